package jawait.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A constant is its name in small letters, and no other name is taken.
final class EnumAdapters implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        @SuppressWarnings("unchecked") // the raw type of T
        var raw = (Class<T>) type.getRawType();
        return raw.isEnum() ? new Adapter<>(raw) : null;
    }

    private static final class Adapter<T> extends TypeAdapter<T> {
        private final Map<String, T> byName;

        Adapter(Class<T> type) {
            byName =
                    Arrays.stream(type.getEnumConstants())
                            .collect(Collectors.toMap(Adapter::nameOf, Function.identity()));
        }

        private static String nameOf(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void write(JsonWriter out, T constant) throws IOException {
            out.value(nameOf(constant));
        }

        @Override
        public T read(JsonReader in) throws IOException {
            var name = StrictAdapters.STRING.read(in);
            var constant = byName.get(name);
            if (constant == null) {
                throw new JsonSyntaxException(
                        in.getPath() + " is none of " + byName.keySet().stream().sorted().toList());
            }
            return constant;
        }
    }
}
