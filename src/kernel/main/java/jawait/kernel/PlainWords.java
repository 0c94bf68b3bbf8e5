package jawait.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jawait.kernel.snippet.Problem;

/// What the compiler means, in a sentence that says what to do next. The compiler's own words stand
/// beside it.
///
/// Source: the keys of javac's messages, in `compiler.properties` of the module `jdk.compiler`.
final class PlainWords {

    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry(
                            "missing.ret.stmt",
                            "Every way through the method has to end with `return` and a value, or"
                                    + " with `throw`."),
                    Map.entry(
                            "unreachable.stmt",
                            "This can never run: what stands before it always returns, throws,"
                                    + " leaves the loop or goes on for ever."),
                    Map.entry(
                            "unclosed.str.lit",
                            "The text begins with a `\"` and has none at its end. A text of several"
                                    + " lines stands between `\"\"\"` and `\"\"\"`."),
                    Map.entry(
                            "unclosed.char.lit",
                            "Between `'` and `'` stands exactly one character; a text stands"
                                    + " between `\"` and `\"`."),
                    Map.entry(
                            "generic.array.creation",
                            "Java has no arrays of a type with `<…>`. A list does the same, such as"
                                    + " `new ArrayList<…>()`."),
                    Map.entry(
                            "int.number.too.large",
                            "An int ends at 2,147,483,647. Write an `L` behind the number, and it"
                                    + " is a long."),
                    Map.entry(
                            "premature.eof",
                            "Something is opened with `{`, `(` or `[` and never closed."),
                    Map.entry(
                            "illegal.start.of.expr",
                            "Here a value is expected: something is missing, or one sign is too"
                                    + " many."),
                    Map.entry(
                            "not.stmt",
                            "A value alone does nothing here: give it to a variable or a method."),
                    Map.entry(
                            "not.exhaustive",
                            "Some value fits no case. Add the missing cases, or `default`."),
                    Map.entry(
                            "not.exhaustive.statement",
                            "Some value fits no case. Add the missing cases, or `default`."),
                    Map.entry(
                            "does.not.override.abstract",
                            "Write that method, or declare the class `abstract`."),
                    Map.entry(
                            "abstract.cant.be.instantiated",
                            "Make an object of a class that implements it, or write its methods"
                                    + " between `{` and `}` behind the parentheses."),
                    Map.entry(
                            "var.might.not.have.been.initialized",
                            "Give it a value where it is declared, or on every way that leads"
                                    + " here."),
                    Map.entry(
                            "already.defined",
                            "Choose another name, or leave the type out to give the first one"
                                    + " another value."),
                    Map.entry(
                            "cant.infer.local.var.type",
                            "`var` takes its type from the value; write the type instead."),
                    Map.entry(
                            "report.access",
                            "Only its own class may use it. Look for a public method."),
                    Map.entry(
                            "ref.ambiguous",
                            "Several imports bring that name. Write the full name, or import the"
                                    + " one you want by itself."),
                    Map.entry(
                            "type.found.req",
                            "Between `<` and `>` stand classes: Integer for int, Long for long,"
                                    + " Double for double."),
                    Map.entry(
                            "except.never.thrown.in.try",
                            "Nothing in the `try` throws it; leave that `catch` out."),
                    Map.entry(
                            "break.outside.switch.loop",
                            "`break` leaves a loop or a switch, and there is none around it."));

    private static final Pattern CONVERTED = Pattern.compile("(.+) cannot be converted to (.+)");
    private static final Pattern LOSSY =
            Pattern.compile("possible lossy conversion from (\\w+) to (\\w+)");
    private static final Pattern CHECKED = Pattern.compile("unreported exception ([\\w.$]+)");
    private static final Pattern EXPECTED = Pattern.compile("'(.+)' expected");

    private PlainWords() {
        // static methods only
    }

    /// The sentence for a problem.
    ///
    /// @param problem what the compiler says
    /// @param message its words, with simple names
    /// @param place the source that it marks
    /// @return empty where the compiler's words say it all
    static Optional<String> of(Problem problem, String message, String place) {
        var key = problem.code().replaceFirst("^compiler\\.err\\.", "");
        return switch (key) {
            case "prob.found.req" -> type(message);
            case "unreported.exception.need.to.catch.or.throw" -> checked(message);
            case "expected" -> expected(message);
            case "cant.ref.non.effectively.final.var" ->
                    Optional.of(
                            "`"
                                    + place
                                    + "` gets another value somewhere, and the code here may run"
                                    + " later. Copy it into a variable that keeps its value, and"
                                    + " use that one.");
            default -> Optional.ofNullable(SENTENCES.get(key));
        };
    }

    private static Optional<String> type(String message) {
        if (message.endsWith("missing return value")) {
            return Optional.of("The method promises a value: write it behind `return`.");
        }
        if (message.endsWith("unexpected return value")) {
            return Optional.of(
                    "A `void` method gives nothing back. Write the value's type before its name.");
        }
        var lossy = LOSSY.matcher(message);
        if (lossy.find()) {
            return Optional.of(
                    "Not every "
                            + lossy.group(1)
                            + " fits into "
                            + article(lossy.group(2))
                            + ". Write `("
                            + lossy.group(2)
                            + ")` before the value to cut it off.");
        }
        var converted = CONVERTED.matcher(message.substring(message.lastIndexOf(": ") + 2));
        return converted.matches()
                ? Optional.of(converted(converted.group(1), converted.group(2)))
                : Optional.empty();
    }

    private static String converted(String found, String wanted) {
        var sentence = "Here " + article(wanted) + " is expected, and this is " + article(found);
        if (wanted.equals("String")) {
            return sentence + ". `String.valueOf(…)` makes a text of it.";
        }
        if (found.equals("String") && wanted.equals("int")) {
            return sentence + ". `Integer.parseInt(…)` reads a number.";
        }
        return sentence + ".";
    }

    private static String article(String type) {
        return ("AEIOUaeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }

    private static Optional<String> checked(String message) {
        var found = CHECKED.matcher(message);
        return found.find()
                ? Optional.of(
                        "Catch it with `try { … } catch ("
                                + found.group(1)
                                + " e) { … }`, or hand it on: write `throws "
                                + found.group(1)
                                + "` behind the method's parentheses.")
                : Optional.empty();
    }

    private static Optional<String> expected(String message) {
        var found = EXPECTED.matcher(message);
        return found.find()
                ? Optional.of("A `" + found.group(1) + "` is missing here.")
                : Optional.empty();
    }
}
