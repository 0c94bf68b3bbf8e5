package jawait.kernel.execution;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jawait.runtime.link.Thrown;

/// Sets right in which cell the frames of an exception stand.
///
/// The JVM keeps the file name of a class that has once been in a stack trace, also when the class
/// is redefined by a later cell; the lines are always the new ones.
///
/// @param file what stands in the place of a file, by the binary name of a class
record PlacedFrames(Function<String, Optional<String>> file) {

    /// {@return the same exception, with its causes and suppressed ones, in the right cells}
    ///
    /// @param thrown as the agent reports it
    Thrown of(Thrown thrown) {
        return new Thrown(
                thrown.className(),
                thrown.message(),
                of(thrown.frames()),
                thrown.cause().map(this::of),
                thrown.suppressed().stream().map(this::of).toList());
    }

    /// {@return the same frames in the right cells}
    ///
    /// @param frames as the agent reports them
    List<StackTraceElement> of(List<StackTraceElement> frames) {
        return frames.stream().map(this::of).toList();
    }

    private StackTraceElement of(StackTraceElement frame) {
        return file.apply(frame.getClassName())
                .map(name ->
                        new StackTraceElement(
                                frame.getClassName(),
                                frame.getMethodName(),
                                name,
                                frame.getLineNumber()))
                .orElse(frame);
    }
}
