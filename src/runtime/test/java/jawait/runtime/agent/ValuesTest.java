package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;
import org.junit.jupiter.api.Test;

final class ValuesTest {

    private record Picture(MimeBundle toMimeBundle) implements Displayable {

        @Override
        public String toString() {
            return "a picture";
        }
    }

    @Test
    void bundle_plainValue_isText() {
        assertThat(Values.bundle("x")).isEqualTo(MimeBundle.text("\"x\""));
    }

    @Test
    void bundle_displayableWithoutText_getsItsToString() {
        var picture = new Picture(MimeBundle.of("image/svg+xml", "<svg/>"));

        assertThat(Values.bundle(picture).data())
                .isEqualTo(Map.of("text/plain", "a picture", "image/svg+xml", "<svg/>"));
    }

    @Test
    void bundle_displayableWithText_isItsOwn() {
        var own = MimeBundle.text("mine").with("text/html", "<b>mine</b>");

        assertThat(Values.bundle(new Picture(own))).isEqualTo(own);
    }
}
