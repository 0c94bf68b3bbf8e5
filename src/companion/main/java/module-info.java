import org.jspecify.annotations.NullMarked;

/// The article's three pieces in Java: lazy chunks, an immutable event, a safe division.
///
/// In a notebook one line brings all three:
///
/// ```java
/// import module jawait.companion;
/// ```
@NullMarked
module jawait.companion {
    requires static org.jspecify;

    exports jawait.companion;
}
