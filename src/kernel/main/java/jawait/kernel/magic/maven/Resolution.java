package jawait.kernel.magic.maven;

import eu.maveniverse.maven.mima.context.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jawait.kernel.magic.MagicException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.artifact.SubArtifact;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;

/// One use of Maven's resolver: a session with its own offline mode and its own listener.
final class Resolution {

    private final RepositorySystem system;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Problems problems;

    Resolution(
            Context context,
            List<RemoteRepository> repositories,
            boolean offline,
            Consumer<String> progress) {
        this.system = context.repositorySystem();
        this.session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setOffline(offline || session.isOffline());
        session.setTransferListener(new Transfers(progress));
        session.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
        this.repositories = repositories;
        this.problems = new Problems(system, session, repositories);
    }

    /// What a BOM says of the versions of others.
    List<Dependency> managedBy(Artifact bom) throws MagicException {
        return descriptor(bom).getManagedDependencies();
    }

    /// What a POM says.
    PomModel ofPom(PomFiles files) throws MagicException {
        session.setWorkspaceReader(files);
        try {
            var result = descriptor(PomFiles.ROOT);
            return new PomModel(
                    result.getDependencies(),
                    result.getManagedDependencies(),
                    result.getRepositories());
        } finally {
            session.setWorkspaceReader(null);
        }
    }

    private ArtifactDescriptorResult descriptor(Artifact artifact) throws MagicException {
        // Strict: a missing BOM or a broken POM is the whole question here.
        session.setArtifactDescriptorPolicy((_, _) -> 0);
        try {
            return system.readArtifactDescriptor(
                    session, new ArtifactDescriptorRequest(artifact, repositories, null));
        } catch (ArtifactDescriptorException e) {
            throw problems.explain(e, artifact);
        }
    }

    /// A library with its version: where that was left out, the one that a BOM names.
    Artifact withVersion(Artifact artifact, List<Dependency> managed) throws MagicException {
        if (!artifact.getVersion().isEmpty()) {
            return artifact;
        }
        for (var each : managed) {
            if (Coordinates.key(each.getArtifact()).equals(Coordinates.key(artifact))) {
                return artifact.setVersion(each.getArtifact().getVersion());
            }
        }
        throw problems.withoutVersion(artifact);
    }

    /// Everything that is wanted, with what it needs.
    ///
    /// @param roots what was and is wanted
    /// @param managed versions for what those need
    /// @param wanted what is wanted now
    /// @param taken what is on the class path, by [Coordinates#key]
    Graph graph(
            List<Dependency> roots,
            List<Dependency> managed,
            List<Dependency> wanted,
            Map<String, Artifact> taken)
            throws MagicException {
        var nodes = new ArrayList<DependencyNode>();
        Set<String> notes = new LinkedHashSet<>();
        new Walk(nodes, notes).into(collected(roots, managed));
        var fresh = new ArrayList<DependencyNode>();
        var jars = new ArrayList<Path>();
        for (var node : nodes) {
            var before = taken.get(Coordinates.key(node.getArtifact()));
            if (before == null) {
                fresh.add(node);
            } else {
                jars.add(before.getFile().toPath());
                noteOther(node.getArtifact(), before, notes);
            }
        }
        var fetched = fetch(fresh, wanted);
        fetched.forEach(each -> jars.add(each.getFile().toPath()));
        return new Graph(fetched, jars, List.copyOf(notes));
    }

    private static void noteOther(Artifact wanted, Artifact taken, Set<String> notes) {
        if (!wanted.getVersion().equals(taken.getVersion())) {
            notes.add(
                    Coordinates.name(wanted)
                            + ": wanted "
                            + wanted.getVersion()
                            + ", kept "
                            + taken.getVersion()
                            + ", which is on the class path already. Restart the kernel to change it.");
        }
    }

    private DependencyNode collected(List<Dependency> roots, List<Dependency> managed)
            throws MagicException {
        session.setArtifactDescriptorPolicy(
                new org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy(true, true));
        var request = new CollectRequest();
        request.setDependencies(roots);
        request.setManagedDependencies(managed);
        request.setRepositories(repositories);
        try {
            return system.collectDependencies(session, request).getRoot();
        } catch (DependencyCollectionException e) {
            throw problems.explain(e, roots.getLast().getArtifact());
        }
    }

    private List<Artifact> fetch(List<DependencyNode> nodes, List<Dependency> wanted)
            throws MagicException {
        var requests = new ArrayList<ArtifactRequest>();
        nodes.forEach(node -> requests.add(new ArtifactRequest(node)));
        try {
            var results = system.resolveArtifacts(session, requests);
            return results.stream().map(each -> each.getArtifact()).toList();
        } catch (ArtifactResolutionException e) {
            throw problems.explain(e, wanted);
        }
    }

    /// The sources beside the jars, of those that have some.
    void fetchSources(List<Artifact> artifacts) {
        for (var artifact : artifacts) {
            var sources = new SubArtifact(artifact, "sources", "jar");
            try {
                var _ =
                        system.resolveArtifact(
                                session, new ArtifactRequest(sources, repositories, null));
            } catch (ArtifactResolutionException e) {
                // Not every library has its sources there; inspection shows the signature then.
            }
        }
    }
}
