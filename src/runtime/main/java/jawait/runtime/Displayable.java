package jawait.runtime;

/// A value that knows how it wants to be shown in a notebook.
///
/// When the last expression of a cell has such a value, the notebook shows its bundle instead of
/// its `toString()`. A `text/plain` representation should always be there: consoles, other tools
/// and stored notebooks fall back to it. Where it is missing, `toString()` is put in its place.
public interface Displayable {

    /// The representations to show; asked for each time the value is shown.
    ///
    /// @return a bundle, preferably with `text/plain`
    MimeBundle toMimeBundle();
}
