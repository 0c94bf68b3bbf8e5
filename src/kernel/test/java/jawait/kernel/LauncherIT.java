package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/// The class that the packaged jar starts with.
final class LauncherIT {

    private static final String KERNEL_JAR = System.getProperty("jawait.kernel.jar");

    @Test
    void classFile_launcher_isReadableByJava8() throws IOException {
        try (var jar = new JarFile(KERNEL_JAR);
                var bytes =
                        new DataInputStream(
                                jar.getInputStream(jar.getEntry("jawait/kernel/Launcher.class")))) {
            bytes.skipNBytes(6);
            assertThat(bytes.readUnsignedShort()).isEqualTo(52);
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("jawait.kernel.Launcher");
        }
    }
}
