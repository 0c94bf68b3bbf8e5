package jawait.kernel;

import java.util.Optional;

/// The kernel's own version, from its jar.
final class Version {

    private Version() {
        // static methods only
    }

    /// {@return the version, `development` when run from class files}
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
