package jawait.kernel.magic;

/// Something that a cell asks of the kernel. Called on the thread that runs cells.
public interface Magic {

    /// {@return what the magic says of itself}
    MagicHelp help();

    /// Runs the magic as a line, `%name arguments`. Called only where [MagicHelp#line] is there.
    ///
    /// @param arguments the rest of the line
    /// @param context what it may use
    /// @return what came of it
    /// @throws MagicException if it cannot do what it is asked; the message says why and what to do
    /// @throws CodeFailure if code that it ran failed
    default MagicResult line(MagicArguments arguments, MagicContext context)
            throws MagicException, CodeFailure {
        throw new IllegalStateException(help().name() + " is not a line magic");
    }

    /// Runs the magic on a whole cell, `%%name arguments`. Called only where [MagicHelp#cell] is
    /// there.
    ///
    /// @param arguments the rest of the first line
    /// @param body the lines below, as they are
    /// @param context what it may use
    /// @return what came of it
    /// @throws MagicException if it cannot do what it is asked; the message says why and what to do
    /// @throws CodeFailure if code that it ran failed
    default MagicResult cell(MagicArguments arguments, String body, MagicContext context)
            throws MagicException, CodeFailure {
        throw new IllegalStateException(help().name() + " is not a cell magic");
    }
}
