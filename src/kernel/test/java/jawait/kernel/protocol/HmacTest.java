package jawait.kernel.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HmacTest {

    /// Test cases 1, 6 and 7 of RFC 4231; case 2 is in [SignatureTest].
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | 0b | Hi There"
                        + " | b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                "131 | aa | Test Using Larger Than Block-Size Key - Hash Key First"
                        + " | 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
                "131 | aa | This is a test using a larger than block-size key and a larger than"
                        + " block-size data. The key needs to be hashed before being used by the"
                        + " HMAC algorithm."
                        + " | 9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
            })
    void of_rfc4231_isItsVector(int length, String octet, String text, String expected) {
        var key = new byte[length];
        Arrays.fill(key, (byte) Integer.parseInt(octet, 16));

        assertThat(new Hmac(key).of(List.of(text.getBytes(US_ASCII))))
                .isEqualTo(HexFormat.of().parseHex(expected));
    }

    /// Around the size of a block, where keys are padded, used as they are, or hashed.
    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 128, 1000})
    void of_keysOfAllLengths_isWhatTheJdkSays(int length) throws GeneralSecurityException {
        var random = new Random(length);
        var key = new byte[length];
        var text = new byte[length * 3];
        random.nextBytes(key);
        random.nextBytes(text);
        var jdk = Mac.getInstance("HmacSHA256");
        jdk.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(new Hmac(key).of(List.of(text))).isEqualTo(jdk.doFinal(text));
    }

    @Test
    void of_sameBytesCutElsewhere_isTheSame() {
        var hmac = new Hmac(new byte[] {1, 2, 3});

        assertThat(hmac.of(List.of(new byte[] {4, 5}, new byte[0], new byte[] {6})))
                .isEqualTo(hmac.of(List.of(new byte[] {4, 5, 6})));
    }
}
