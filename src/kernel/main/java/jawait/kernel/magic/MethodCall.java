package jawait.kernel.magic;

import java.util.stream.Collectors;
import jawait.kernel.analysis.MagicCall;

/// Writes a magic as the method call that it stands for.
final class MethodCall {

    private MethodCall() {
        // static methods only
    }

    /// The call with its semicolon.
    ///
    /// @throws MagicException if a quote is not closed
    static String of(MagicCall call) throws MagicException {
        var words = MagicArguments.of(call.arguments(), call.line()).words();
        return words.stream()
                .map(MethodCall::literal)
                .collect(
                        Collectors.joining(
                                ", ",
                                "jawait.runtime.Notebook.lineMagic("
                                        + literal(call.name())
                                        + ", java.util.List.of(",
                                "));"));
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
