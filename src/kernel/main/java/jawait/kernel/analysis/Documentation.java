package jawait.kernel.analysis;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/// The documentation of what a cell names, read from sources.
///
/// Sources are those of the JDK (`lib/src.zip`), of libraries (`META-INF/sources` in the jar, or a
/// `-sources.jar` beside it) and the learner's own. Only the file of the one type in question is
/// read; the compiler that asks keeps the last few.
///
/// Immutable and therefore thread-safe.
public final class Documentation {

    /// Enough for any hierarchy, and an end for a broken one.
    private static final int MOST_ANCESTORS = 20;

    private final SourceFiles files;

    /// Documentation with the sources of the running JDK.
    public Documentation() {
        this(Path.of(System.getProperty("java.home")));
    }

    /// Documentation with the sources of a JDK.
    ///
    /// @param javaHome the folder that may hold `lib/src.zip`; without it there are signatures and
    ///   links only
    public Documentation(Path javaHome) {
        files = new SourceFiles(javaHome);
    }

    /// Where an element is declared, if there is a source of it.
    Optional<Declaration> declaration(Attributed code, Element element) {
        TreePath path = code.trees().getPath(element);
        if (path != null) {
            return Optional.of(new Declaration(code.trees(), path, text(path)));
        }
        return outermost(element)
                .flatMap(type -> source(code, type))
                .flatMap(source -> source.find(element));
    }

    /// What its documentation says, with what it inherits; empty if there is none.
    Doc doc(Attributed code, Element element) {
        return doc(code, element, MOST_ANCESTORS);
    }

    private Doc doc(Attributed code, Element element, int ancestors) {
        Optional<Declaration> declaration = declaration(code, element);
        Optional<DocCommentTree> comment = declaration.flatMap(Declaration::comment);
        boolean whole = comment.isPresent() && !comment.get().toString().contains("{@inheritDoc");
        Doc inherited =
                element instanceof ExecutableElement method && ancestors > 0 && !whole
                        ? inherited(code, method, ancestors - 1)
                        : Doc.EMPTY;
        return comment.map(tree ->
                        DocRenderer.render(
                                tree, links(code, element, declaration.get()), inherited))
                .map(doc -> doc.orElse(inherited))
                .orElse(inherited);
    }

    private Doc inherited(Attributed code, ExecutableElement method, int ancestors) {
        return new Overridden(code)
                .by(method)
                .map(parent -> doc(code, parent, ancestors))
                .filter(doc -> !doc.isEmpty())
                .findFirst()
                .orElse(Doc.EMPTY);
    }

    private static DocLinks links(Attributed code, Element element, Declaration declaration) {
        String unit = code.elements().getPackageOf(element).getQualifiedName().toString();
        String type =
                enclosingTypes(element)
                        .findFirst()
                        .map(each -> each.getQualifiedName().toString())
                        .orElse("");
        return new DocLinks(code.elements(), unit, type, declaration.imports());
    }

    private Optional<TypeSource> source(Attributed code, TypeElement type) {
        String name = type.getQualifiedName().toString();
        return code.compiler().typeSources().get(name, () -> files.find(code.elements(), type));
    }

    private static Optional<TypeElement> outermost(Element element) {
        return enclosingTypes(element)
                .filter(type -> type.getNestingKind() == NestingKind.TOP_LEVEL)
                .findFirst();
    }

    private static Stream<TypeElement> enclosingTypes(Element element) {
        return Stream.<Element>iterate(element, each -> each != null, Element::getEnclosingElement)
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    private static String text(TreePath path) {
        try {
            return path.getCompilationUnit().getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
    }
}
