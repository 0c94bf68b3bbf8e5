package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.runtime.MimeBundle;
import org.junit.jupiter.api.Test;

final class BundleJsonTest {

    @Test
    void of_markdown_getsItsHtmlWithoutScripts() {
        var data =
                BundleJson.of(
                        MimeBundle.of("text/markdown", "*x* <b>y</b><script>alert(1)</script>"));

        assertThat(data.get("text/html").getAsString()).isEqualTo("<p><em>x</em> <b>y</b></p>");
        assertThat(data.get("text/markdown").getAsString()).startsWith("*x*");
    }

    @Test
    void of_markdownWithHtmlOfItsOwn_keepsThat() {
        var bundle = MimeBundle.of("text/markdown", "*x*").with("text/html", "<i>mine</i>");

        assertThat(BundleJson.of(bundle).get("text/html").getAsString()).isEqualTo("<i>mine</i>");
    }

    @Test
    void of_otherBundles_staysAsItIs() {
        assertThat(BundleJson.of(MimeBundle.text("x")).keySet()).containsExactly("text/plain");
    }
}
