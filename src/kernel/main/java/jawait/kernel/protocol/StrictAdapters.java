package jawait.kernel.protocol;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/// Takes values of the right JSON type alone. Gson by itself reads `"true"` as a boolean, 5 as a
/// string and 3.7 as the integer 3.
final class StrictAdapters {

    static final TypeAdapter<String> STRING =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, String value) throws IOException {
                    out.value(value);
                }

                @Override
                public String read(JsonReader in) throws IOException {
                    expect(in, JsonToken.STRING);
                    return in.nextString();
                }
            };

    static final TypeAdapter<Boolean> BOOLEAN =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, Boolean value) throws IOException {
                    out.value(value);
                }

                @Override
                public Boolean read(JsonReader in) throws IOException {
                    expect(in, JsonToken.BOOLEAN);
                    return in.nextBoolean();
                }
            };

    static final TypeAdapter<Integer> INTEGER =
            new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, Integer value) throws IOException {
                    out.value(value);
                }

                @Override
                public Integer read(JsonReader in) throws IOException {
                    expect(in, JsonToken.NUMBER);
                    var path = in.getPath();
                    try {
                        return Integer.valueOf(in.nextString());
                    } catch (NumberFormatException e) {
                        throw new JsonSyntaxException(path + " is not a 32-bit integer", e);
                    }
                }
            };

    private StrictAdapters() {}

    private static void expect(JsonReader in, JsonToken expected) throws IOException {
        var found = in.peek();
        if (found != expected) {
            throw new JsonSyntaxException(
                    in.getPath() + " is of type " + found + ", and not " + expected);
        }
    }
}
