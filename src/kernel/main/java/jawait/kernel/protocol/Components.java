package jawait.kernel.protocol;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies for the compact constructors of the records.
final class Components {

    private Components() {}

    /// A copy that keeps the order, which `Map.copyOf` does not.
    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// A copy of an object, which is mutable; what hangs deeper is shared.
    static JsonObject copy(JsonObject object) {
        var copy = new JsonObject();
        object.asMap().forEach(copy::add);
        return copy;
    }
}
