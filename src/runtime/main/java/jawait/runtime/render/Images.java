package jawait.runtime.render;

import java.util.Map;
import java.util.stream.Stream;

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
        return Stream.<Class<?>>iterate(
                        value.getClass(), type -> type != Object.class, Class::getSuperclass)
                .anyMatch(type -> type.getName().equals(IMAGE));
    }

    /// The representations of a picture.
    ///
    /// @param image of which [#isImage]
    /// @return by MIME type: the picture, and its size as text
    static Map<String, String> of(Object image) {
        return ImageData.of((java.awt.image.BufferedImage) image);
    }
}
