package jawait.tutorial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The library call in which a thread stands still, read from its stack: `CompletableFuture.join`.
///
/// @param type the simple name of the class, without the classes inside it
record LibraryCall(String type, String method) {

    private static final List<String> WAITING_PACKAGES =
            List.of(
                    "java.util.concurrent.",
                    "jdk.internal.",
                    "sun.nio.",
                    "java.net.",
                    "java.lang.");

    // Where the JDK calls the learner's code: a wait handed over as `queue::take` ends there.
    private static final Set<String> RUNS_THE_LEARNERS = Set.of("run", "call", "exec");

    /// The outermost call of the waiting part of the stack; empty if the learner's own line is on
    /// top, as with `synchronized`.
    static Optional<LibraryCall> of(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .takeWhile(LibraryCall::isWaiting)
                .reduce((_, outer) -> outer)
                .map(LibraryCall::of);
    }

    private static boolean isWaiting(StackTraceElement frame) {
        var type = frame.getClassName();
        return WAITING_PACKAGES.stream().anyMatch(type::startsWith)
                && !type.startsWith("java.lang.invoke.")
                && !RUNS_THE_LEARNERS.contains(frame.getMethodName());
    }

    private static LibraryCall of(StackTraceElement frame) {
        var type = frame.getClassName();
        var simple = type.substring(type.lastIndexOf('.') + 1);
        var inner = simple.indexOf('$');
        return new LibraryCall(
                inner < 0 ? simple : simple.substring(0, inner), frame.getMethodName());
    }

    /// The learner's method that made the call, if it has a name.
    static Optional<String> placeOf(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(f -> !isJdk(f) && !f.getClassName().startsWith("jawait.tutorial."))
                .findFirst()
                .map(StackTraceElement::getMethodName)
                .filter(name -> !name.contains("$"));
    }

    private static boolean isJdk(StackTraceElement frame) {
        var type = frame.getClassName();
        return type.startsWith("java.") || type.startsWith("jdk.");
    }

    /// Waits for time to pass.
    boolean isSleep() {
        return method.equals("sleep");
    }

    /// Waits for the end of other threads.
    boolean isAwait() {
        return switch (method) {
            case "join", "get", "close", "awaitTermination", "invokeAll", "invokeAny" -> true;
            default -> type.equals("ExecutorCompletionService");
        };
    }

    @Override
    public String toString() {
        return type + "." + method;
    }
}
