package jawait.kernel.magic;

import java.nio.file.Path;
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
