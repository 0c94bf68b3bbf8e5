package jawait.runtime.link;

import java.util.Optional;

/// A compiled class.
///
/// @param name binary name, such as `REPL.$JShell$11`
/// @param bytes the class file; not copied
/// @param origin where it stands in the notebook, empty where that is not known
// Value comparison of the array is never needed: classes are found by name.
@SuppressWarnings("ArrayRecordComponent")
public record ClassBytes(String name, byte[] bytes, Optional<Origin> origin) {

    /// A class that stands nowhere in the notebook.
    ///
    /// @param name binary name
    /// @param bytes the class file; not copied
    public ClassBytes(String name, byte[] bytes) {
        this(name, bytes, Optional.empty());
    }
}
