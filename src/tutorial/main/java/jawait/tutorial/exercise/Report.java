package jawait.tutorial.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;

/// A few sentences to the learner, some of them code. Immutable.
public final class Report implements Displayable {

    private sealed interface Part {

        /// A paragraph; words between backticks are code.
        record Sentence(String text) implements Part {}

        /// Lines of Java.
        record Code(String text) implements Part {}

        /// A term and what it is, one a line.
        record Fact(String term, String text) implements Part {}
    }

    private static final int TERM = 10;

    /// Two spaces at the end of a line of Markdown break it.
    private static final String LINE_BREAK = "  \n";

    private final List<Part> parts;

    private Report(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /// A report of one paragraph.
    static Report of(String sentence) {
        return new Report(List.of()).with(sentence);
    }

    /// This report and one paragraph more; nothing is added where it is blank.
    Report with(String sentence) {
        return sentence.isBlank() ? this : plus(new Part.Sentence(sentence));
    }

    /// This report and some lines of Java more.
    Report withCode(String code) {
        return plus(new Part.Code(code));
    }

    /// This report and a line more: a term and what it is.
    Report withFact(String term, String text) {
        return plus(new Part.Fact(term, text));
    }

    private Report plus(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Report(more);
    }

    /// The report as `text/plain` and `text/markdown`.
    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString()).with("text/markdown", markdown());
    }

    private String markdown() {
        var text = new StringBuilder();
        for (var part : parts) {
            boolean endsFacts =
                    text.toString().endsWith(LINE_BREAK) && !(part instanceof Part.Fact);
            text.append(endsFacts ? "\n" : "").append(markdown(part));
        }
        return text.toString().strip();
    }

    private static String markdown(Part part) {
        return switch (part) {
            case Part.Sentence(var text) -> text + "\n\n";
            case Part.Code(var text) -> "```java\n" + text + "\n```\n\n";
            case Part.Fact(var term, var text) -> "**" + term + "** " + text + LINE_BREAK;
        };
    }

    private static String padded(String term) {
        return term + " ".repeat(Math.max(1, TERM - term.length()));
    }

    /// The report as a console shows it.
    @Override
    public String toString() {
        return parts.stream()
                .map(part ->
                        switch (part) {
                            // Bold is for those who see it.
                            case Part.Sentence(var text) -> text.replace("**", "");
                            case Part.Code(var text) -> text.indent(4).stripTrailing();
                            case Part.Fact(var term, var text) -> padded(term + ":") + text;
                        })
                .collect(Collectors.joining("\n"));
    }
}
