package jawait.runtime.agent;

import java.util.LinkedHashMap;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import org.jspecify.annotations.Nullable;

/// How results are shown.
final class Values {

    private Values() {
        // static only
    }

    /// The representations of a value. Calls the learner's code, and may throw whatever that
    /// throws.
    ///
    /// @param value any value
    /// @return a bundle with `text/plain` at least
    static MimeBundle bundle(@Nullable Object value) {
        if (!(value instanceof Displayable displayable)) {
            return MimeBundle.text(ValueText.of(value));
        }
        var own = displayable.toMimeBundle().data();
        if (own.containsKey(MimeBundle.TEXT_PLAIN)) {
            return new MimeBundle(own);
        }
        var data = new LinkedHashMap<String, String>();
        data.put(MimeBundle.TEXT_PLAIN, ValueText.of(value));
        data.putAll(own);
        return new MimeBundle(data);
    }
}
