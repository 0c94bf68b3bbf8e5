package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.function.Consumer;
import jawait.kernel.execution.ShellSession;
import jawait.runtime.MimeBundle;

/// What a magic may use: the session, and a voice under the cell that called it.
public interface MagicContext {

    /// {@return where the cell runs}
    ShellSession session();

    /// {@return the kernel's number of the cell that called}
    long cell();

    /// {@return the folder where relative paths begin: the notebook's}
    Path folder();

    /// Prints to the cell's standard output.
    ///
    /// @param text whole lines
    void print(String text);

    /// Shows something under the cell.
    ///
    /// @param bundle its representations
    void show(MimeBundle bundle);

    /// A line under the cell that says how far something has come. It appears with the first text,
    /// and each text takes the place of the one before.
    ///
    /// @return takes the texts, from any thread
    Consumer<String> progress();

    /// Waits for something that does not run the learner's code. An interrupt of the cell ends the
    /// waiting.
    ///
    /// @param <T> what it comes to
    /// @param work runs on another thread, which is interrupted together with the cell
    /// @return what it came to
    /// @throws MagicException if the work throws it
    /// @throws CodeFailure if the cell is interrupted
    <T> T await(Work<T> work) throws MagicException, CodeFailure;

    /// Something that takes a while.
    ///
    /// @param <T> what it comes to
    @FunctionalInterface
    interface Work<T> {
        /// Does it.
        ///
        /// @return what it came to
        /// @throws MagicException if it cannot be done
        T run() throws MagicException;
    }

    /// {@return whether code is one expression}
    ///
    /// @param code any text
    boolean isExpression(String code);

    /// Runs code as part of the cell that called, magics included.
    ///
    /// @param code what a cell may hold
    /// @param line where its first line stands in the cell, counted from 1
    /// @return the value of its last expression, or nothing
    /// @throws CodeFailure if it does not end well
    MagicResult run(String code, int line) throws CodeFailure;

    /// Runs code from elsewhere, so that errors name that place.
    ///
    /// @param place such as `tools.jshell`
    /// @param code what a cell may hold
    /// @return the value of its last expression, or nothing
    /// @throws CodeFailure if it does not end well
    MagicResult runFrom(String place, String code) throws CodeFailure;
}
