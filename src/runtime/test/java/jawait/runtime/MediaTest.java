package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class MediaTest {

    @Test
    void texts_areTheirOwnFallback() {
        assertThat(Media.html("<b>x</b>").data())
                .isEqualTo(Map.of("text/plain", "<b>x</b>", "text/html", "<b>x</b>"));
        assertThat(Media.markdown("*x*").data()).containsEntry("text/markdown", "*x*");
        assertThat(Media.latex("$x^2$").data()).containsEntry("text/latex", "$x^2$");
        assertThat(Media.svg("<svg/>").data())
                .isEqualTo(Map.of("text/plain", "SVG, 6 characters", "image/svg+xml", "<svg/>"));
    }

    @Test
    void png_ofBytes_holdsThemAsBase64() {
        assertThat(Media.png(new byte[] {1, 2, 3}).data())
                .isEqualTo(Map.of("text/plain", "PNG 3 bytes", "image/png", "AQID"));
    }

    @Test
    void pngAndJpeg_ofATransparentPicture_canBeReadBack() throws IOException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);

        var png = read(Media.png(image), "image/png");
        var jpeg = read(Media.jpeg(image), "image/jpeg");

        assertThat(Media.jpeg(image).data()).containsEntry("text/plain", "JPEG 3 × 2");
        assertThat(png.getRGB(0, 0) >>> 24).isZero();
        assertThat(jpeg.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    private static BufferedImage read(MimeBundle bundle, String type) throws IOException {
        var bytes = Base64.getDecoder().decode(bundle.data().get(type));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
