package jawait.kernel.history;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The lines of the history file: each is a JSON object.
///
/// The first says which format it is, `{"jawait_history":1}`. Any other is a session that has
/// begun, `{"session":3}`, or a cell, `{"session":3,"line":1,"input":"1 + 1","output":"2"}`.
final class HistoryLines {

    /// The format that this kernel writes.
    static final int VERSION = 1;

    private static final Gson GSON = new Gson();

    private static final String FORMAT = "jawait_history";
    private static final String SESSION = "session";
    private static final String LINE = "line";
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";

    /// How this kernel begins its lines: the number of a session without the text of its cells.
    private static final Pattern BEGINNING = Pattern.compile("\\{\"session\":(\\d{1,9})[,}]");

    private HistoryLines() {
        // static methods only
    }

    /// {@return the first line, without its end}
    static String header() {
        var object = new JsonObject();
        object.addProperty(FORMAT, VERSION);
        return GSON.toJson(object);
    }

    /// {@return the line of a session that has begun, without its end}
    static String session(int number) {
        var object = new JsonObject();
        object.addProperty(SESSION, number);
        return GSON.toJson(object);
    }

    /// {@return the line of a cell, without its end}
    static String cell(PastCell cell) {
        var object = new JsonObject();
        object.addProperty(SESSION, cell.session());
        object.addProperty(LINE, cell.line());
        object.addProperty(INPUT, cell.input());
        cell.output().ifPresent(output -> object.addProperty(OUTPUT, output));
        return GSON.toJson(object);
    }

    /// {@return the version that a first line names; empty where it is none}
    static OptionalInt version(String line) {
        return object(line).map(object -> number(object, FORMAT)).orElse(OptionalInt.empty());
    }

    /// The number of the session that a line names. It counts in a line that a crash has cut off
    /// behind it: a number that was taken once stays taken.
    ///
    /// @return empty where there is none
    static OptionalInt session(String line) {
        var beginning = BEGINNING.matcher(line);
        if (beginning.lookingAt()) {
            return OptionalInt.of(Integer.parseInt(beginning.group(1)));
        }
        return object(line).map(object -> number(object, SESSION)).orElse(OptionalInt.empty());
    }

    /// {@return the cell in a line; empty where it holds none or is broken}
    static Optional<PastCell> cell(String line) {
        return object(line).flatMap(HistoryLines::cell);
    }

    private static Optional<PastCell> cell(JsonObject object) {
        var session = number(object, SESSION);
        var count = number(object, LINE);
        var input = text(object, INPUT);
        return session.isPresent() && count.isPresent() && input.isPresent()
                ? Optional.of(
                        new PastCell(
                                session.getAsInt(),
                                count.getAsInt(),
                                input.get(),
                                text(object, OUTPUT)))
                : Optional.empty();
    }

    private static Optional<JsonObject> object(String line) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, JsonObject.class));
        } catch (JsonParseException e) {
            // Cut off by a crash, or written by somebody else.
            return Optional.empty();
        }
    }

    private static OptionalInt number(JsonObject object, String name) {
        try {
            return object.get(name) instanceof JsonPrimitive value && value.isNumber()
                    ? OptionalInt.of(value.getAsBigDecimal().intValueExact())
                    : OptionalInt.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isString()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }
}
