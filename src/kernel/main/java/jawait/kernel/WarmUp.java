package jawait.kernel;

import java.util.List;
import java.util.function.BooleanSupplier;
import jawait.kernel.execution.ShellSession;
import jawait.kernel.execution.SnippetIds;

/// Quiet evaluations before the first cell: a JVM that has just started compiles a snippet three
/// times slower than one that has done so a hundred times.
///
/// They declare nothing, print nothing and count as no cell.
final class WarmUp implements BooleanSupplier {

    /// What typical cells are made of.
    private static final List<String> SNIPPETS =
            List.of(
                    "1 + 1",
                    "\"a\" + 1",
                    "{ int a = 5; for (int i = 0; i < 3; i++) { a += i; } }",
                    "java.util.List.of(1, 2).stream().map(each -> each + 1).toList()",
                    """
                    {
                        record P(int x, int y) {}
                        var all = new java.util.ArrayList<P>();
                        all.add(new P(1, 2));
                        all.forEach(each -> each.toString());
                    }
                    """);

    static final int STEPS = 12 * SNIPPETS.size();

    private final ShellSession session;
    private final SparePower power;
    private int done;

    /// @param session evaluates
    /// @param power whether it may be used
    WarmUp(ShellSession session, SparePower power) {
        this.session = session;
        this.power = power;
    }

    /// Evaluates one snippet, if the machine has power to spare.
    ///
    /// @return whether there is more to do
    @Override
    public boolean getAsBoolean() {
        if (done == STEPS || !power.isThere()) {
            return false;
        }
        var _ = session.eval(text(done++), SnippetIds.START, 0, true);
        return true;
    }

    /// The text of a step, each another one: the same text is compiled only once.
    ///
    /// @param step counted from 0
    static String text(int step) {
        return "/* " + step + " */ " + SNIPPETS.get(step % SNIPPETS.size());
    }
}
