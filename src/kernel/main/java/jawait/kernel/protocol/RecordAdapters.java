package jawait.kernel.protocol;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Completes what was left out before Gson, which would take null or 0, fills a record.
final class RecordAdapters implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()) {
            return null;
        }
        return new Completing<>(
                gson.getDelegateAdapter(this, type),
                gson.getAdapter(JsonElement.class),
                absent(type.getRawType()));
    }

    /// What stands for an absent field; nothing where the field is required.
    private static Map<String, Optional<String>> absent(Class<?> type) {
        var absent = new LinkedHashMap<String, Optional<String>>();
        for (var component : type.getRecordComponents()) {
            absent.put(wireName(type, component), whenAbsent(component));
        }
        return absent;
    }

    private static Optional<String> whenAbsent(RecordComponent component) {
        if (component.getType() == Optional.class) {
            return Optional.of("null");
        }
        return Optional.ofNullable(component.getAnnotation(WhenAbsent.class))
                .map(WhenAbsent::value);
    }

    private static String wireName(Class<?> type, RecordComponent component) {
        try {
            var field = type.getDeclaredField(component.getName());
            var given = field.getAnnotation(SerializedName.class);
            return given == null
                    ? FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(field)
                    : given.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError("every record component has a field", e);
        }
    }

    private static final class Completing<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> delegate;
        private final TypeAdapter<JsonElement> elements;
        private final Map<String, Optional<String>> absent;

        Completing(
                TypeAdapter<T> delegate,
                TypeAdapter<JsonElement> elements,
                Map<String, Optional<String>> absent) {
            this.delegate = delegate;
            this.elements = elements;
            this.absent = absent;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            delegate.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (!(elements.read(in) instanceof JsonObject object)) {
                throw new JsonSyntaxException("not a JSON object");
            }
            absent.forEach((name, value) -> complete(object, name, value));
            return delegate.fromJsonTree(object);
        }

        private static void complete(JsonObject object, String name, Optional<String> value) {
            var given = object.get(name);
            if (given == null || given.isJsonNull()) {
                var json = value.orElseThrow(() -> new JsonSyntaxException(name + " is missing"));
                object.add(name, Json.parse(json));
            }
        }
    }
}
