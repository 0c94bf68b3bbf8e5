package jawait.runtime;

import java.util.List;
import java.util.Locale;
import jawait.runtime.agent.Questions;
import jawait.runtime.link.Question;
import org.jspecify.annotations.Nullable;

/// What a cell can ask of the kernel by a method call. Every cell has these methods without an
/// import; notebooks written for IJava and JJava use them under the same names.
///
/// They work in the thread that runs the cell, while the cell runs.
// The result type is the caller's word, as in the kernels whose notebooks call these methods.
@SuppressWarnings("TypeParameterUnusedInFormals")
public final class Notebook {

    private static final Notebook KERNEL = new Notebook();

    private Notebook() {
        // one is enough: it has no state
    }

    /// Evaluates code as if it stood in the running cell: it sees the variables and may declare
    /// more, and magics work.
    ///
    /// @param code what a cell may hold
    /// @return the value of its last expression, the object itself; null where there is none
    /// @throws NotebookException if the code cannot be compiled; an exception that the code throws
    ///   comes out as it is
    public static @Nullable Object eval(String code) {
        return Questions.ask(new Question.Eval(code));
    }

    /// Runs a line magic: `lineMagic("jars", List.of("lib/*.jar"))` is `%jars lib/*.jar`.
    ///
    /// @param <T> what the caller takes the result for; not checked
    /// @param name without percent sign
    /// @param args one word each
    /// @return a list of strings, a string, the value of code, or null, as the magic says
    /// @throws NotebookException if the magic cannot do what it is asked
    public static <T extends @Nullable Object> T lineMagic(String name, List<String> args) {
        return as(Questions.ask(new Question.LineMagic(name, args)));
    }

    /// Runs a cell magic: the first line becomes the name and the arguments, the rest the body.
    ///
    /// @param <T> what the caller takes the result for; not checked
    /// @param name without percent signs
    /// @param args one word each
    /// @param body the lines of the cell
    /// @return a list of strings, a string, the value of code, or null, as the magic says
    /// @throws NotebookException if the magic cannot do what it is asked
    public static <T extends @Nullable Object> T cellMagic(
            String name, List<String> args, String body) {
        return as(Questions.ask(new Question.CellMagic(name, args, body)));
    }

    /// Prints as [java.io.PrintStream#printf] does.
    ///
    /// @param format see [java.util.Formatter]
    /// @param args what it names
    // The format is the learner's.
    @SuppressWarnings({"FormatStringAnnotation", "AnnotateFormatMethod"})
    public static void printf(String format, @Nullable Object... args) {
        System.out.printf(Locale.getDefault(Locale.Category.FORMAT), format, args);
    }

    /// The kernel as an object, for notebooks written for JJava.
    ///
    /// @return an object with the methods [#evalRaw] and [#addToClasspath]
    public static Notebook kernel() {
        return KERNEL;
    }

    /// The kernel as an object, for notebooks written for IJava.
    ///
    /// @return the same as [#kernel()]
    public static Notebook getKernelInstance() {
        return KERNEL;
    }

    /// The same as [#eval(String)].
    ///
    /// @param code what a cell may hold
    /// @return the value of its last expression; null where there is none
    public @Nullable Object evalRaw(String code) {
        return eval(code);
    }

    /// The same as the magic `%classpath`.
    ///
    /// @param paths jars and folders of classes
    public void addToClasspath(String... paths) {
        Questions.ask(new Question.LineMagic("classpath", List.of(paths)));
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T extends @Nullable Object> T as(@Nullable Object result) {
        return (T) result;
    }
}
