package jawait.tutorial.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Names, durations and sizes that differ from check to check, so that an answer written down for
/// one of them is wrong for the next. Not thread-safe.
final class FreshInput {

    private static final List<String> NAMES =
            List.of(
                    "tea", "milk", "honey", "bread", "salt", "rice", "plums", "cheese", "olives",
                    "mint", "figs", "beans", "oats", "lemon", "basil", "cocoa", "sage", "leek",
                    "pears", "thyme", "dill", "kale", "peas", "corn");

    private static final int STEP = 10;

    private final RandomGenerator random;
    private final List<String> left = new ArrayList<>();

    FreshInput(RandomGenerator random) {
        this.random = random;
    }

    /// A name that has not been given before, as long as there are any.
    String name() {
        if (left.isEmpty()) {
            left.addAll(NAMES);
            Collections.shuffle(left, new java.util.Random(random.nextLong()));
        }
        return left.removeLast();
    }

    /// A multiple of ten, both ends included.
    int millis(int least, int most) {
        return number(least / STEP, most / STEP) * STEP;
    }

    /// A number, both ends included.
    int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
