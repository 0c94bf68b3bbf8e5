package jawait.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/// Reads JSON text to the letter of RFC 8259.
final class Json {

    /// No message that makes sense is deeper, and what walks through the tree later recurs.
    static final int MAX_DEPTH = 200;

    private static final int MAX_REASON = 200;

    private static final TypeAdapter<JsonElement> ELEMENT =
            new Gson().getAdapter(JsonElement.class);

    private Json() {}

    /// The text as a tree. The stack does not grow with the depth of the text.
    ///
    /// @throws JsonSyntaxException if the text is not JSON, is deeper than [#MAX_DEPTH], or goes on
    ///   behind the value
    static JsonElement parse(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH);
        try {
            var element = ELEMENT.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonSyntaxException("text behind the value");
            }
            return element;
        } catch (EOFException e) {
            throw new JsonSyntaxException("it ends too early", e);
        } catch (IOException | NumberFormatException e) {
            throw new JsonSyntaxException(
                    "malformed, or deeper than " + MAX_DEPTH + ", at " + reader.getPath(), e);
        }
    }

    /// What is wrong, for a log: Gson goes on about its own settings.
    static String reason(JsonParseException e) {
        return oneLine(String.valueOf(e.getMessage()));
    }

    /// The beginning of a text that may come from anywhere.
    static String oneLine(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "…";
    }
}
