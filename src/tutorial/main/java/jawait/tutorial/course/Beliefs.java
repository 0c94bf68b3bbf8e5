package jawait.tutorial.course;

import jawait.tutorial.exercise.Misconception;

/// What learners commonly believe about asynchronous programs, and what is so.
final class Beliefs {

    static final Misconception CALLING_RUNS =
            new Misconception(
                    "M01",
                    "writing a task down makes it run",
                    "a description is a note on the desk, and nothing of it runs",
                    "somebody has to start it first");

    static final Misconception AWAIT_OVERLAPS =
            new Misconception(
                    "M02",
                    "awaiting makes things run together",
                    "await means that I stop here until it is done",
                    "a task that is started only after the first await begins when the first one"
                            + " has ended");

    static final Misconception TIMES_ADD_UP =
            new Misconception(
                    "M03",
                    "the times of tasks add up",
                    "waits that overlap take as long as the longest of them",
                    "both are on their way at the same time, and nobody has to wait twice");

    static final Misconception ORDER_OF_AWAITS =
            new Misconception(
                    "M04",
                    "awaiting the quick task first makes the whole quicker",
                    "the order of awaits changes when you look, not when they are ready",
                    "both tasks run on by themselves, whichever you ask first");

    static final Misconception ONLY_WHILE_AWAITED =
            new Misconception(
                    "M05",
                    "a started task gets on only while somebody awaits it",
                    "a started task goes on by itself",
                    "the scheduler runs it, and awaiting only asks for the result");

    static final Misconception AWAIT_STOPS_ALL =
            new Misconception(
                    "M06",
                    "an await stops the whole program",
                    "only the one who awaits stands still",
                    "the others are tasks of their own, and the scheduler gives them their turns");

    static final Misconception NEVER_STARTED =
            new Misconception(
                    "M01",
                    "a task that has been described is on its way",
                    "a task that nobody starts never ends",
                    "describing gives it a name and nothing more");

    static final Misconception CALLED_HERE =
            new Misconception(
                    "M01",
                    "calling a piece of work sends it off",
                    "calling it runs it here and now, and the caller stands still",
                    "only what is handed to an executor gets a thread of its own");

    static final Misconception WRITTEN_DOWN =
            new Misconception(
                    "X01",
                    "an answer that was right once is right again",
                    "each check comes with other names and other times",
                    "your code has to find the answer, not to know it");

    private Beliefs() {
        // constants only
    }
}
