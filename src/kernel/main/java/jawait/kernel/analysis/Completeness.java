package jawait.kernel.analysis;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/// Says whether the text in a console can run or needs another line.
///
/// JShell decides about each snippet; what it does not see is decided before: an unterminated
/// string or a wrong bracket, which no further line mends.
///
/// Thread-safe.
///
/// Source: Jupyter messaging protocol, *Code completeness*.
public final class Completeness {

    /// What a console should do when a line has been entered.
    public sealed interface Verdict {

        /// The text can be run as it is.
        record Complete() implements Verdict {}

        /// More has to follow.
        ///
        /// @param indent what the next line should begin with: four blanks for each open block
        record Incomplete(String indent) implements Verdict {}

        /// No continuation makes sense of the text; running it shows the error.
        record Invalid() implements Verdict {}

        /// Nothing can be said.
        record Unknown() implements Verdict {}
    }

    /// A console would rather run a line than wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Pattern EMPTY_END = Pattern.compile("\\n[ \\t\\r]*\\z");

    private static final String INDENT = " ".repeat(4);

    private final ShellAccess shell;

    /// Completeness as a shell sees it.
    ///
    /// @param shell where the text would run
    public Completeness(ShellAccess shell) {
        this.shell = shell;
    }

    /// Whether a text can run.
    ///
    /// Empty text is complete, and so is an expression without a semicolon and an `if` whose block
    /// is closed: in Java an `else` begins on the line of the brace. Never throws because of what
    /// the text holds.
    ///
    /// @param code the text of the console
    /// @return what to do with it
    public Verdict check(String code) {
        List<MagicCall> magics = MagicCalls.of(code);
        if (!magics.isEmpty() && magics.getFirst().ofCell()) {
            return cellMagic(code.substring(magics.getFirst().end()));
        }
        return checkJava(MagicCalls.blanked(code));
    }

    /// The body of a magic goes on until an empty line, as in every console with cell magics.
    private static Verdict cellMagic(String body) {
        boolean ended =
                body.indexOf('\n') != body.lastIndexOf('\n') && EMPTY_END.matcher(body).find();
        return ended ? new Verdict.Complete() : new Verdict.Incomplete("");
    }

    private Verdict checkJava(String code) {
        var source = Source.of(code);
        List<Token> tokens = source.tokens();
        var brackets = Brackets.of(code, tokens);
        if (!brackets.matched() || tokens.stream().anyMatch(Completeness::isBroken)) {
            return new Verdict.Invalid();
        }
        boolean open = tokens.stream().anyMatch(token -> !token.terminated());
        if (open || !brackets.open().isEmpty() || endsInAnnotation(source)) {
            return incomplete(brackets);
        }
        try {
            String last = lastFragment(source);
            return shell.ask(jshell -> analyze(jshell, last, brackets), PATIENCE)
                    .orElseGet(Verdict.Unknown::new);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            // The shell's parser fails in these ways on text that is broken enough.
            return new Verdict.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Unknown();
        }
    }

    /// What decides is how the text ends; for what stands before, each look of JShell takes 7 ms.
    private static String lastFragment(Source source) {
        return source.fragments().isEmpty()
                ? ""
                : source.code().substring(source.fragments().getLast().start());
    }

    private static Verdict analyze(JShell shell, String code, Brackets brackets) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI -> {}
                case EMPTY -> {
                    return new Verdict.Complete();
                }
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return incomplete(brackets);
                }
                case UNKNOWN -> {
                    return new Verdict.Invalid();
                }
            }
            rest = info.remaining();
        }
        return new Verdict.Complete();
    }

    /// An annotation belongs to a declaration; JShell takes a lone one for complete.
    private static boolean endsInAnnotation(Source source) {
        return !source.fragments().isEmpty()
                && source.fragments().getLast().isAnnotationAlone(source.code());
    }

    /// A quoted literal ends on its line or never.
    private static boolean isBroken(Token token) {
        boolean quoted = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.CHARACTER;
        return quoted && !token.terminated();
    }

    private static Verdict incomplete(Brackets brackets) {
        return new Verdict.Incomplete(INDENT.repeat(brackets.openBraces()));
    }
}
