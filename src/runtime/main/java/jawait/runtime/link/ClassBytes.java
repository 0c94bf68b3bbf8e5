package jawait.runtime.link;

/// A compiled class.
///
/// @param name binary name, such as `REPL.$JShell$11`
/// @param bytes the class file; not copied
// Value comparison of the array is never needed: classes are found by name.
@SuppressWarnings("ArrayRecordComponent")
public record ClassBytes(String name, byte[] bytes) {}
