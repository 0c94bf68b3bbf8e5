package jawait.kernel.analysis;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.BitSet;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Reads the fragments of a cell with one parse of the compiler, and a second one where a statement
/// turns out to be an expression or the other way round.
///
/// JShell's own look takes a parse for each snippet; this takes one for the whole cell.
final class SyntaxCheck {

    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-Xlint:none",
                    "-Xmaxerrs",
                    "100000",
                    "--enable-preview",
                    "--source",
                    Integer.toString(Runtime.version().feature()));

    private final List<Fragment> fragments;
    private final BitSet expressions = new BitSet();
    private BitSet broken;

    private SyntaxCheck(String code, List<Fragment> fragments) {
        this.fragments = fragments;
        for (int i = 0; i < fragments.size(); i++) {
            expressions.set(i, fragments.get(i).isProbablyExpression(code));
        }
        broken = errors(code);
        if (!broken.isEmpty()) {
            broken.stream().filter(this::hasTwoForms).forEach(expressions::flip);
            broken = errors(code);
        }
    }

    /// Reads a cell.
    ///
    /// @param fragments without those that are comments alone
    static SyntaxCheck of(String code, List<Fragment> fragments) {
        return new SyntaxCheck(code, fragments);
    }

    /// The index of the first fragment that the compiler cannot read; their number if it reads all.
    int firstBroken() {
        return broken.isEmpty() ? fragments.size() : broken.nextSetBit(0);
    }

    /// Whether a fragment without an error is an expression.
    boolean isExpression(int index) {
        return expressions.get(index);
    }

    private boolean hasTwoForms(int index) {
        return fragments.get(index).kind() == Fragment.Kind.STATEMENT;
    }

    private BitSet errors(String code) {
        var unit = new CheckedUnit(code, fragments, expressions);
        var found = new BitSet();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask)
                        javac.getTask(
                                Writer.nullWriter(),
                                NoFiles.MANAGER,
                                diagnostic -> {
                                    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                                        found.set(unit.fragmentAt(diagnostic.getPosition()));
                                    }
                                },
                                OPTIONS,
                                null,
                                List.of(new TextSource(unit.text())));
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read from memory", e);
        }
        return found;
    }
}
