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
        if (entry.output().isPresent()) {
            out.beginArray().value(entry.input()).value(entry.output().get()).endArray();
        } else {
            out.value(entry.input());
        }
        out.endArray();
    }

    @Override
    public HistoryEntry read(JsonReader in) throws IOException {
        in.beginArray();
        int session = StrictAdapters.INTEGER.read(in);
        int line = StrictAdapters.INTEGER.read(in);
        boolean withOutput = in.peek() == JsonToken.BEGIN_ARRAY;
        if (withOutput) {
            in.beginArray();
        }
        var input = StrictAdapters.STRING.read(in);
        Optional<String> output = Optional.empty();
        if (withOutput) {
            output = Optional.of(StrictAdapters.STRING.read(in));
            in.endArray();
        }
        in.endArray();
        return new HistoryEntry(session, line, input, output);
    }
}
