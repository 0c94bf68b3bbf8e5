package jawait.kernel;

import jawait.runtime.MimeBundle;

/// How a cell ended.
sealed interface CellResult {

    /// Its last expression has a value.
    record Value(MimeBundle bundle) implements CellResult {}

    /// It ended, and there is nothing to show.
    record NoValue() implements CellResult {}

    /// It did not end well.
    record Failed(ErrorReport report) implements CellResult {}
}
