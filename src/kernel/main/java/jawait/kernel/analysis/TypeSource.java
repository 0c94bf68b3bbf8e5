package jawait.kernel.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// One source file, parsed and no more: nothing it names is looked up.
///
/// @param trees knows its comments
/// @param unit its tree
/// @param text its text
record TypeSource(DocTrees trees, CompilationUnitTree unit, String text) {

    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "--enable-preview",
                    "--source",
                    Integer.toString(Runtime.version().feature()));

    static TypeSource parse(String text) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var files = List.of(new TextSource(text));
        var task =
                (JavacTask)
                        javac.getTask(
                                Writer.nullWriter(),
                                NoFiles.MANAGER,
                                _ -> {},
                                OPTIONS,
                                null,
                                files);
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return new TypeSource(DocTrees.instance(task), unit, text);
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read from memory", e);
        }
    }

    /// Where an element is declared in it.
    Optional<Declaration> find(Element element) {
        return path(element).map(path -> new Declaration(trees, path, text));
    }

    private Optional<TreePath> path(Element element) {
        Element owner = element.getEnclosingElement();
        if (owner == null) {
            return Optional.empty();
        }
        Optional<TreePath> outer =
                owner instanceof TypeElement ? path(owner) : Optional.of(new TreePath(unit));
        return outer.flatMap(path ->
                children(path.getLeaf())
                        .filter(tree -> declares(tree, element))
                        .findFirst()
                        .map(tree -> new TreePath(path, tree)));
    }

    private static Stream<? extends Tree> children(Tree tree) {
        return switch (tree) {
            case CompilationUnitTree unit -> unit.getTypeDecls().stream();
            case ClassTree type -> type.getMembers().stream();
            default -> Stream.empty();
        };
    }

    private static boolean declares(Tree tree, Element element) {
        return switch (tree) {
            case ClassTree type ->
                    element instanceof TypeElement
                            && type.getSimpleName().contentEquals(element.getSimpleName());
            case MethodTree method ->
                    element instanceof ExecutableElement executable
                            && Parameters.match(method, executable);
            case VariableTree field ->
                    element.getKind().isField()
                            && field.getName().contentEquals(element.getSimpleName());
            default -> false;
        };
    }
}
