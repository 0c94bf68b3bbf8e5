package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jawait.kernel.analysis.MagicUse;
import jawait.kernel.magic.Magics;

import org.junit.jupiter.api.Test;

final class MagicUsesTest {

    @Test
    void of_theMagicsOfThisKernel_holdsEveryForm() {
        assertThat(MagicUses.of(Magics.standard()))
                .extracting(MagicUse::written)
                .contains("%time", "%%time", "%load", "%classpath", "%cp", "%%html")
                .doesNotContain("%html")
                .doesNotHaveDuplicates();
    }

    @Test
    void of_aMagicThatRunsItsLine_runsItsBodyToo() {
        assertThat(MagicUses.of(Magics.standard()))
                .filteredOn(use -> use.written().equals("%%time"))
                .extracting(MagicUse::usage)
                .containsExactly("CODE");
    }

    @Test
    void of_everyMagic_saysWhatItDoes() {
        assertThat(MagicUses.of(Magics.standard()))
                .allSatisfy(use -> assertThat(use.summary()).endsWith("."));
    }
}
