package jawait.runtime.link;

import java.util.List;

/// What the kernel asks of the agent; each command has exactly one [Answer].
///
/// The commands are those of `jdk.jshell.spi.ExecutionControl`.
public sealed interface Command {

    /// Define new classes. Answered by [Answer.Done] or [Answer.NotInstalled].
    ///
    /// @param classes in any order
    record Load(List<ClassBytes> classes) implements Command {
        /// Copies the list.
        public Load {
            classes = List.copyOf(classes);
        }
    }

    /// Replace the bodies of classes that are already defined. Answered by [Answer.Done], or by
    /// [Answer.NotInstalled] where the JVM refuses, as it does when a shape has changed.
    ///
    /// @param classes in any order
    record Redefine(List<ClassBytes> classes) implements Command {
        /// Copies the list.
        public Redefine {
            classes = List.copyOf(classes);
        }
    }

    /// Run a static method without parameters on the learner's main thread. Answered by
    /// [Answer.Value], [Answer.NoValue], [Answer.Threw], [Answer.Unresolved], [Answer.Stopped] or
    /// [Answer.Exited].
    ///
    /// @param cell the cell that owns what the method prints and starts
    /// @param className binary name of a loaded class
    /// @param methodName the method
    /// @param show whether the result is to be rendered; where it is not, the answer is
    ///   [Answer.NoValue] and the value's code is never called
    record Invoke(long cell, String className, String methodName, boolean show)
            implements Command {}

    /// Read a variable. Answered by [Answer.Value] with `text/plain`, or as [Invoke] when the
    /// value's `toString` throws.
    ///
    /// @param className binary name of a loaded class
    /// @param variable name of a static field
    record ReadVariable(String className, String variable) implements Command {}

    /// Add to where the learner's classes are looked for. Answered by [Answer.Done].
    ///
    /// @param path files and folders, separated as in `java.class.path`
    record AddToClassPath(String path) implements Command {}

    /// A cell has ended: ask those who listen for that, on the learner's main thread. Answered as
    /// [Invoke] is, by [Answer.NoValue] where all went well.
    ///
    /// @param cell the cell
    /// @param label its execution count
    /// @param source what the learner typed
    /// @param declared what it has declared, such as `method await`
    record EndCell(long cell, String label, String source, List<String> declared)
            implements Command {
        /// Copies the list.
        public EndCell {
            declared = List.copyOf(declared);
        }
    }

    /// Go on with the code that has asked ([Answer.Asks]). Answered as the command is that runs it.
    ///
    /// @param reply to its question
    record Resume(Reply reply) implements Command {}

    /// Read a gauge. Answered by [Answer.Measured].
    ///
    /// @param gauge which
    record Measure(Gauge gauge) implements Command {}

    /// Send what has been printed so far, then [Event.Flushed] with the same mark on the event
    /// connection. Answered by [Answer.Done] or [Answer.Listening], which may overtake the events:
    /// the kernel waits for the mark before it says that a cell has ended.
    ///
    /// @param mark a number that the kernel has not used before
    record Flush(long mark) implements Command {}
}
