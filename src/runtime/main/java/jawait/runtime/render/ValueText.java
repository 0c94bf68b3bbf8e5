package jawait.runtime.render;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import jawait.runtime.host.Host;
import jawait.runtime.host.Hosts;
import org.jspecify.annotations.Nullable;

/// A value as JShell shows it: strings and characters as literals, arrays with their elements, all
/// else by its `toString()`.
///
/// Three things differ. What is large is cut, with a note. A `toString()` or an iterator that
/// throws is named in the place of its result; therefore collections of the JDK are walked here and
/// not by their own `toString()`. And where that of the JDK would show the address of an object,
/// its state is shown: a future, a thread, a stream.
///
/// Source: `jdk.jshell.execution.DirectExecutionControl.valueString`.
public final class ValueText {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final String CUT = "… (cut after 1,000,000 characters)";
    private static final int MOST_ELEMENTS = 1_000;
    private static final int LONGEST_CELL = 200;
    private static final int MOST_ELEMENTS_IN_CELL = 50;

    private final Host host = Hosts.current();
    private final Enclosing enclosing = new Enclosing();
    private final BoundedText text;
    private final int elements;

    private ValueText(BoundedText text, int elements) {
        this.text = text;
        this.elements = elements;
    }

    /// Describes a value. Calls the learner's code.
    ///
    /// @param value any value
    /// @return the text, at most a million characters and a note
    public static String of(@Nullable Object value) {
        var text = new ValueText(new BoundedText(MOST_CHARACTERS, CUT), MOST_ELEMENTS);
        text.add(value, /* quoted= */ true);
        return text.text.toString();
    }

    /// Describes a value among others; strings stand there without quotes.
    ///
    /// @param value any value
    /// @return at most 200 characters and three dots
    static String inCell(@Nullable Object value) {
        var text = new ValueText(new BoundedText(LONGEST_CELL, "…"), MOST_ELEMENTS_IN_CELL);
        text.add(value, /* quoted= */ false);
        return text.text.toString();
    }

    private void add(@Nullable Object value, boolean quoted) {
        host.stopCheck();
        switch (value) {
            case null -> text.append("null");
            case String string when quoted -> Literal.append(string, '"', text);
            case String string -> text.append(string);
            case Character character when quoted -> Literal.append(character + "", '\'', text);
            case Object array when array.getClass().isArray() -> array(array);
            default -> object(value);
        }
    }

    private void object(Object value) {
        var registered = Registry.text(value);
        if (registered.isPresent() || !Jdk.hasToStringOf(value)) {
            text.append(registered.orElseGet(() -> Contained.toString(value)));
            return;
        }
        switch (value) {
            case Collection<?> collection -> collection(collection);
            case Map<?, ?> map -> map(map);
            case Optional<?> optional when optional.isPresent() -> optional(optional);
            case Future<?> future -> future(future);
            default -> text.append(States.of(value).orElseGet(() -> Contained.toString(value)));
        }
    }

    private void array(Object array) {
        text.append(ArrayHeading.of(array)).append(" { ");
        enclosing.within(array, () -> elements(Sample.ofArray(array, elements), true), this::dots);
        text.append(" }");
    }

    private void collection(Collection<?> collection) {
        text.append("[");
        enclosing.within(
                collection, () -> elements(Sample.of(collection, elements), false), this::dots);
        text.append("]");
    }

    private void map(Map<?, ?> map) {
        text.append("{");
        enclosing.within(map, () -> entries(Sample.of(map, elements)), this::dots);
        text.append("}");
    }

    private void optional(Optional<?> optional) {
        text.append("Optional[");
        add(optional.orElseThrow(), /* quoted= */ false);
        text.append("]");
    }

    private void future(Future<?> future) {
        text.append(TypeNames.of(future)).append(" (");
        switch (Contained.call(future::state)) {
            case Contained.Result.Value<Future.State>(var state)
                    when state == Future.State.SUCCESS -> {
                text.append("completed: ");
                enclosing.within(future, () -> add(future.resultNow(), true), this::dots);
            }
            case Contained.Result.Value<Future.State>(var state) when state != null ->
                    text.append(States.unfinished(future, state));
            case Contained.Result.Value<Future.State> _ -> text.append("without a state");
            case Contained.Result.Failed<Future.State>(var note) -> text.append("state() " + note);
        }
        text.append(")");
    }

    private void elements(Sample<?> sample, boolean quoted) {
        var separator = "";
        for (var element : sample.first()) {
            if (text.isFull()) {
                return;
            }
            text.append(separator);
            add(element, quoted);
            separator = ", ";
        }
        rest(sample);
    }

    private void entries(Sample<Map.Entry<?, ?>> sample) {
        var separator = "";
        for (var entry : sample.first()) {
            if (text.isFull()) {
                return;
            }
            text.append(separator);
            add(entry.getKey(), /* quoted= */ false);
            text.append("=");
            add(entry.getValue(), /* quoted= */ false);
            separator = ", ";
        }
        rest(sample);
    }

    private void rest(Sample<?> sample) {
        if (!sample.rest().isEmpty()) {
            text.append(sample.first().isEmpty() ? "" : ", ").append("… ").append(sample.rest());
        }
    }

    private void dots() {
        text.append("...");
    }
}
