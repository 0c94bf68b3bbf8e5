package jawait.kernel.magic.maven;

import java.util.List;
import java.util.Set;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/// A walk through a graph in the order of the class path.
///
/// @param nodes takes what is to be on the class path
/// @param notes takes a sentence for each version that was wanted and not taken
record Walk(List<DependencyNode> nodes, Set<String> notes) {

    private static final Set<String> SCOPES = Set.of("", "compile", "runtime", "system");

    /// Goes through what a node needs.
    void into(DependencyNode node) {
        for (var child : node.getChildren()) {
            if (child.getData().get(ConflictResolver.NODE_DATA_WINNER)
                    instanceof DependencyNode winner) {
                note(node, child, winner);
                continue;
            }
            if (SCOPES.contains(child.getDependency().getScope())) {
                if (child.getArtifact().getExtension().equals("jar")) {
                    nodes.add(child);
                }
                into(child);
            }
        }
    }

    private void note(DependencyNode parent, DependencyNode loser, DependencyNode winner) {
        var wanted = loser.getArtifact();
        var took = winner.getArtifact().getVersion();
        if (wanted.getVersion().equals(took)) {
            return;
        }
        var who =
                parent.getArtifact() == null
                        ? ""
                        : " by "
                                + Coordinates.name(parent.getArtifact())
                                + ":"
                                + parent.getArtifact().getVersion();
        notes.add(
                Coordinates.name(wanted)
                        + ": wanted "
                        + wanted.getVersion()
                        + who
                        + ", took "
                        + took
                        + ".");
    }
}
