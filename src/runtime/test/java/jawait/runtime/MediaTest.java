package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
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
    void json_ofARecord_isAnObject() {
        record City(String name, List<Integer> years) {}

        assertThat(Media.json(new City("Wien", List.of(1, 2))).data())
                .containsEntry("application/json", "{\"name\":\"Wien\",\"years\":[1,2]}");
    }

    @Test
    void json_ofSomethingElse_saysWhat() {
        assertThatThrownBy(() -> Media.json(List.of(Thread.State.NEW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Thread");
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
