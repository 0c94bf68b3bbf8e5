package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A string that names a file, as far as the call around it tells: `Path.of("data/…`, `new
/// File("…`.
///
/// @param typed the path up to the cursor
record PathLiteral(String typed) {

    private static final Set<String> CREATIONS =
            Set.of(
                    "File",
                    "FileInputStream",
                    "FileOutputStream",
                    "FileReader",
                    "FileWriter",
                    "Formatter",
                    "JarFile",
                    "PrintStream",
                    "PrintWriter",
                    "RandomAccessFile",
                    "ZipFile");
    private static final Set<String> CALLS =
            Set.of("Path.of", "Paths.get", "FileSystems.getDefault().getPath");

    /// In tokens.
    private static final int LONGEST_CALL = 8;

    /// The literal around a cursor.
    static Optional<PathLiteral> at(Source source, int cursor) {
        return source.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.STRING && token.swallows(cursor))
                .findFirst()
                .filter(token -> source.code().substring(token.start(), cursor).indexOf('\\') < 0)
                .flatMap(token -> of(source, token, cursor));
    }

    private static Optional<PathLiteral> of(Source source, Token literal, int cursor) {
        String code = source.code();
        List<Token> before =
                source.tokens().stream()
                        .filter(token -> token.end() <= literal.start() && !token.isComment())
                        .toList();
        var path = new StringBuilder(code.substring(literal.start() + 1, cursor));
        int at = before.size() - 1;
        while (at > 0
                && before.get(at).is(code, ",")
                && before.get(at - 1).kind() == Token.Kind.STRING) {
            String part = before.get(at - 1).text(code);
            path.insert(0, part.substring(1, part.length() - 1) + "/");
            at -= 2;
        }
        return at > 0 && before.get(at).is(code, "(") && takesPath(code, before.subList(0, at))
                ? Optional.of(new PathLiteral(path.toString()))
                : Optional.empty();
    }

    private static boolean takesPath(String code, List<Token> before) {
        var call = new StringBuilder();
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - LONGEST_CALL); i--) {
            String text = before.get(i).text(code);
            if (text.equals("new")) {
                return CREATIONS.contains(call.substring(call.lastIndexOf(".") + 1));
            }
            call.insert(0, text);
            if (CALLS.contains(call.toString())) {
                return true;
            }
        }
        return false;
    }
}
