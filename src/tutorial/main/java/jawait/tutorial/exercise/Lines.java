package jawait.tutorial.exercise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jawait.runtime.Displayable;
import jawait.runtime.MimeBundle;

/// Lines of code to be put in order; some of them do not belong. An order is checked by running it.
///
/// Source: Parsons and Haden, *Parson's programming puzzles*, ACE 2006; with distractors, Ericson,
/// Margulieux and Rick, *Solving Parsons problems versus fixing and writing code*, Koli 2017.
///
/// @param steps the lines as they are shown, numbered from 1
public record Lines(List<Step> steps) implements Displayable {

    /// Copies the lines.
    public Lines {
        steps = List.copyOf(steps);
    }

    /// Runs lines in an order.
    ///
    /// @param order numbers of lines, from 1
    /// @return the variables at the end
    /// @throws Exception what a line throws
    public Variables run(int... order) throws Exception {
        var variables = new Variables();
        for (int number : order) {
            step(number).action().run(variables);
        }
        return variables;
    }

    /// What a compiler would say of an order.
    ///
    /// @param order numbers of lines
    /// @return a sentence, empty where nothing is wrong
    public String problem(int... order) {
        var made = new HashSet<String>();
        var used = new HashSet<Integer>();
        for (int number : order) {
            if (number < 1 || number > steps.size()) {
                return "there is no line " + number + "; they are numbered 1 to " + steps.size();
            }
            if (!used.add(number)) {
                return "line " + number + " stands there twice";
            }
            for (var name : step(number).uses()) {
                if (!made.contains(name)) {
                    return "line " + number + " uses " + name + ", and no line before it makes one";
                }
            }
            for (var name : step(number).makes()) {
                if (!made.add(name)) {
                    return "line " + number + " makes a second " + name;
                }
            }
        }
        return "";
    }

    /// The code of an order.
    ///
    /// @param order numbers of lines that there are
    /// @return the lines
    public String code(int... order) {
        return Arrays.stream(order)
                .mapToObj(number -> step(number).code())
                .collect(Collectors.joining("\n"));
    }

    private Step step(int number) {
        return steps.get(number - 1);
    }

    /// The numbered lines as text.
    @Override
    public MimeBundle toMimeBundle() {
        return MimeBundle.text(toString());
    }

    /// The numbered lines.
    @Override
    public String toString() {
        return IntStream.rangeClosed(1, steps.size())
                .mapToObj(number -> "%2d  %s".formatted(number, step(number).code()))
                .collect(Collectors.joining("\n"));
    }
}
