package jawait.runtime;

import jawait.runtime.host.Hosts;

/// Text for the cells of the notebook. Every cell has these methods without an import.
///
/// Source: Jupyter messaging protocol, *Payloads*.
public final class NextInput {

    private NextInput() {
        // static only: called by simple name
    }

    /// Puts a text into a new cell below, once the running cell has ended without an error. The
    /// last call of a cell counts. Nothing happens where the cell has already ended.
    ///
    /// @param text what the new cell holds
    public static void setNextInput(String text) {
        Hosts.input().setNextInput(text, /* replace= */ false);
    }

    /// Puts a text in the place of the running cell's own, once it has ended without an error. The
    /// last call of a cell counts. Nothing happens where the cell has already ended.
    ///
    /// @param text what the cell holds from then on
    public static void replaceInput(String text) {
        Hosts.input().setNextInput(text, /* replace= */ true);
    }
}
