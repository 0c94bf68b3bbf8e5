package jawait.kernel.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/// What an I/O failure means to the person at the terminal.
final class Failures {

    private Failures() {}

    /// A sentence that names the file, the reason and the way on.
    ///
    /// @param target the folder of the kernelspec
    static String sentence(IOException failure, Path target) {
        return switch (failure) {
            case AccessDeniedException e ->
                    "this user may not change "
                            + file(e, target)
                            + "; choose another place with --user or --prefix"
                            + " DIR, or close the notebooks that run this kernel.";
            case FileAlreadyExistsException e ->
                    file(e, target)
                            + " is a file where a folder has to be; move it away or choose another place with"
                            + " --prefix DIR.";
            case FileSystemException e ->
                    file(e, target)
                            + ": "
                            + reason(e)
                            + "; make room or choose another place with --prefix DIR.";
            default -> reason(failure) + ".";
        };
    }

    private static String file(FileSystemException e, Path target) {
        return Optional.ofNullable(e.getFile()).orElse(target.toString());
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return Optional.ofNullable(reason).orElse(e.getClass().getSimpleName());
    }
}
