package jawait.runtime.render;

import java.util.Map;

/// Recognises pictures without loading what draws them: most sessions never see one.
final class Images {

    private static final String IMAGE = "java.awt.image.BufferedImage";

    private Images() {
        // static only
    }

    /// {@return whether a value is a picture in memory}
    ///
    /// @param value any value
    static boolean isImage(Object value) {
        for (Class<?> type = value.getClass();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            if (type.getName().equals(IMAGE)) {
                return true;
            }
        }
        return false;
    }

    /// The representations of a picture.
    ///
    /// @param image of which [#isImage]
    /// @return by MIME type: the picture, and its size as text
    static Map<String, String> of(Object image) {
        return ImageData.of((java.awt.image.BufferedImage) image);
    }
}
