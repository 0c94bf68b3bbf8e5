package jawait.runtime.render;

import java.lang.reflect.Array;

/// What stands before the elements of an array.
final class ArrayHeading {

    private ArrayHeading() {
        // static only
    }

    /// The type without its package, with the length in the first pair of brackets.
    ///
    /// @param array any array
    /// @return such as `int[2][]`
    static String of(Object array) {
        var type = array.getClass().getTypeName();
        var brackets = type.indexOf('[');
        return type.substring(type.lastIndexOf('.', brackets) + 1, brackets + 1)
                + Array.getLength(array)
                + type.substring(brackets + 1);
    }
}
