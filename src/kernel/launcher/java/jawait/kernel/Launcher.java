package jawait.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/// What `java -jar` starts: it runs on every Java since 8, so that an older one gets a sentence
/// instead of an `UnsupportedClassVersionError`.
public final class Launcher {

    private static final int NEEDED = 25;

    private Launcher() {}

    /// Starts the program if this Java is new enough; otherwise says so on stderr and ends the JVM
    /// with status 1.
    ///
    /// @param args handed on as they are
    /// @throws Throwable whatever the program throws
    public static void main(String[] args) throws Throwable {
        Optional<String> refusal =
                refusal(
                        System.getProperty("java.specification.version"),
                        System.getProperty("java.home"));
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(1);
        }
        start(args);
    }

    /// What to tell the person whose Java is too old.
    static Optional<String> refusal(String version, String javaHome) {
        if (feature(version) >= NEEDED) {
            return Optional.empty();
        }
        return Optional.of(
                "Jawait needs Java "
                        + NEEDED
                        + " or newer, but this is Java "
                        + version
                        + " in "
                        + javaHome
                        + ": install JDK "
                        + NEEDED
                        + " (https://adoptium.net), or start this jar with the java of one that you have.");
    }

    /// Java 8 calls itself 1.8.
    private static int feature(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    /// By name, because a compiler for Java 8 cannot read the other classes.
    private static void start(String[] args) throws Throwable {
        try {
            Class.forName("jawait.kernel.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
