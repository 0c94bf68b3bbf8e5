package jawait.kernel;

import java.util.List;

/// Reports that the kernel itself failed at something a learner asked for.
final class KernelFault {

    private KernelFault() {
        // static methods only
    }

    static ErrorReport report(Throwable fault) {
        var sentence =
                switch (fault) {
                    case StackOverflowError _ ->
                            "this cell is nested too deeply for the compiler; split it up.";
                    case OutOfMemoryError _ ->
                            "the compiler ran out of memory on this cell; split it up.";
                    default ->
                            "the kernel failed at this cell ("
                                    + fault
                                    + "); the kernel goes on, and its log says more.";
                };
        var name = fault instanceof VirtualMachineError ? "CellTooLarge" : "KernelFault";
        return new ErrorReport(name, sentence, List.of(Ansi.error(name) + ": " + sentence));
    }
}
