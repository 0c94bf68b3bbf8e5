package jawait.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the machine has power to spare for what nobody has asked for.
///
/// @param supplies where the system lists its batteries and mains, as Linux does in
///   `/sys/class/power_supply`
/// @param load where it says how many programs want to run, as Linux does in `/proc/loadavg`
/// @param processors how many can
record SparePower(Path supplies, Path load, int processors) {

    static SparePower ofThisMachine() {
        return new SparePower(
                Path.of("/sys/class/power_supply"),
                Path.of("/proc/loadavg"),
                Runtime.getRuntime().availableProcessors());
    }

    /// Whether there is some: the machine is not on battery, and some processor has nothing to do.
    ///
    /// @return false where the system does not say
    boolean isThere() {
        try {
            return isHardlyBusy() && !isOnBattery();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private boolean isHardlyBusy() throws IOException {
        double lastMinute = Double.parseDouble(Files.readString(load).strip().split(" ", 2)[0]);
        return lastMinute < processors;
    }

    private boolean isOnBattery() throws IOException {
        if (!Files.isDirectory(supplies)) {
            return false;
        }
        try (var each = Files.newDirectoryStream(supplies)) {
            for (var supply : each) {
                if (isDischarging(supply.resolve("status"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDischarging(Path status) throws IOException {
        return Files.exists(status) && Files.readString(status).strip().equals("Discharging");
    }
}
