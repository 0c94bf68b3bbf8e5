package jawait.kernel.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Scope;
import com.sun.source.util.TreePath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Finds what a name in the code stands for, methods without their parentheses included.
///
/// @param code the unit
/// @param members knows the members of types
record Subjects(Attributed code, Members members) {

    Optional<Subject> at(TreePath path) {
        Optional<TreePath> creation = creation(path);
        return creation.isPresent() ? ofCreation(creation.get()) : ofName(path);
    }

    /// `new` and what follows it, if the path is the type there.
    private static Optional<TreePath> creation(TreePath path) {
        boolean generic =
                path.getParentPath().getLeaf() instanceof ParameterizedTypeTree parameterized
                        && parameterized.getType() == path.getLeaf();
        TreePath type = generic ? path.getParentPath() : path;
        return Optional.of(type.getParentPath())
                .filter(parent ->
                        parent.getLeaf() instanceof NewClassTree creation
                                && creation.getIdentifier() == type.getLeaf());
    }

    private Optional<Subject> ofCreation(TreePath path) {
        var creation = (NewClassTree) path.getLeaf();
        TypeMirror type = code.trees().getTypeMirror(new TreePath(path, creation.getIdentifier()));
        if (!(code.types().asElement(type) instanceof TypeElement element)) {
            return Optional.empty();
        }
        Scope scope = code.trees().getScope(path);
        List<ExecutableElement> constructors =
                members.executables(type, "<init>").stream()
                        .filter(constructor -> isAccessible(scope, constructor))
                        .toList();
        boolean named = creation.getClassBody() == null && !constructors.isEmpty();
        Element chosen = code.trees().getElement(path);
        return Optional.of(
                named
                        ? ofAll(constructors, Optional.ofNullable(chosen), path)
                        : new Subject(element));
    }

    private Optional<Subject> ofName(TreePath path) {
        Element element = code.trees().getElement(path);
        boolean known = element != null && exists(element);
        if (known && !(element instanceof ExecutableElement)) {
            return Optional.of(new Subject(element));
        }
        List<ExecutableElement> all = named(path);
        if (all.isEmpty()) {
            return Optional.ofNullable(element).filter(_ -> known).map(Subject::new);
        }
        Optional<Element> chosen = Optional.ofNullable(element).filter(_ -> known);
        return Optional.of(ofAll(all, chosen, path.getParentPath()));
    }

    /// A name that means nothing could still be that of a package.
    private boolean exists(Element element) {
        return element instanceof PackageElement unit
                ? code.compiler().packages().exists(unit.getQualifiedName().toString())
                : element.asType().getKind() != TypeKind.ERROR;
    }

    /// All methods of that name that could be meant.
    private List<ExecutableElement> named(TreePath path) {
        String name =
                switch (path.getLeaf()) {
                    case IdentifierTree identifier -> identifier.getName().toString();
                    case MemberSelectTree select -> select.getIdentifier().toString();
                    case MemberReferenceTree reference -> reference.getName().toString();
                    default -> "";
                };
        Stream<ExecutableElement> imported =
                path.getLeaf() instanceof IdentifierTree
                        ? new Imports(code)
                                .statics(new Prefix(name))
                                .filter(member -> member.getSimpleName().contentEquals(name))
                                .filter(ExecutableElement.class::isInstance)
                                .map(ExecutableElement.class::cast)
                        : Stream.empty();
        Stream<ExecutableElement> own =
                sites(path).flatMap(site -> members.executables(site, name).stream());
        Scope scope = code.trees().getScope(path);
        return Stream.concat(own, imported)
                .distinct()
                .filter(method -> isAccessible(scope, method))
                .toList();
    }

    private boolean isAccessible(Scope scope, ExecutableElement method) {
        return !(method.getEnclosingElement() instanceof TypeElement owner)
                || code.trees().isAccessible(scope, method, (DeclaredType) owner.asType());
    }

    private Stream<TypeMirror> sites(TreePath path) {
        return switch (path.getLeaf()) {
            case MemberSelectTree select -> type(path, select.getExpression());
            case MemberReferenceTree reference -> type(path, reference.getQualifierExpression());
            default ->
                    Stream.iterate(path, Objects::nonNull, TreePath::getParentPath)
                            .filter(at -> at.getLeaf() instanceof ClassTree)
                            .map(at -> code.trees().getTypeMirror(at));
        };
    }

    private Stream<TypeMirror> type(TreePath path, ExpressionTree expression) {
        return Stream.ofNullable(code.trees().getTypeMirror(new TreePath(path, expression)));
    }

    /// The chosen one first, the others by how well they take the arguments of the call.
    private Subject ofAll(List<ExecutableElement> all, Optional<Element> chosen, TreePath call) {
        var arguments = Arguments.of(code, call);
        List<ExecutableElement> ordered =
                all.stream()
                        .sorted(
                                Comparator.comparing((ExecutableElement each) ->
                                                !Optional.of(each).equals(chosen))
                                        .thenComparingInt(arguments::misfit))
                        .toList();
        return new Subject(ordered.getFirst(), ordered.subList(1, ordered.size()));
    }
}
