package jawait.kernel.analysis;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.TreePath;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// The labels that a `case` can have: constants of an enum, permitted types of a sealed type.
final class SwitchLabels {

    private SwitchLabels() {}

    static Stream<Element> at(Attributed code, TreePath path) {
        return Stream.iterate(path, Objects::nonNull, TreePath::getParentPath)
                .limit(4)
                .filter(at -> at.getLeaf() instanceof CaseTree)
                .map(TreePath::getParentPath)
                .flatMap(at -> selector(at).map(tree -> new TreePath(at, tree)).stream())
                .flatMap(at -> labels(code.trees().getTypeMirror(at)));
    }

    private static Optional<ExpressionTree> selector(TreePath path) {
        return switch (path.getLeaf()) {
            case SwitchTree tree -> Optional.of(tree.getExpression());
            case SwitchExpressionTree tree -> Optional.of(tree.getExpression());
            default -> Optional.empty();
        };
    }

    private static Stream<Element> labels(TypeMirror selector) {
        if (!(selector instanceof DeclaredType type
                && type.asElement() instanceof TypeElement element)) {
            return Stream.empty();
        }
        Stream<Element> constants =
                element.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(Element.class::cast);
        Stream<Element> permitted =
                element.getPermittedSubclasses().stream()
                        .map(subtype -> ((DeclaredType) subtype).asElement());
        return Stream.concat(constants, permitted);
    }
}
