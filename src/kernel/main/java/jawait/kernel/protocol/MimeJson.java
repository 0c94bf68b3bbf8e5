package jawait.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import jawait.runtime.MimeBundle;

/// Turns MIME bundles into the `data` of messages.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#display-data
public final class MimeJson {

    private MimeJson() {}

    /// The representations by MIME type, in their order. A JSON type (`application/json`,
    /// `application/vnd.….v5+json`) is embedded as JSON and not as a string that holds JSON; a text
    /// that is not JSON stays a string, because a value with a mistake in one representation still
    /// has the others.
    ///
    /// @param bundle representations as text
    /// @return the field `data`
    public static JsonObject of(MimeBundle bundle) {
        var data = new JsonObject();
        bundle.data().forEach((type, text) -> data.add(type, element(type, text)));
        return data;
    }

    private static JsonElement element(String type, String text) {
        if (!type.endsWith("json")) {
            return new JsonPrimitive(text);
        }
        try {
            return Json.parse(text);
        } catch (JsonParseException notJson) {
            return new JsonPrimitive(text);
        }
    }
}
