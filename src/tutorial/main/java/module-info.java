import org.jspecify.annotations.NullMarked;

/// Tasks, virtual time, timelines and every interleaving: the course's own tools.
///
/// Two lines bring them into a notebook:
///
/// ```java
/// import module jawait.tutorial;
/// import static jawait.tutorial.Tasks.*;
/// ```
@NullMarked
module jawait.tutorial {
    requires transitive jawait.companion;
    requires transitive jawait.runtime;
    // transitive: the annotation stands on type parameters of the API; absent at run time.
    requires static transitive org.jspecify;

    exports jawait.tutorial;
}
