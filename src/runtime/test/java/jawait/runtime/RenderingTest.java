package jawait.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RenderingTest {

    private record Picture(MimeBundle toMimeBundle) implements Displayable {

        @Override
        public String toString() {
            return "a picture";
        }
    }

    @Test
    void render_plainValue_isText() {
        assertThat(Display.render("x")).isEqualTo(MimeBundle.text("\"x\""));
    }

    @Test
    void render_displayableWithoutText_getsItsToString() {
        var picture = new Picture(MimeBundle.of("image/svg+xml", "<svg/>"));

        assertThat(Display.render(picture).data())
                .isEqualTo(Map.of("text/plain", "a picture", "image/svg+xml", "<svg/>"));
    }

    @Test
    void render_displayableWithText_isItsOwn() {
        var own = MimeBundle.text("mine").with("text/html", "<b>mine</b>");

        assertThat(Display.render(new Picture(own))).isEqualTo(own);
    }
}
