package jawait.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.runtime.MimeBundle;
import org.junit.jupiter.api.Test;

final class MimeJsonTest {

    @Test
    void of_textTypes_areStringsInTheirOrder() {
        var bundle = MimeBundle.of("text/html", "<b>1</b>").with("text/plain", "1");

        assertThat(MimeJson.of(bundle))
                .hasToString("{\"text/html\":\"<b>1</b>\",\"text/plain\":\"1\"}");
    }

    @Test
    void of_jsonTypes_areEmbedded() {
        var bundle =
                MimeBundle.of("application/json", "[1, null]")
                        .with("application/vnd.vegalite.v5+json", "{\"a\": {}}");

        assertThat(MimeJson.of(bundle))
                .hasToString(
                        "{\"application/json\":[1,null],"
                                + "\"application/vnd.vegalite.v5+json\":{\"a\":{}}}");
    }

    @Test
    void of_jsonTypeWithoutJson_staysAString() {
        assertThat(MimeJson.of(MimeBundle.of("application/json", "{")))
                .hasToString("{\"application/json\":\"{\"}");
    }
}
