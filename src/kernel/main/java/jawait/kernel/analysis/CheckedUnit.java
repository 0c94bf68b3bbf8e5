package jawait.kernel.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The fragments of a cell as one compilation unit, each wrapped so that the next is read even if
/// it is broken: methods and types as members of a class, statements in a method of their own,
/// expressions as what one returns.
final class CheckedUnit {

    private final StringBuilder text = new StringBuilder();
    private final String code;
    private final List<Fragment> fragments;
    private final BitSet expressions;

    /// Where the fragments begin in the text, imports before all others.
    private final int[] starts;

    /// The indices of the fragments in that order.
    private final int[] order;

    private int written;

    /// @param code the cell
    /// @param expressions the indices of the fragments to be read as expressions
    CheckedUnit(String code, List<Fragment> fragments, BitSet expressions) {
        this.code = code;
        this.fragments = fragments;
        this.expressions = expressions;
        starts = new int[fragments.size()];
        order = new int[fragments.size()];
        writeAll(true);
        text.append("class $ {\n");
        writeAll(false);
        text.append("}\n");
    }

    String text() {
        return text.toString();
    }

    /// The index of the fragment to which a position belongs.
    int fragmentAt(long position) {
        int found = Arrays.binarySearch(starts, (int) Math.max(0, position));
        return order[found >= 0 ? found : Math.max(0, -found - 2)];
    }

    private void writeAll(boolean imports) {
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            if ((fragment.kind() == Fragment.Kind.IMPORT) == imports) {
                order[written] = i;
                starts[written++] = text.length();
                write(fragment, expressions.get(i));
            }
        }
    }

    private void write(Fragment fragment, boolean expression) {
        String own = fragment.unmodified(code);
        String end = fragment.closed() ? "\n" : "\n;\n";
        switch (fragment.kind()) {
            case IMPORT -> text.append(own).append(end);
            case TYPE, METHOD -> text.append(own).append('\n');
            case STATEMENT -> {
                if (expression) {
                    int length = own.length() - (own.endsWith(";") ? 1 : 0);
                    text.append("Object $() { return ").append(own, 0, length).append("\n;}\n");
                } else {
                    text.append("void $() {").append(own).append(end).append("}\n");
                }
            }
        }
    }
}
