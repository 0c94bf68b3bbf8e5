package jawait.tutorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Who went next, at each place of a run where more than one task could: the identity of a
/// schedule.
///
/// Not thread-safe: used by whoever has the turn.
final class Choices {

    private record Choice(int taken, int of) {}

    private final IntUnaryOperator chooser;
    private final List<Choice> made = new ArrayList<>();

    private Choices(IntUnaryOperator chooser) {
        this.chooser = chooser;
    }

    /// Follows the choices given, then always takes the first.
    static Choices following(List<Integer> given) {
        var position = new int[1];
        return new Choices(options -> {
            var at = position[0]++;
            return at < given.size() ? Math.min(given.get(at), options - 1) : 0;
        });
    }

    static Choices random(RandomGenerator random) {
        return new Choices(random::nextInt);
    }

    /// The index of the one who goes next; with one option there is nothing to choose.
    int next(int options) {
        if (options == 1) {
            return 0;
        }
        var taken = chooser.applyAsInt(options);
        made.add(new Choice(taken, options));
        return taken;
    }

    List<Integer> taken() {
        return made.stream().map(Choice::taken).toList();
    }

    /// The choices that come next when all schedules are gone through in order.
    Optional<List<Integer>> following() {
        for (var last = made.size() - 1; last >= 0; last--) {
            if (made.get(last).taken() + 1 < made.get(last).of()) {
                var next = new ArrayList<>(taken().subList(0, last));
                next.add(made.get(last).taken() + 1);
                return Optional.of(List.copyOf(next));
            }
        }
        return Optional.empty();
    }

    /// The schedule as people pass it on: one digit or letter for each choice, `0` if there is
    /// none.
    static String id(List<Integer> taken) {
        return taken.isEmpty()
                ? "0"
                : taken.stream()
                        .map(i -> String.valueOf(Character.forDigit(Math.min(i + 1, 35), 36)))
                        .collect(Collectors.joining());
    }

    /// @throws IllegalArgumentException if it is not a schedule id
    static List<Integer> parse(String id) {
        if (!id.matches("0|[1-9a-z]+")) {
            throw new IllegalArgumentException(
                    "not a schedule: \""
                            + id
                            + "\" (one looks like 1121; an exploration prints them)");
        }
        return id.equals("0")
                ? List.of()
                : id.chars().map(c -> Character.digit(c, 36) - 1).boxed().toList();
    }
}
