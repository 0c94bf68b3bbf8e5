package jawait.kernel.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/// Finds what bears a name at a position: a use of it, or else the declaration of it.
final class NameFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final SourcePositions positions;
    private final CompilationUnitTree unit;
    private final String name;
    private final int start;
    private Optional<TreePath> use = Optional.empty();
    private Optional<TreePath> declaration = Optional.empty();

    private NameFinder(Attributed code, String name, int start) {
        positions = code.trees().getSourcePositions();
        unit = code.tree();
        this.name = name;
        this.start = start;
    }

    /// @param start the index of the name in the unit
    static Optional<TreePath> find(Attributed code, String name, int start) {
        var finder = new NameFinder(code, name, start);
        finder.scan(code.root(), null);
        return finder.use.or(() -> finder.declaration);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
        use(tree.getName(), positions.getStartPosition(unit, tree));
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
        use(tree.getIdentifier(), positions.getEndPosition(unit, tree) - name.length());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
        use(tree.getName(), positions.getEndPosition(unit, tree) - name.length());
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        declaration(tree.getName(), tree);
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        declaration(tree.getName(), tree);
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        declaration(tree.getSimpleName(), tree);
        return super.visitClass(tree, null);
    }

    /// The scanner passes broken trees by, and the cursor is mostly in one.
    @Override
    public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void none) {
        return scan(tree.getErrorTrees(), null);
    }

    private void use(Name found, long position) {
        if (position == start && found.contentEquals(name)) {
            use = Optional.of(getCurrentPath());
        }
    }

    private void declaration(Name found, Tree tree) {
        boolean around =
                positions.getStartPosition(unit, tree) <= start
                        && start < positions.getEndPosition(unit, tree);
        if (around && found.contentEquals(name)) {
            declaration = Optional.of(getCurrentPath());
        }
    }
}
