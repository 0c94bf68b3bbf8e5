package jawait.runtime.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an exception is linked to. It asks the exception's own methods, which are the learner's
/// code; where they throw, there is no answer.
final class Causes {

    private static final int MOST = 100;

    private Causes() {
        // static only
    }

    /// Looks for exceptions of given types in the tree of causes and suppressed exceptions.
    ///
    /// @param root where to begin
    /// @param types the types
    /// @return the nearest one among the first 100 exceptions
    static Optional<Throwable> find(Throwable root, List<Class<? extends Throwable>> types) {
        return tree(root).stream()
                .filter(each -> types.stream().anyMatch(type -> type.isInstance(each)))
                .findFirst();
    }

    /// Asks an exception for something.
    ///
    /// @param <T> what it answers
    /// @param question calls one of its methods
    /// @return the answer, empty where it is null or the method throws
    /// @throws EndOfCell if the cell has to end meanwhile
    static <T> Optional<T> ask(Supplier<? extends @Nullable T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (EndOfCell e) {
            throw e;
        } catch (Throwable e) {
            return Optional.empty();
        }
    }

    private static List<Throwable> tree(Throwable root) {
        var listed = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var tree = new ArrayList<>(List.of(root));
        listed.add(root);
        for (int i = 0; i < tree.size() && tree.size() < MOST; i++) {
            linked(tree.get(i)).filter(listed::add).forEach(tree::add);
        }
        return tree;
    }

    private static Stream<Throwable> linked(Throwable thrown) {
        return Stream.concat(
                ask(thrown::getCause).stream(), Stream.of(thrown.getSuppressed()).limit(MOST));
    }
}
