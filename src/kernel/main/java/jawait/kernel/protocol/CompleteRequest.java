package jawait.kernel.protocol;

/// Offer what may stand at the cursor.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion
///
/// @param code the text of the cell
/// @param cursorPos place of the cursor in `code`, in Unicode code points
public record CompleteRequest(String code, int cursorPos) implements Request {}
