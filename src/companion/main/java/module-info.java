import org.jspecify.annotations.NullMarked;

/// The article's three pieces in Java: lazy chunks, an immutable event, a safe division.
@NullMarked
module jawait.companion {
    requires static org.jspecify;
}
