package jawait.runtime.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as the bytes that a frontend draws.
public final class ImageData {

    private ImageData() {
        // static only
    }

    /// The representations of a picture in memory.
    ///
    /// @param image any picture
    /// @return by MIME type: the picture, and its size as text
    static Map<String, String> of(BufferedImage image) {
        var text = "BufferedImage " + size(image);
        return switch (Contained.<String>call(() -> base64(png(image)))) {
            case Contained.Result.Value<String>(var png) when png != null ->
                    Defaults.both(text, "image/png", png);
            case Contained.Result.Value<String> _ -> Map.of("text/plain", text);
            case Contained.Result.Failed<String>(var note) ->
                    Map.of("text/plain", text + " (drawing it " + note + ")");
        };
    }

    /// {@return width and height of a picture, in words}
    ///
    /// @param image any picture
    public static String size(RenderedImage image) {
        return image.getWidth() + " × " + image.getHeight();
    }

    /// {@return a picture as PNG}
    ///
    /// @param image any picture
    public static byte[] png(RenderedImage image) {
        return encoded(image, "png");
    }

    /// {@return a picture as JPEG, on white where it is transparent}
    ///
    /// @param image any picture
    public static byte[] jpeg(RenderedImage image) {
        return encoded(image.getColorModel().hasAlpha() ? onWhite(image) : image, "jpeg");
    }

    /// {@return bytes as the text in which messages carry them}
    ///
    /// @param bytes any bytes
    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// In memory: the writers' own cache is a file.
    private static byte[] encoded(RenderedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, stream)) {
                throw new IllegalArgumentException(
                        "a picture of this kind cannot be written as "
                                + format
                                + "; draw it into a BufferedImage of TYPE_INT_RGB first");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage onWhite(RenderedImage image) {
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
        graphics.drawRenderedImage(image, null);
        graphics.dispose();
        return opaque;
    }
}
