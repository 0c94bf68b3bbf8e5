package jawait.tutorial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts lanes in the order of a family tree: each task below the one that started it, and above the
/// first task of a scope the head of its bracket.
final class Rows {

    private final Map<String, Bracket> brackets;
    private final Map<String, List<Lane>> children = new HashMap<>();
    private final List<Row.OfLane> tree = new ArrayList<>();
    private final Set<String> headed = new HashSet<>();

    private Rows(List<Lane> lanes, Map<String, Bracket> brackets) {
        this.brackets = brackets;
        var main = lanes.getFirst();
        var known = lanes.stream().map(Lane::label).toList();
        for (var lane : lanes.subList(1, lanes.size())) {
            var parent = lane.parent().filter(known::contains).orElse(main.label());
            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(lane);
        }
        grow(main, 0);
    }

    /// The lanes as a tree, `main` first.
    static List<Lane> inOrder(List<Lane> lanes) {
        return new Rows(lanes, Map.of()).tree.stream().map(Row.OfLane::lane).toList();
    }

    /// The rows of these lanes, with the heads of their scopes.
    static List<Row> of(List<Lane> lanes, Map<String, Bracket> brackets) {
        return new Rows(lanes, brackets).withHeads();
    }

    private void grow(Lane lane, int depth) {
        tree.add(new Row.OfLane(lane, depth));
        var below = lane.label().equals(Program.MAIN) ? 0 : depth + 1;
        for (var child : children.getOrDefault(lane.label(), List.of())) {
            grow(child, below + (child.scope().isPresent() ? 1 : 0));
        }
    }

    private List<Row> withHeads() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < tree.size(); i++) {
            var row = tree.get(i);
            var at = i;
            row.lane()
                    .scope()
                    .filter(headed::add)
                    .flatMap(label -> Optional.ofNullable(brackets.get(label)))
                    .ifPresent(b -> rows.add(new Row.OfScope(b, row.depth(), belongTo(b, at))));
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    // From the first task of the scope to its last, with all that these started, and one more row
    // for the head of each other scope that begins in between.
    private int belongTo(Bracket bracket, int first) {
        var last = first;
        var depth = tree.get(first).depth();
        for (var i = first; i < tree.size(); i++) {
            var row = tree.get(i);
            if (row.depth() < depth) {
                break;
            }
            if (row.depth() > depth || isIn(row.lane(), bracket)) {
                last = i;
            }
        }
        return last - first + 1 + headsBetween(first + 1, last);
    }

    private static boolean isIn(Lane lane, Bracket bracket) {
        return lane.scope().filter(bracket.label()::equals).isPresent();
    }

    private int headsBetween(int from, int to) {
        var heads = new HashSet<String>();
        for (var i = from; i <= to; i++) {
            tree.get(i).lane().scope().filter(s -> !headed.contains(s)).ifPresent(heads::add);
        }
        return heads.size();
    }
}
