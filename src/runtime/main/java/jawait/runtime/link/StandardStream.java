package jawait.runtime.link;

/// The two streams that a program prints to.
public enum StandardStream {
    /// `System.out`
    STDOUT,
    /// `System.err`
    STDERR
}
