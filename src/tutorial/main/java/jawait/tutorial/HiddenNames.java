package jawait.tutorial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jawait.runtime.EndedCell;
import jawait.tutorial.text.Texts;

/// Notices a learner's own definition that takes the place of a name of the course: cells that
/// follow would mean theirs. Said once for each name. Thread-safe.
final class HiddenNames {

    private final Set<String> names;
    private final Set<String> told = new HashSet<>();

    /// @param names of the course, such as `method await` or `type Event`
    HiddenNames(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    synchronized Optional<String> cellEnded(EndedCell cell) {
        var hidden = new ArrayList<String>();
        for (var declared : cell.declared()) {
            if (names.contains(declared) && told.add(declared)) {
                hidden.add(declared.substring(declared.indexOf(' ') + 1));
            }
        }
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        var list = Texts.list(hidden);
        return Optional.of(
                "From now on "
                        + list
                        + (hidden.size() == 1 ? " means yours and hides" : " mean yours and hide")
                        + " the course's: give "
                        + (hidden.size() == 1 ? "it another name" : "them other names")
                        + " and restart the kernel to have both.");
    }
}
