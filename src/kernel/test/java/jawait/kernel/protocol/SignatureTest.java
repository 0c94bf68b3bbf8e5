package jawait.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SignatureTest {

    private static final List<byte[]> FRAMES =
            frames("{\"msg_id\":\"1\"}", "{}", "{}", "{\"code\":\"1 + 1\"}");

    /// Test case 2 of RFC 4231, cut into frames: where one ends does not count.
    @Test
    void sign_rfc4231_isItsVector() {
        assertThat(new Signature("Jefe").sign(frames("what do ya want ", "", "for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /// Computed with Python's hmac.
    @Test
    void sign_keyBeyondAscii_isUtf8() {
        assertThat(new Signature("schlüssel").sign(FRAMES))
                .isEqualTo("4d6a1d57342c9e08601965df4044524ccbeac5e2ca4722d9f4932d52910c663c");
    }

    @Test
    void fits_ownSignature_butNoOther() {
        var signature = new Signature("key");
        var right = signature.sign(FRAMES);

        assertThat(signature.fits(right, FRAMES)).isTrue();
        assertThat(signature.fits(right, FRAMES.reversed())).isFalse();
        assertThat(signature.fits(right.substring(1), FRAMES)).isFalse();
        assertThat(signature.fits("", FRAMES)).isFalse();
    }

    /// How long a comparison takes must not tell how much of a guess is right: the JDK's own
    /// comparison for secrets, and no other, whatever the time on this machine.
    @Test
    void fits_comparesInConstantTime() throws IOException {
        assertThat(calledBy("fits"))
                .contains("java/security/MessageDigest.isEqual")
                .noneMatch(call ->
                        call.matches(".*[.](equals|compareTo|compare|mismatch|regionMatches)"));
    }

    private static List<String> calledBy(String method) throws IOException {
        try (var bytes = Signature.class.getResourceAsStream("Signature.class")) {
            var model = ClassFile.of().parse(Objects.requireNonNull(bytes).readAllBytes());
            return model.methods().stream()
                    .filter(each -> each.methodName().equalsString(method))
                    .flatMap(each -> each.code().orElseThrow().elementStream())
                    .filter(InvokeInstruction.class::isInstance)
                    .map(InvokeInstruction.class::cast)
                    .map(call -> call.owner().asInternalName() + "." + call.name().stringValue())
                    .toList();
        }
    }

    @Test
    void emptyKey_signsNothing_andTakesAnything() {
        var signature = new Signature("");

        assertThat(signature.isUsed()).isFalse();
        assertThat(signature.sign(FRAMES)).isEmpty();
        assertThat(signature.fits("anything", FRAMES)).isTrue();
    }

    @Test
    void recentSignatures_forgetTheOldest() {
        var recent = new RecentSignatures(2);

        assertThat(Stream.of("a", "b", "a", "c", "b", "a").map(recent::add))
                .containsExactly(true, true, false, true, false, true);
    }

    private static List<byte[]> frames(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }
}
