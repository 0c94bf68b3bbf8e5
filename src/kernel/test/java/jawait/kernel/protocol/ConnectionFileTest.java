package jawait.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConnectionFileTest {

    private static final String GOOD =
            """
            {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 65535,
             "ip": "127.0.0.1", "key": "secret", "transport": "tcp",
             "signature_scheme": "hmac-sha256", "kernel_name": "java"}
            """;

    private static final String PUBLIC = "Yne@$w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hID";
    private static final String SECRET = "D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs";

    @TempDir private Path folder;

    @Test
    void read_fileOfJupyter_hasWhatItSays() throws Exception {
        assertThat(ConnectionFile.read(written(GOOD)))
                .isEqualTo(
                        new ConnectionFile(
                                "tcp",
                                "127.0.0.1",
                                1,
                                2,
                                3,
                                4,
                                65535,
                                "hmac-sha256",
                                "secret",
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void read_curveKeys_areDecoded() throws Exception {
        var keys = ConnectionFile.read(written(encrypted(PUBLIC, SECRET))).curveKeys();

        // The pair of RFC 26 and its bytes.
        assertThat(HexFormat.of().formatHex(keys.orElseThrow().publicKey()))
                .isEqualTo("bb88471d65e2659b30c55a5321cebb5aab2b70a398645c26dca2b2fcb43fc518");
        assertThat(HexFormat.of().formatHex(keys.orElseThrow().secretKey()))
                .isEqualTo("7bb864b489afa3671fbe69101f94b38972f24816dfb01b51656b3fec8dfd0888");
    }

    @Test
    void read_withoutCurveKeys_encryptsNothing() throws Exception {
        assertThat(ConnectionFile.read(written(GOOD)).curveKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "too short",
                "Yne@$w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hID ",
                "Yne@$w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hIé",
                "#####w-vo<fVvi]a<NY6T1ed:M$fCG*[IaLV{hID",
            })
    void read_brokenCurveKey_saysWhichOneAndNotItsText(String key) {
        assertThatThrownBy(() -> ConnectionFile.read(written(encrypted(key, SECRET))))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageEndingWith(
                        " has a curve_publickey that is not a key of 40 characters in Z85; start"
                                + " the kernel from Jupyter, which writes a new one.");
    }

    @Test
    void read_halfAPairOfCurveKeys_saysWhichHalf() {
        var file = encrypted(PUBLIC, SECRET).replace("curve_secretkey", "other");

        assertThatThrownBy(() -> ConnectionFile.read(written(file)))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageContaining(" has curve_publickey without curve_secretkey, ");
    }

    private static String encrypted(String publicKey, String secretKey) {
        return GOOD.replace(
                "{",
                "{\"curve_publickey\": \"%s\", \"curve_secretkey\": \"%s\","
                        .formatted(publicKey, secretKey));
    }

    @Test
    void toString_tellsNoSecret() throws Exception {
        var connection = ConnectionFile.read(written(encrypted(PUBLIC, SECRET)));

        assertThat(connection.toString() + connection.curveKeys())
                .doesNotContain("secret", PUBLIC, SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, false",
        "r--------, false",
        "rw-r--r--, true",
        "rw----r--, true",
        "rw--w----, true"
    })
    void isOpenToOthers_isByPermissions(String permissions, boolean open) throws Exception {
        var file = written(GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThat(ConnectionFile.isOpenToOthers(file)).isEqualTo(open);
    }

    @Test
    void read_missingFile_saysWhoWritesIt() {
        var file = folder.resolve("kernel-1.json");

        assertThatThrownBy(() -> ConnectionFile.read(file))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessage(
                        "The connection file %s does not exist; start the kernel from Jupyter,"
                                        .formatted(file)
                                + " which writes a new one.");
    }

    @Test
    void read_folder_saysThatItCannotBeRead() {
        assertThatThrownBy(() -> ConnectionFile.read(folder))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageMatching(".* cannot be read \\(.*\\); check its permissions\\.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | it ends too early",
                "[] | not an object",
                "{\"ip\": \"127.0.0.1\"} | shell_port is missing",
                "{\"ip\": null} | ip is missing",
                "{\"ip\": 5} | ip is of type NUMBER, and not STRING",
                "{\"ip\": \"::1\", \"shell_port\": \"5\"} | shell_port is of type STRING, and not NUMBER",
                "{\"ip\": \"::1\", \"shell_port\": 5e10} | shell_port is not a 32-bit integer",
            })
    void read_brokenFile_saysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> ConnectionFile.read(written(text)))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageEndingWith(
                        " is broken (%s); start the kernel from Jupyter, which writes a new one."
                                .formatted(reason));
    }

    @Test
    void read_withoutKey_isBroken() {
        assertThatThrownBy(() -> ConnectionFile.read(written(GOOD.replace("\"key\"", "\"kye\""))))
                .hasMessageContaining(" is broken (key is missing); ");
    }

    @Test
    void read_otherTransport_saysWhichOption() {
        assertThatThrownBy(() -> ConnectionFile.read(written(GOOD.replace("\"tcp\"", "\"ipc\""))))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageEndingWith(
                        " asks for the transport ipc, and this kernel has tcp alone; remove the"
                                + " option that asks for it, such as KernelManager.transport.");
    }

    @Test
    void read_otherSignatureScheme_saysWhichOption() {
        assertThatThrownBy(() -> ConnectionFile.read(written(GOOD.replace("256", "512"))))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageEndingWith(
                        " asks for the signature scheme hmac-sha512, and this kernel has"
                                + " hmac-sha256 alone; set Session.signature_scheme to"
                                + " hmac-sha256.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536"})
    void read_portOutOfRange_saysTheRange(String port) {
        assertThatThrownBy(() -> ConnectionFile.read(written(GOOD.replace("65535", port))))
                .isExactlyInstanceOf(ConnectionFileException.class)
                .hasMessageContaining(" has a port that is not from 1 to 65535; ");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("kernel ä.json"), text);
    }
}
