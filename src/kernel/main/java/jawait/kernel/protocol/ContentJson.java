package jawait.kernel.protocol;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import java.util.Locale;
import java.util.Map;

/// Contents and headers as JSON, and back. Thread-safe.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#general-message-format
final class ContentJson {

    private static final String STATUS = "status";
    private static final String TRANSIENT = "transient";
    private static final String DISPLAY_ID = "display_id";

    private static final VariantAdapters PAYLOADS =
            new VariantAdapters(
                    Payload.class,
                    "source",
                    Map.of(
                            "page", Payload.Page.class,
                            "set_next_input", Payload.SetNextInput.class));

    private static final VariantAdapters EXPRESSION_RESULTS =
            new VariantAdapters(
                    ExpressionResult.class,
                    STATUS,
                    Map.of(
                            "ok", ExpressionResult.Value.class,
                            "error", ExpressionResult.Failed.class));

    private static final Gson GSON =
            new GsonBuilder()
                    .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .registerTypeAdapterFactory(new RecordAdapters())
                    .registerTypeAdapterFactory(new OptionalAdapters())
                    .registerTypeAdapterFactory(new EnumAdapters())
                    .registerTypeAdapter(String.class, StrictAdapters.STRING)
                    .registerTypeAdapter(boolean.class, StrictAdapters.BOOLEAN)
                    .registerTypeAdapter(int.class, StrictAdapters.INTEGER)
                    .registerTypeHierarchyAdapter(HistoryEntry.class, new HistoryEntryAdapter())
                    .registerTypeAdapterFactory(PAYLOADS)
                    .registerTypeAdapterFactory(EXPRESSION_RESULTS)
                    .create();

    private ContentJson() {}

    /// The text of a tree, on one line.
    static String text(JsonElement element) {
        return GSON.toJson(element);
    }

    /// A record as an object, without fields for what is empty.
    static JsonObject write(Record value) {
        var object = GSON.toJsonTree(value).getAsJsonObject();
        object.asMap().values().removeIf(JsonElement::isJsonNull);
        return object;
    }

    /// The field `content` of a message.
    static JsonObject write(Content content) {
        var object = write((Record) content);
        if (content instanceof Reply reply) {
            object.addProperty(STATUS, status(reply));
        }
        if (content instanceof ErrorReply) {
            object.remove("msg_type");
        }
        return nestTransient(object);
    }

    /// A record from an object.
    ///
    /// @throws JsonSyntaxException if a field is missing or has the wrong type
    static <T> T read(JsonObject object, Class<T> type) {
        return GSON.fromJson(object, type);
    }

    /// The content of a message of the given type.
    ///
    /// @throws JsonSyntaxException if a field is missing or has the wrong type
    static Content read(JsonObject object, String msgType, Class<? extends Content> type) {
        if (type == ExecuteReply.class) {
            return read(object, outcome(object));
        }
        if (Reply.class.isAssignableFrom(type) && statusIs(object, "error")) {
            object.addProperty("msg_type", msgType);
            return read(object, ErrorReply.class);
        }
        return read(flattenTransient(object), type);
    }

    private static String status(Reply reply) {
        return switch (reply) {
            case IsCompleteReply verdict -> verdict.status().name().toLowerCase(Locale.ROOT);
            case ErrorReply _, ExecuteReply.Error _ -> "error";
            case ExecuteReply.Aborted _ -> "aborted";
            default -> "ok";
        };
    }

    private static Class<? extends ExecuteReply> outcome(JsonObject object) {
        if (statusIs(object, "error")) {
            return ExecuteReply.Error.class;
        }
        return statusIs(object, "aborted") ? ExecuteReply.Aborted.class : ExecuteReply.Ok.class;
    }

    private static boolean statusIs(JsonObject object, String status) {
        var found = object.get(STATUS);
        return found != null && found.isJsonPrimitive() && found.getAsString().equals(status);
    }

    /// `transient` is a word of Java, so the records have what is in it as a component.
    private static JsonObject nestTransient(JsonObject object) {
        var displayId = object.remove(DISPLAY_ID);
        if (displayId != null) {
            var nested = new JsonObject();
            nested.add(DISPLAY_ID, displayId);
            object.add(TRANSIENT, nested);
        }
        return object;
    }

    private static JsonObject flattenTransient(JsonObject object) {
        if (object.get(TRANSIENT) instanceof JsonObject nested && nested.has(DISPLAY_ID)) {
            object.add(DISPLAY_ID, nested.get(DISPLAY_ID));
        }
        return object;
    }
}
