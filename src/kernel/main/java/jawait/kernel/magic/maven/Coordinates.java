package jawait.kernel.magic.maven;

import java.util.ArrayList;
import java.util.List;
import jawait.kernel.magic.MagicException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/// The name of a library: `group:artifact[:packaging[:classifier]]:version`.
///
/// @param artifact with an empty version where that was left out
/// @param isBom whether it only names versions of others
record Coordinates(Artifact artifact, boolean isBom) {

    /// Reads a name.
    ///
    /// @throws MagicException if it is none
    static Coordinates of(String text) throws MagicException {
        var parts = text.split(":", -1);
        boolean wrong = parts.length < 2 || parts.length > 5;
        for (var part : parts) {
            wrong |= !part.matches("[\\w.\\-\\[\\](),+${}]+");
        }
        if (wrong) {
            throw new MagicException(
                    "\""
                            + text
                            + "\" are no coordinates; they look like group:artifact:version,"
                            + " for example com.google.code.gson:gson:2.14.0");
        }
        var packaging = parts.length > 3 ? parts[2] : "jar";
        var classifier = parts.length > 4 ? parts[3] : "";
        var version = parts.length > 2 ? parts[parts.length - 1] : "";
        return new Coordinates(
                artifact(parts, packaging, classifier, version), packaging.equals("pom"));
    }

    private static Artifact artifact(
            String[] parts, String packaging, String classifier, String version) {
        return switch (packaging) {
            // What such a project builds is a plain jar.
            case "bundle", "maven-plugin", "ejb" ->
                    new DefaultArtifact(parts[0], parts[1], classifier, "jar", version);
            case "test-jar" -> new DefaultArtifact(parts[0], parts[1], "tests", "jar", version);
            default -> new DefaultArtifact(parts[0], parts[1], classifier, packaging, version);
        };
    }

    /// A library that is wanted, without some of what it needs.
    ///
    /// @param exclusions each `group:artifact`; `*` stands for any
    static Dependency dependency(Artifact artifact, List<String> exclusions) {
        var excluded = new ArrayList<Exclusion>();
        for (var each : exclusions) {
            var parts = (each + ":*").split(":", -1);
            excluded.add(new Exclusion(parts[0], parts[1], "*", "*"));
        }
        return new Dependency(artifact, "compile", false, excluded);
    }

    /// What one class path holds once.
    static String key(Artifact artifact) {
        return String.join(
                ":",
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier());
    }

    /// The name without its version.
    static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
