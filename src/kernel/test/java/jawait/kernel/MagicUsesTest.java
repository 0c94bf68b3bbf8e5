package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jawait.kernel.analysis.MagicUse;
import jawait.kernel.magic.LibrarySettings;
import jawait.kernel.magic.Magics;
import org.junit.jupiter.api.Test;

final class MagicUsesTest {

    private static final Magics MAGICS =
            Magics.standard(
                    Path.of("kernel.jar"), Path.of("cache"), LibrarySettings.from(Map.of()));

    @Test
    void of_theMagicsOfThisKernel_holdsEveryForm() {
        assertThat(MagicUses.of(MAGICS))
                .extracting(MagicUse::written)
                .contains("%time", "%%time", "%load", "%classpath", "%cp", "%%html")
                .doesNotContain("%html")
                .doesNotHaveDuplicates();
    }

    @Test
    void of_aMagicThatRunsItsLine_runsItsBodyToo() {
        assertThat(MagicUses.of(MAGICS))
                .filteredOn(use -> use.written().equals("%%time"))
                .extracting(MagicUse::usage)
                .containsExactly("CODE");
    }

    @Test
    void of_everyMagic_saysWhatItDoes() {
        assertThat(MagicUses.of(MAGICS)).allSatisfy(use -> assertThat(use.summary()).endsWith("."));
    }
}
