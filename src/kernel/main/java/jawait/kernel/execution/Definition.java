package jawait.kernel.execution;

/// Something that a cell has defined.
///
/// @param name its name; for an import what is imported
/// @param source as it was written
public record Definition(String name, String source) {}
