package jawait.kernel.execution;

import java.util.Optional;
import java.util.function.Function;

/// Keeps a call from running that has a value and would drop it. Not thread-safe.
final class ValueGuard {

    private boolean raised;
    private Optional<String> held = Optional.empty();

    /// What runs next does not run if it would drop a value.
    void raise() {
        raised = true;
    }

    /// Hears that code is about to run.
    ///
    /// @param className its class
    /// @param methodName its method
    /// @param classes finds class files by their binary names
    /// @return whether it must not; what runs behind it, or meanwhile, may
    boolean holds(String className, String methodName, Function<String, Optional<byte[]>> classes) {
        boolean drops =
                raised
                        && classes.apply(className)
                                .filter(each -> DroppedValue.isIn(each, methodName))
                                .isPresent();
        raised = false;
        held = drops ? Optional.of(className) : Optional.empty();
        return drops;
    }

    /// Lets everything run.
    ///
    /// @return the class that has not run since [#raise]; empty where it has, or has never got so
    ///   far
    Optional<String> lower() {
        var last = held;
        raised = false;
        held = Optional.empty();
        return last;
    }
}
