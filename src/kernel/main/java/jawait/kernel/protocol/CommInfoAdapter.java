package jawait.kernel.protocol;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The map under `comms`: each id leads to an object with the one field `target_name`.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#comm-info
final class CommInfoAdapter extends TypeAdapter<Map<String, String>> {

    private static final String TARGET_NAME = "target_name";

    @Override
    public void write(JsonWriter out, Map<String, String> targetNames) throws IOException {
        out.beginObject();
        for (var comm : targetNames.entrySet()) {
            out.name(comm.getKey()).beginObject();
            out.name(TARGET_NAME).value(comm.getValue()).endObject();
        }
        out.endObject();
    }

    @Override
    public Map<String, String> read(JsonReader in) throws IOException {
        var targetNames = new LinkedHashMap<String, String>();
        in.beginObject();
        while (in.hasNext()) {
            targetNames.put(in.nextName(), readTargetName(in));
        }
        in.endObject();
        return targetNames;
    }

    private static String readTargetName(JsonReader in) throws IOException {
        var targetName = "";
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(TARGET_NAME)) {
                targetName = StrictAdapters.STRING.read(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return targetName;
    }
}
