package jawait.kernel.protocol;

/// Explain what is at the cursor.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#introspection
///
/// @param code the text of the cell
/// @param cursorPos place of the cursor in `code`, in Unicode code points
/// @param detailLevel 0 for the short form, 1 for the long one
public record InspectRequest(String code, int cursorPos, @WhenAbsent("0") int detailLevel)
        implements Request {}
