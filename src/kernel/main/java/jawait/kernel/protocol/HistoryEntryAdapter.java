package jawait.kernel.protocol;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/// `[session, line, input]` or `[session, line, [input, output]]`.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#history
final class HistoryEntryAdapter extends TypeAdapter<HistoryEntry> {

    @Override
    public void write(JsonWriter out, HistoryEntry entry) throws IOException {
        out.beginArray().value(entry.session()).value(entry.line());
        switch (entry) {
            case HistoryEntry.Input input -> out.value(input.input());
            case HistoryEntry.WithOutput both -> {
                out.beginArray().value(both.input());
                if (both.output().isPresent()) {
                    out.value(both.output().get());
                } else {
                    out.nullValue();
                }
                out.endArray();
            }
        }
        out.endArray();
    }

    @Override
    public HistoryEntry read(JsonReader in) throws IOException {
        in.beginArray();
        int session = StrictAdapters.INTEGER.read(in);
        int line = StrictAdapters.INTEGER.read(in);
        var entry =
                in.peek() == JsonToken.BEGIN_ARRAY
                        ? withOutput(in, session, line)
                        : new HistoryEntry.Input(session, line, StrictAdapters.STRING.read(in));
        in.endArray();
        return entry;
    }

    private static HistoryEntry withOutput(JsonReader in, int session, int line)
            throws IOException {
        in.beginArray();
        var input = StrictAdapters.STRING.read(in);
        Optional<String> output = Optional.empty();
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
        } else {
            output = Optional.of(StrictAdapters.STRING.read(in));
        }
        in.endArray();
        return new HistoryEntry.WithOutput(session, line, input, output);
    }
}
