package jawait.kernel.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a cell can name beside Java.
///
/// @param magics what it can call, in the order in which they are listed; copied
/// @param folder where relative paths of files begin
public record Surroundings(List<MagicUse> magics, Path folder) {

    /// Copies the list.
    public Surroundings {
        magics = List.copyOf(magics);
    }

    /// Java alone, in the folder of the process.
    ///
    /// @return these
    public static Surroundings none() {
        return new Surroundings(List.of(), Path.of(""));
    }

    Optional<MagicUse> magic(String written) {
        return magics.stream().filter(magic -> magic.written().equals(written)).findFirst();
    }
}
