package jawait.runtime.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One version of a learner's class.
///
/// @param number counts the versions from 1
/// @param original as the compiler made it; not copied
/// @param woven as the JVM has it; not copied
/// @param nest internal names of the classes that it lets into its private members, now or later
/// @param hasLambdas whether it or an earlier one has bodies of lambdas
// Value comparison of the arrays is never needed: versions are found by the name of their class.
@SuppressWarnings("ArrayRecordComponent")
record Version(int number, byte[] original, byte[] woven, List<String> nest, boolean hasLambdas) {

    private static final byte[] NONE = {};

    /// {@return what later versions have to know of this one, empty where that is nothing}
    Optional<Version> remembered() {
        if (hasLambdas) {
            return Optional.of(this);
        }
        return nest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Version(number, NONE, NONE, nest, false));
    }

    /// {@return the number that a class file should have which takes the place of this one: the
    /// same where nothing but its place in the notebook is new}
    ///
    /// @param next as the compiler made it
    int numberFor(byte[] next) {
        return Arrays.equals(original, next) ? number : number + 1;
    }
}
