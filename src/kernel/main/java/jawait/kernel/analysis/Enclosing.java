package jawait.kernel.analysis;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// A class around the cursor.
///
/// @param type the class
/// @param isStatic whether there is no object of it at the cursor
record Enclosing(TypeElement type, boolean isStatic) {

    /// The classes around a path, the innermost first.
    static Stream<Enclosing> of(Attributed code, TreePath path) {
        var found = Stream.<Enclosing>builder();
        boolean isStatic = false;
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            Tree leaf = at.getLeaf();
            isStatic |= isStatic(leaf, at.getParentPath());
            if (leaf instanceof ClassTree
                    && code.trees().getElement(at) instanceof TypeElement type) {
                found.add(new Enclosing(type, isStatic));
                isStatic |= type.getModifiers().contains(Modifier.STATIC);
            }
        }
        return found.build();
    }

    Optional<TypeMirror> asOwner() {
        return Optional.of(type.asType());
    }

    boolean isWrapping() {
        return Place.isWrapping(type.getSimpleName());
    }

    private static boolean isStatic(Tree tree, TreePath parent) {
        return switch (tree) {
            case MethodTree method -> method.getModifiers().getFlags().contains(Modifier.STATIC);
            case BlockTree block -> block.isStatic();
            case VariableTree variable ->
                    parent.getLeaf() instanceof ClassTree
                            && variable.getModifiers().getFlags().contains(Modifier.STATIC);
            default -> false;
        };
    }
}
