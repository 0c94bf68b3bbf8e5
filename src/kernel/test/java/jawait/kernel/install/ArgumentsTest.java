package jawait.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {

    @Test
    void parse_installAlone_isForTheUser() throws InstallException {
        assertThat(parse("install"))
                .isEqualTo(
                        new Request.Install(
                                new Place.User(), "java", "Java (Jawait)", false, true));
    }

    @Test
    void parse_everyInstallOption_isTaken() throws InstallException {
        assertThat(
                        parse(
                                "install",
                                "--prefix",
                                "a b",
                                "--name",
                                "j2",
                                "--display-name",
                                "Zwei ä",
                                "--replace",
                                "--no-training"))
                .isEqualTo(
                        new Request.Install(
                                new Place.Prefix(Path.of("a b")), "j2", "Zwei ä", true, false));
    }

    @Test
    void parse_valueAfterEquals_isTaken() throws InstallException {
        assertThat(parse("install", "--prefix=a=b", "--name=x"))
                .isEqualTo(
                        new Request.Install(
                                new Place.Prefix(Path.of("a=b")),
                                "x",
                                "Java (Jawait)",
                                false,
                                true));
    }

    @Test
    void parse_uninstall_takesPlaceAndName() throws InstallException {
        assertThat(parse("uninstall", "--sys-prefix", "--name", "j2"))
                .isEqualTo(new Request.Uninstall(new Place.SysPrefix(), "j2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"install --help", "uninstall -h", "--help", ""})
    void parse_help_winsOverTheRest(String line) throws InstallException {
        assertThat(parse(words(line))).isEqualTo(new Request.Help());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    remove                    | There is no command "remove"; see --help.
                    install --system          | There is no option "--system" here; see --help.
                    install java              | There is no option "java" here; see --help.
                    install --user=yes        | There is no option "--user" here; see --help.
                    install --prefix          | The option --prefix needs a value; see --help.
                    install --name=           | The option --name needs a value; see --help.
                    install --user --prefix x | Give one of --user, --sys-prefix and --prefix, not two.
                    uninstall --replace       | The option --replace belongs to install, not to uninstall.
                    uninstall --no-training   | The option --no-training belongs to install, not to uninstall.
                    uninstall --display-name x| The option --display-name belongs to install, not to uninstall.
                    """)
    void parse_wrongLine_saysWhatIsWrong(String line, String message) {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> parse(words(line)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.exitStatus()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "a\\b", "a b", ".hidden", "ends.", "ä"})
    void parse_nameThatJupyterWouldNotTake_isRefused(String name) {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> parse("install", "--name", name))
                .withMessageStartingWith(
                        "A kernelspec cannot be named \"" + name + "\": use ASCII letters");
    }

    @Test
    void parse_pathThatTheLocaleCannotDecode_namesTheCure() {
        assertThatExceptionOfType(InstallException.class)
                .isThrownBy(() -> parse("install", "--prefix", "/tmp/\uFFFD\uFFFD"))
                .withMessageContaining("LC_ALL=C.UTF-8");
    }

    private static Request parse(String... args) throws InstallException {
        return Arguments.parse(List.of(args));
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
