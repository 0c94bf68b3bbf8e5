package jawait.kernel.analysis;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/// Finds the name that stands for what is going to be typed.
final class Marker extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private Optional<TreePath> found = Optional.empty();

    private Marker() {}

    /// The path of the identifier, selection or method reference that bears the name.
    static Optional<TreePath> find(Attributed code) {
        var marker = new Marker();
        marker.scan(code.root(), null);
        return marker.found;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
        return check(tree.getName());
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
        check(tree.getIdentifier());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
        check(tree.getName());
        return super.visitMemberReference(tree, null);
    }

    /// The scanner passes broken trees by, and the cursor is mostly in one.
    @Override
    public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void none) {
        return scan(tree.getErrorTrees(), null);
    }

    private @Nullable Void check(Name name) {
        if (name.contentEquals(Focus.MARKER)) {
            found = Optional.of(getCurrentPath());
        }
        return null;
    }
}
