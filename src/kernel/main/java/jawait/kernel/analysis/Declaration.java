package jawait.kernel.analysis;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where something is declared in a source that has been read.
///
/// @param trees knows the comments of that source
/// @param path the declaration
/// @param text the whole source
record Declaration(DocTrees trees, TreePath path, String text) {

    /// What makes a declaration of the learner a member of a class.
    private static final Pattern ADDED = Pattern.compile("^static +");

    Optional<DocCommentTree> comment() {
        return Optional.ofNullable(trees.getDocCommentTree(path));
    }

    /// The names of a method's parameters; empty for all else.
    List<String> parameterNames() {
        return path.getLeaf() instanceof MethodTree method
                ? method.getParameters().stream()
                        .map(parameter -> parameter.getName().toString())
                        .toList()
                : List.of();
    }

    /// The text of the declaration, without its comment.
    String source() {
        CompilationUnitTree unit = path.getCompilationUnit();
        SourcePositions positions = trees.getSourcePositions();
        int start = (int) positions.getStartPosition(unit, path.getLeaf());
        int end = (int) positions.getEndPosition(unit, path.getLeaf());
        if (start < 0 || end < start || end > text.length()) {
            return "";
        }
        int lineStart = text.lastIndexOf('\n', start) + 1;
        boolean indented = text.substring(lineStart, start).isBlank();
        String source = text.substring(indented ? lineStart : start, end).stripIndent();
        return isLearners() ? ADDED.matcher(source).replaceFirst("") : source;
    }

    private boolean isLearners() {
        ExpressionTree unit = path.getCompilationUnit().getPackageName();
        return unit != null && Place.isLearners(unit.toString());
    }

    /// What the source imports, by qualified names.
    List<String> imports() {
        return path.getCompilationUnit().getImports().stream()
                .filter(each -> !each.isStatic() && !each.isModule())
                .map(ImportTree::getQualifiedIdentifier)
                .map(Object::toString)
                .toList();
    }
}
