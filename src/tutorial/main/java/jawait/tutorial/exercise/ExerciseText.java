package jawait.tutorial.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about an exercise that is text: its stub, its hints, its solution, its known wrong
/// solutions. Read from a resource whose parts begin with a line `=== name`:
///
/// ```text
/// === stub              the learner's part of the cell at the beginning
/// === check             the line that checks it
/// === hint              the first hint
/// === hint M02          the first hint where the last attempt showed M02
/// === line              the second hint: the line to change
/// === blank             the third: the code with one blank
/// === solution
/// === why               why it is right
/// === alternative       another way to the same end
/// === wrong sequential M02
/// ```
///
/// Immutable.
final class ExerciseText {

    private static final String MARK = "=== ";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private ExerciseText() {}

    /// Reads a resource beside a class.
    ///
    /// @param home the class
    /// @param name of the resource
    /// @throws IllegalArgumentException if there is none or a part is missing
    static ExerciseText load(Class<?> home, String name) {
        try (var in = home.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + home);
            }
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a text.
    ///
    /// @throws IllegalArgumentException if a part is missing
    static ExerciseText parse(String text) {
        var result = new ExerciseText();
        var name = Optional.<String>empty();
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                name.ifPresent(part -> result.put(part, lines));
                name = Optional.of(line.substring(MARK.length()).strip());
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        name.ifPresent(part -> result.put(part, lines));
        List.of("stub", "check", "hint", "line", "blank", "solution", "why", "alternative")
                .forEach(result::part);
        return result;
    }

    private void put(String part, List<String> lines) {
        parts.put(part, String.join("\n", lines).strip());
    }

    private String part(String name) {
        return Optional.ofNullable(parts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no part === " + name));
    }

    String stub() {
        return part("stub");
    }

    String check() {
        return part("check");
    }

    /// The first hint.
    ///
    /// @param shown the id of the misconception that the last attempt showed, if any
    String hint(Optional<String> shown) {
        return shown.map(id -> parts.get("hint " + id)).orElseGet(() -> part("hint"));
    }

    /// The second hint: which line to change.
    String line() {
        return part("line");
    }

    /// The third hint: the code with one blank.
    String blank() {
        return part("blank");
    }

    String solution() {
        return part("solution");
    }

    String why() {
        return part("why");
    }

    String alternative() {
        return part("alternative");
    }

    /// The known wrong solutions, in order.
    List<Wrong> wrong() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("wrong "))
                .map(part -> wrong(part.getKey().split(" +"), part.getValue()))
                .toList();
    }

    private static Wrong wrong(String[] words, String code) {
        return new Wrong(words[1], words.length > 2 ? words[2] : "-", code);
    }
}
