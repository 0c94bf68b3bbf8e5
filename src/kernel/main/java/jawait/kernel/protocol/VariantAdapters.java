package jawait.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the records of a sealed interface apart by a word in one field of their objects.
///
/// @param kind the interface
/// @param field holds the word
/// @param variants the record for each word
record VariantAdapters(Class<?> kind, String field, Map<String, Class<?>> variants)
        implements TypeAdapterFactory {

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!kind.isAssignableFrom(type.getRawType())) {
            return null;
        }
        var elements = gson.getAdapter(JsonElement.class);
        return type.getRawType() == kind
                ? new OfKind<>(gson, elements)
                : new OfVariant<>(
                        gson.getDelegateAdapter(this, type), elements, word(type.getRawType()));
    }

    private String word(Class<?> variant) {
        return variants.entrySet().stream()
                .filter(each -> each.getValue() == variant)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /// Finds the variant.
    private final class OfKind<T> extends TypeAdapter<T> {
        private final Gson gson;
        private final TypeAdapter<JsonElement> elements;

        OfKind(Gson gson, TypeAdapter<JsonElement> elements) {
            this.gson = gson;
            this.elements = elements;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            elements.write(out, gson.toJsonTree(value));
        }

        @Override
        @SuppressWarnings("unchecked") // every variant is a T
        public T read(JsonReader in) throws IOException {
            if (elements.read(in) instanceof JsonObject object
                    && object.get(field) instanceof JsonPrimitive word
                    && variants.containsKey(word.getAsString())) {
                return (T) gson.fromJson(object, variants.get(word.getAsString()));
            }
            throw new JsonSyntaxException(field + " is none of " + variants.keySet());
        }
    }

    /// Adds its word to a variant.
    private final class OfVariant<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> delegate;
        private final TypeAdapter<JsonElement> elements;
        private final String word;

        OfVariant(TypeAdapter<T> delegate, TypeAdapter<JsonElement> elements, String word) {
            this.delegate = delegate;
            this.elements = elements;
            this.word = word;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            var object = new JsonObject();
            object.addProperty(field, word);
            delegate.toJsonTree(value).getAsJsonObject().asMap().forEach(object::add);
            elements.write(out, object);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return delegate.read(in);
        }
    }
}
