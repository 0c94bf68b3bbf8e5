package jawait.kernel.magic;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Says in plain words why a file cannot be used.
final class FileProblems {

    private FileProblems() {
        // static methods only
    }

    /// A sentence for what went wrong.
    ///
    /// @param file which file; an empty path where the problem names it
    /// @param problem what was thrown
    static String sentence(Path file, Exception problem) {
        return switch (problem) {
            case NoSuchFileException missing ->
                    missing.getFile()
                            + " does not exist. Relative paths begin at the notebook's folder, "
                            + Path.of("").toAbsolutePath()
                            + ".";
            case AccessDeniedException denied ->
                    denied.getFile() + " may not be opened by this user.";
            case MalformedInputException _ -> file + " is not UTF-8 text.";
            case FileSystemException other when Files.isDirectory(Path.of(other.getFile())) ->
                    other.getFile() + " is a folder.";
            case IOException other when Files.isDirectory(file) ->
                    file + " is a folder (" + other.getMessage() + ").";
            default -> problem.getMessage() + ".";
        };
    }
}
