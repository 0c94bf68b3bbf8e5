package jawait.kernel.magic.maven;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jawait.kernel.magic.MagicException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;

/// Says in plain words why a library was not found, and what to do.
///
/// @param system looks for the versions that there are
/// @param session of the request
/// @param repositories that were asked
record Problems(
        RepositorySystem system,
        RepositorySystemSession session,
        List<RemoteRepository> repositories) {

    private static final int MOST_VERSIONS = 8;

    /// For a library or its POM.
    MagicException explain(Exception problem, Artifact artifact) {
        return new MagicException(
                reason(problem).orElseGet(() -> missing(artifact, problem)), problem);
    }

    /// For some of many; the first that is missing is named.
    MagicException explain(ArtifactResolutionException problem, List<Dependency> wanted) {
        for (var result : problem.getResults()) {
            if (!result.isResolved()) {
                var artifact = result.getRequest().getArtifact();
                var sentence = reason(problem).orElseGet(() -> missing(artifact, problem));
                return new MagicException(sentence + neededBy(artifact, wanted), problem);
            }
        }
        return explain(problem, wanted.getLast().getArtifact());
    }

    /// For coordinates without a version that no BOM completes.
    MagicException withoutVersion(Artifact artifact) {
        var name = Coordinates.name(artifact);
        return new MagicException(
                name
                        + " needs a version, as in "
                        + name
                        + ":"
                        + newest(artifact).orElse("1.0")
                        + ".");
    }

    private static String neededBy(Artifact artifact, List<Dependency> wanted) {
        boolean direct =
                wanted.stream()
                        .anyMatch(each ->
                                Coordinates.key(each.getArtifact())
                                        .equals(Coordinates.key(artifact)));
        var names = wanted.stream().map(each -> Coordinates.name(each.getArtifact()));
        return direct ? "" : " It is needed by " + names.collect(Collectors.joining(", ")) + ".";
    }

    /// Why no repository could answer, empty where one did.
    private Optional<String> reason(Throwable problem) {
        var text = new StringBuilder();
        for (Throwable each = problem; each != null; each = each.getCause()) {
            text.append(each).append('\n');
            if (each instanceof UnknownHostException
                    || each instanceof ConnectException
                    || each instanceof SocketTimeoutException) {
                return Optional.of(
                        "A repository cannot be reached ("
                                + each.getMessage()
                                + "). Check the"
                                + " network, or the proxy in settings.xml; %maven --offline uses"
                                + " what is on this machine. Asked: "
                                + places());
            }
        }
        if (text.indexOf(" 401") >= 0 || text.indexOf(" 403") >= 0) {
            return Optional.of(
                    "A repository does not let us in. Give a <server> with the repository's id, a"
                            + " user name and a password to your settings.xml. Asked: "
                            + places());
        }
        return Optional.empty();
    }

    private String missing(Artifact artifact, Exception problem) {
        var name = Coordinates.name(artifact);
        var versions = versions(artifact);
        if (session.isOffline()) {
            return name
                    + ":"
                    + artifact.getVersion()
                    + " is not on this machine, and we are"
                    + " offline. Ask once with a network; then it is.";
        }
        if (artifact.equals(PomFiles.ROOT)) {
            return "The POM cannot be understood: " + problem.getMessage();
        }
        if (versions.isEmpty()) {
            return "No repository has "
                    + name
                    + ". Check the spelling (group:artifact:version), or"
                    + " add its repository with %mavenRepo. Asked: "
                    + places();
        }
        if (versions.contains(artifact.getVersion())) {
            return name
                    + ":"
                    + artifact.getVersion()
                    + " is there, but not as "
                    + artifact.getExtension()
                    + (artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier())
                    + ".";
        }
        return name
                + " has no version "
                + artifact.getVersion()
                + ". There are "
                + String.join(", ", lastOf(versions))
                + ".";
    }

    private static List<String> lastOf(List<String> versions) {
        int from = Math.max(0, versions.size() - MOST_VERSIONS);
        return versions.subList(from, versions.size()).reversed();
    }

    private Optional<String> newest(Artifact artifact) {
        var versions = new ArrayList<>(versions(artifact));
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    private List<String> versions(Artifact artifact) {
        try {
            var any = artifact.setVersion("[0,)");
            return system
                    .resolveVersionRange(session, new VersionRangeRequest(any, repositories, null))
                    .getVersions()
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (VersionRangeResolutionException e) {
            return List.of();
        }
    }

    private String places() {
        return repositories.stream()
                .map(each -> each.getId() + " (" + each.getUrl() + ")")
                .collect(Collectors.joining(", "));
    }
}
