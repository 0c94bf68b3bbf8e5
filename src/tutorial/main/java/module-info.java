import org.jspecify.annotations.NullMarked;

/// Tasks, virtual time, timelines and every interleaving, predictions and exercises: the course's
/// own tools.
///
/// Three lines bring them into a notebook:
///
/// ```java
/// import module jawait.tutorial;
/// import static jawait.tutorial.Tasks.*;
/// import static jawait.tutorial.exercise.Exercises.*;
/// ```
@NullMarked
module jawait.tutorial {
    requires transitive jawait.companion;
    requires transitive jawait.runtime;
    // transitive: the annotation stands on type parameters of the API; absent at run time.
    requires static transitive org.jspecify;

    exports jawait.tutorial;
    exports jawait.tutorial.course;
    exports jawait.tutorial.exercise;
    exports jawait.tutorial.progress;

    uses jawait.tutorial.exercise.Catalog;

    provides jawait.tutorial.exercise.Catalog with
            jawait.tutorial.course.CourseCatalog;
}
