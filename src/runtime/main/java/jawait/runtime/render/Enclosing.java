package jawait.runtime.render;

import java.util.ArrayList;
import java.util.List;

/// The values around the one that is being described: a value inside itself has no end, and a deep
/// one no end that anybody would read.
final class Enclosing {

    private static final int DEEPEST = 50;

    private final List<Object> values = new ArrayList<>();

    /// Describes what is in a value.
    ///
    /// @param value that has others in it
    /// @param inner describes them
    /// @param otherwise is called instead where the value is inside itself or too deep
    void within(Object value, Runnable inner, Runnable otherwise) {
        if (values.size() == DEEPEST || contains(value)) {
            otherwise.run();
            return;
        }
        values.addLast(value);
        inner.run();
        values.removeLast();
    }

    /// By identity: whether two values are equal is the learner's code.
    @SuppressWarnings("ReferenceEquality")
    private boolean contains(Object value) {
        return values.stream().anyMatch(each -> each == value);
    }
}
