package jawait.kernel.analysis;

import java.util.Locale;

/// What a completion is, in the words for which JupyterLab has icons and colours.
///
/// Source: JupyterLab, completer, the `type` of `_jupyter_types_experimental`.
public enum CompletionType {
    /// A method.
    FUNCTION,
    /// A class, interface, enum, record, annotation interface or type parameter.
    CLASS,
    /// A package or a module.
    MODULE,
    /// A word of the language.
    KEYWORD,
    /// A variable or a parameter.
    INSTANCE,
    /// A file or folder.
    PATH,
    /// A field, an enum constant or a record component.
    PROPERTY;

    /// The word that goes over the wire.
    ///
    /// @return the name in lower case, such as `function`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
