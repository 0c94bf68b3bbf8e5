package jawait.kernel.snippet;

import java.util.Locale;
import jdk.jshell.Diag;

/// Something the compiler says about a snippet.
///
/// @param error or else a warning
/// @param code the compiler's name for it, such as `compiler.err.expected`
/// @param message in the compiler's words, possibly several lines
/// @param start UTF-16 index into the snippet's source where it begins
/// @param end UTF-16 index behind it; not before `start`
public record Problem(boolean error, String code, String message, int start, int end) {

    /// The same in our own type, with a range that is never backwards.
    ///
    /// @param diag what JShell says
    /// @return the problem
    public static Problem of(Diag diag) {
        int start = (int) Math.max(0, diag.getStartPosition());
        int end = (int) Math.max(start, diag.getEndPosition());
        return new Problem(
                diag.isError(), diag.getCode(), diag.getMessage(Locale.ENGLISH), start, end);
    }
}
