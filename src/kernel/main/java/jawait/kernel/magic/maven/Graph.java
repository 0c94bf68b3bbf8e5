package jawait.kernel.magic.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jawait.kernel.magic.Libraries.Found;
import org.eclipse.aether.artifact.Artifact;

/// What a request came to.
///
/// @param fresh the artifacts that were not there before, with their files
/// @param jars every jar of the request
/// @param notes about versions that were wanted and not taken
record Graph(List<Artifact> fresh, List<Path> jars, List<String> notes) {

    Found found() {
        return new Found(new ArrayList<>(jars), notes);
    }
}
