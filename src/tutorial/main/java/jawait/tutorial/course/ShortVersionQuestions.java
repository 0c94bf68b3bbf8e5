package jawait.tutorial.course;

import java.util.List;
import jawait.tutorial.exercise.Question;
import jawait.tutorial.exercise.Question.Surprise;
import jawait.tutorial.exercise.Reason;
import jawait.tutorial.progress.Item;

/// The questions of notebook 01.
final class ShortVersionQuestions {

    private static final String NOTEBOOK = "01-the-short-version.ipynb";

    private ShortVersionQuestions() {
        // static methods only
    }

    static List<Question> all() {
        return List.of(described(), oneByOne(), together(), order(), pulse());
    }

    private static Question described() {
        return new Question(
                new Item("01.q1", 1),
                NOTEBOOK,
                "A task is described and never started. How many milliseconds does the program"
                        + " take, if the task would take 100?",
                List.of(new Surprise("100", Beliefs.CALLING_RUNS)),
                List.of(
                        Reason.wrong(
                                "the task runs as soon as it is written down",
                                Beliefs.CALLING_RUNS),
                        Reason.right("nobody has started it"),
                        Reason.wrong(
                                "it runs only while somebody awaits it",
                                Beliefs.ONLY_WHILE_AWAITED)));
    }

    private static Question oneByOne() {
        return new Question(
                new Item("01.q2", 1),
                NOTEBOOK,
                "Two fetches of 100 ms, each started and awaited before the next is started. How"
                        + " many milliseconds does the program take?",
                List.of(
                        new Surprise("100", Beliefs.AWAIT_OVERLAPS),
                        new Surprise("0", Beliefs.CALLING_RUNS)),
                List.of(
                        Reason.right("the second is started only when the first has ended"),
                        Reason.wrong("times of tasks always add up", Beliefs.TIMES_ADD_UP),
                        Reason.wrong("awaiting runs things together", Beliefs.AWAIT_OVERLAPS)));
    }

    private static Question together() {
        return new Question(
                new Item("01.q3", 1),
                NOTEBOOK,
                "The same two fetches, both started before the first is awaited. How many"
                        + " milliseconds does the program take?",
                List.of(new Surprise("200", Beliefs.TIMES_ADD_UP)),
                List.of(
                        Reason.wrong("there are two awaits", Beliefs.AWAIT_OVERLAPS),
                        Reason.wrong(
                                "one task's time is added to the other's", Beliefs.TIMES_ADD_UP),
                        Reason.right("both were on their way before anybody waited")));
    }

    private static Question order() {
        return new Question(
                new Item("01.q4", 1),
                NOTEBOOK,
                "Slow takes 120 ms, fast takes 40 ms, both are started. How many milliseconds"
                        + " does the program take if fast is awaited first?",
                List.of(
                        new Surprise("40", Beliefs.ORDER_OF_AWAITS),
                        new Surprise("160", Beliefs.TIMES_ADD_UP)),
                List.of(
                        Reason.right("the program needs both, and slow takes as long as it takes"),
                        Reason.wrong(
                                "the quick one is out of the way then", Beliefs.ORDER_OF_AWAITS),
                        Reason.wrong(
                                "one task's time is added to the other's", Beliefs.TIMES_ADD_UP)));
    }

    private static Question pulse() {
        return new Question(
                new Item("01.q5", 1),
                NOTEBOOK,
                "A pulse beats every 30 ms while main awaits a fetch of 140 ms. How many beats"
                        + " are there before main goes on?",
                List.of(
                        new Surprise("0", Beliefs.AWAIT_STOPS_ALL),
                        new Surprise("1", Beliefs.AWAIT_STOPS_ALL)),
                List.of(
                        Reason.wrong("an await stops the whole program", Beliefs.AWAIT_STOPS_ALL),
                        Reason.right("only main stands still"),
                        Reason.wrong("nobody awaits the pulse", Beliefs.ONLY_WHILE_AWAITED)));
    }
}
