package jawait.tutorial.progress;

/// Whether steps have reached the disk.
public sealed interface Saved {

    /// They are in the file.
    record OnDisk() implements Saved {}

    /// They are remembered until the kernel ends, and saved with the next steps if that is
    /// possible.
    ///
    /// @param reason what happened and what to do, in a sentence
    record InMemory(String reason) implements Saved {}

    /// What the learner has to be told, empty where all is well.
    ///
    /// @return a sentence or nothing
    default String warning() {
        return switch (this) {
            case OnDisk() -> "";
            case InMemory(var reason) -> reason;
        };
    }
}
