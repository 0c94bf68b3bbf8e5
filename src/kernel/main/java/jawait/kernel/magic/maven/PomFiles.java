package jawait.kernel.magic.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jawait.kernel.magic.MagicException;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/// A POM that lies on this machine, and the parents beside it, as the resolver finds them.
final class PomFiles implements WorkspaceReader {

    /// The POM itself; its own coordinates may hold properties that are not known yet.
    static final Artifact ROOT = new DefaultArtifact("jawait.notebook", "pom", "pom", "1");

    private static final int MOST_PARENTS = 50;

    private final Map<String, Path> files = new HashMap<>();
    private final WorkspaceRepository repository = new WorkspaceRepository("notebook", this);

    /// @throws MagicException if the POM cannot be read
    PomFiles(Path pom) throws MagicException {
        files.put(ROOT.toString(), pom);
        addParents(pom, 0);
    }

    private void addParents(Path pom, int depth) throws MagicException {
        var parent = read(pom).getParent();
        if (parent == null || parent.getRelativePath().isEmpty() || depth == MOST_PARENTS) {
            return;
        }
        var beside = pom.resolveSibling(parent.getRelativePath()).normalize();
        var file = Files.isDirectory(beside) ? beside.resolve("pom.xml") : beside;
        if (Files.isRegularFile(file)
                && read(file).getArtifactId().equals(parent.getArtifactId())) {
            var artifact =
                    new DefaultArtifact(
                            parent.getGroupId(),
                            parent.getArtifactId(),
                            "pom",
                            parent.getVersion());
            files.put(artifact.toString(), file);
            addParents(file, depth + 1);
        }
    }

    private static Model read(Path pom) throws MagicException {
        try (InputStream in = Files.newInputStream(pom)) {
            return new MavenXpp3Reader().read(in, false);
        } catch (IOException | XmlPullParserException e) {
            throw new MagicException("The POM cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        var file = files.get(artifact.toString());
        return file == null ? null : file.toFile();
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
