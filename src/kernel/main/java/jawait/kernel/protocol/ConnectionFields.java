package jawait.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import java.util.Optional;

/// The fields of a connection file, one by one.
///
/// Messages are read by reflection, which takes a new JVM a while to prepare; and until this file
/// has been read, no frontend can connect.
final class ConnectionFields {

    /// What Gson calls the value itself.
    private static final String ROOT = "$";

    private final JsonObject object;

    ConnectionFields(JsonObject object) {
        this.object = object;
    }

    /// @throws JsonSyntaxException if the field is missing or not a string
    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /// @throws JsonSyntaxException if the field is there and not a string
    Optional<String> optionalText(String name) {
        return optional(name, StrictAdapters.STRING);
    }

    /// @throws JsonSyntaxException if the field is missing or not an integer of 32 bits
    int number(String name) {
        return optional(name, StrictAdapters.INTEGER).orElseThrow(() -> missing(name));
    }

    private <T> Optional<T> optional(String name, TypeAdapter<T> type) {
        return Optional.ofNullable(object.get(name))
                .filter(value -> !value.isJsonNull())
                .map(value -> read(name, value, type));
    }

    private static <T> T read(String name, JsonElement value, TypeAdapter<T> type) {
        try {
            return type.fromJsonTree(value);
        } catch (JsonSyntaxException e) {
            throw new JsonSyntaxException(Json.reason(e).replace(ROOT, name), e);
        }
    }

    private static JsonSyntaxException missing(String name) {
        return new JsonSyntaxException(name + " is missing");
    }
}
