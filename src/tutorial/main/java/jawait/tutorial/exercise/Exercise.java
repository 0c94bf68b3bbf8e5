package jawait.tutorial.exercise;

import jawait.tutorial.progress.Item;

/// An exercise: what it is called, how an attempt is checked, and its texts.
///
/// Immutable and thread-safe; its texts are read when first asked for.
///
/// @param <S> what the learner hands in, often a functional interface
public final class Exercise<S> {

    private final Class<?> home;
    private final Item item;
    private final String title;
    private final Checker<S> checker;
    private final boolean realTime;

    private Exercise(Class<?> home, Item item, String title, Checker<S> checker, boolean realTime) {
        this.home = home;
        this.item = item;
        this.title = title;
        this.checker = checker;
        this.realTime = realTime;
    }

    /// An exercise whose texts are in the resource `id.txt` beside a class.
    ///
    /// @param <S> what the learner hands in
    /// @param home the class
    /// @param item the exercise's id and version
    /// @param title what the learner is to do, in a few words
    /// @param checker puts an attempt to the test
    /// @return the exercise
    public static <S> Exercise<S> of(Class<?> home, Item item, String title, Checker<S> checker) {
        return new Exercise<>(home, item, title, checker, /* realTime= */ false);
    }

    /// The same exercise, whose check runs plain Java on the machine's own clock.
    ///
    /// @return an exercise; this one is left as it is
    public Exercise<S> inRealTime() {
        return new Exercise<>(home, item, title, checker, /* realTime= */ true);
    }

    /// The id and the version, under which progress is kept.
    ///
    /// @return the item
    public Item item() {
        return item;
    }

    /// What the learner is to do.
    ///
    /// @return a few words
    public String title() {
        return title;
    }

    boolean isInRealTime() {
        return realTime;
    }

    Checker<S> checker() {
        return checker;
    }

    ExerciseText text() {
        return ExerciseText.load(home, item.id() + ".txt");
    }

    /// The id and the title.
    @Override
    public String toString() {
        return "exercise " + item.id() + ": " + title;
    }
}
