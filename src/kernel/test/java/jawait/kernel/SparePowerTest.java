package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparePowerTest {

    @TempDir private Path folder;

    private SparePower power(String load) throws IOException {
        var file = Files.writeString(folder.resolve("loadavg"), load);
        return new SparePower(folder.resolve("supplies"), file, 2);
    }

    private void supply(String name, String status) throws IOException {
        var supply = Files.createDirectories(folder.resolve("supplies").resolve(name));
        Files.writeString(supply.resolve("status"), status + "\n");
    }

    @Test
    void isThere_whereTheMachineHasLittleToDo() throws IOException {
        assertThat(power("1.99 7.10 8.00 3/512 4242\n").isThere()).isTrue();
    }

    @Test
    void isThere_notWhereEveryProcessorIsBusy() throws IOException {
        assertThat(power("2.00 0.10 0.00 3/512 4242\n").isThere()).isFalse();
    }

    @Test
    void isThere_notOnBattery() throws IOException {
        supply("AC", "Unknown");
        supply("BAT0", "Discharging");

        assertThat(power("0.00 0.00 0.00 1/1 1").isThere()).isFalse();
    }

    @Test
    void isThere_whereABatteryIsCharged() throws IOException {
        supply("BAT0", "Charging");
        Files.createDirectories(folder.resolve("supplies").resolve("AC"));

        assertThat(power("0.00 0.00 0.00 1/1 1").isThere()).isTrue();
    }

    @Test
    void isThere_notWhereTheSystemDoesNotSay() throws IOException {
        assertThat(power("").isThere()).isFalse();
        assertThat(new SparePower(folder, folder.resolve("none"), 2).isThere()).isFalse();
    }
}
