package jawait.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/// Reads JSON text to the letter of RFC 8259.
final class Json {

    /// No message that makes sense is deeper, and what walks through the tree later recurs.
    static final int MAX_DEPTH = 200;

    private static final TypeAdapter<JsonElement> ELEMENT =
            new Gson().getAdapter(JsonElement.class);

    private Json() {}

    /// The text as a tree. The stack does not grow with the depth of the text.
    ///
    /// @throws JsonSyntaxException if the text is not JSON, is deeper than [#MAX_DEPTH], or goes on
    ///   behind the value
    static JsonElement parse(String text) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(MAX_DEPTH);
            var element = ELEMENT.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonSyntaxException("text behind the value");
            }
            return element;
        } catch (IOException e) {
            throw new JsonSyntaxException(e.getMessage(), e);
        }
    }
}
