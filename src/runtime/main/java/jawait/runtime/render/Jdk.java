package jawait.runtime.render;

import org.jspecify.annotations.Nullable;

/// What is the JDK's own.
final class Jdk {

    private Jdk() {
        // static only
    }

    /// Whether nobody but the JDK decides how a value reads.
    ///
    /// @param value any value
    /// @return whether its `toString()` is one of `java.base`
    static boolean hasToStringOf(Object value) {
        try {
            return isBoot(value.getClass().getMethod("toString").getDeclaringClass());
        } catch (NoSuchMethodException | LinkageError e) {
            // The class cannot be looked at, as when a method needs a type that is not there.
            return false;
        }
    }

    /// The class loader of `java.base` has no object.
    private static boolean isBoot(Class<?> type) {
        @Nullable ClassLoader loader = type.getClassLoader();
        return loader == null;
    }
}
