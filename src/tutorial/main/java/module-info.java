import org.jspecify.annotations.NullMarked;

/// Tasks, virtual time, timelines, exercises and progress.
@NullMarked
module jawait.tutorial {
    requires transitive jawait.companion;
    requires transitive jawait.runtime;
    requires static org.jspecify;
}
