package jawait.kernel;

import com.google.gson.JsonObject;
import jawait.kernel.analysis.SafeMarkdown;
import jawait.kernel.protocol.MimeJson;
import jawait.runtime.MimeBundle;

/// What the learner's process shows, as the `data` of a message.
///
/// Markdown gets its HTML here: the library that makes it belongs to the kernel, and the learner's
/// process is to be free for any version of it.
final class BundleJson {

    private static final String MARKDOWN = "text/markdown";
    private static final String HTML = "text/html";

    private BundleJson() {}

    /// The representations by MIME type.
    ///
    /// @param bundle from the learner's process
    /// @return the same, and `text/html` where there was Markdown without it
    static JsonObject of(MimeBundle bundle) {
        var data = bundle.data();
        return MimeJson.of(
                data.containsKey(MARKDOWN) && !data.containsKey(HTML)
                        ? bundle.with(HTML, SafeMarkdown.html(data.get(MARKDOWN)))
                        : bundle);
    }
}
