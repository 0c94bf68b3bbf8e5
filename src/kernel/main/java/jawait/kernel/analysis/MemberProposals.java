package jawait.kernel.analysis;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// What may follow a dot or a double colon.
///
/// @param code the unit
/// @param proposals turns elements into candidates
/// @param wanted which names
/// @param path the name to complete
/// @param scope what is accessible there
record MemberProposals(
        Attributed code, Proposals proposals, Wanted wanted, TreePath path, Scope scope) {

    Stream<Candidate> select(MemberSelectTree select) {
        TreePath before = new TreePath(path, select.getExpression());
        Element element = code.trees().getElement(before);
        if (element instanceof PackageElement || isUnknown(before)) {
            return inPackage(select.getExpression().toString());
        }
        boolean ofType = (element != null && Members.isType(element)) || isPrimitive(select);
        Stream<Candidate> members = members(before, ofType);
        return ofType ? Stream.concat(members, word("class")) : members;
    }

    Stream<Candidate> reference(MemberReferenceTree reference) {
        TreePath before = new TreePath(path, reference.getQualifierExpression());
        Element element = code.trees().getElement(before);
        boolean ofType = element != null && Members.isType(element);
        TypeMirror type = code.trees().getTypeMirror(before);
        Stream<Candidate> methods =
                proposals
                        .members()
                        .of(type)
                        .filter(member -> member.getKind() == ElementKind.METHOD)
                        .filter(member -> ofType || !isStatic(member))
                        .filter(member -> isOffered(member, type))
                        .map(member -> proposals.of(member, Optional.of(type)));
        return ofType ? Stream.concat(methods, word("new")) : methods;
    }

    /// The types of a package and the packages inside it.
    Stream<Candidate> inPackage(String name) {
        Stream<Candidate> packages =
                code.compiler()
                        .packages()
                        .inside(name)
                        .filter(wanted::accepts)
                        .map(inner -> Proposals.word(inner, CompletionType.MODULE));
        Stream<Candidate> types =
                new Imports(code)
                        .inPackage(name, wanted)
                        .filter(this::isAccessible)
                        .map(type -> proposals.of(type, Optional.empty()));
        return Stream.concat(packages, types);
    }

    private Stream<Candidate> members(TreePath before, boolean ofType) {
        TypeMirror type = code.trees().getTypeMirror(before);
        Stream<Candidate> length =
                type.getKind() == TypeKind.ARRAY && !ofType ? word("length") : Stream.empty();
        Stream<Candidate> members =
                proposals
                        .members()
                        .of(type)
                        .filter(member -> isStatic(member) == ofType)
                        .filter(member -> isOffered(member, type))
                        .map(member -> proposals.of(member, Optional.of(type)));
        return Stream.concat(members, length);
    }

    private boolean isOffered(Element member, TypeMirror owner) {
        return hasPrefix(member)
                && member.getKind() != ElementKind.CONSTRUCTOR
                && !isHidden(member)
                && (!(owner instanceof DeclaredType type)
                        || (member instanceof TypeElement
                                ? isAccessible(member)
                                : code.trees().isAccessible(scope, member, type)));
    }

    /// JShell keeps each type of the learner apart; here they share a class, which opens what is
    /// private in them.
    private boolean isHidden(Element member) {
        return member.getModifiers().contains(Modifier.PRIVATE)
                && Enclosing.of(code, path)
                        .noneMatch(around -> around.type().equals(member.getEnclosingElement()));
    }

    private boolean hasPrefix(Element element) {
        return wanted.accepts(element.getSimpleName());
    }

    private boolean isAccessible(Element type) {
        return type instanceof TypeElement element && code.trees().isAccessible(scope, element);
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) || Members.isType(member);
    }

    private boolean isUnknown(TreePath path) {
        TypeMirror type = code.trees().getTypeMirror(path);
        return type == null
                || type.getKind() == TypeKind.ERROR
                || type.getKind() == TypeKind.PACKAGE;
    }

    private static boolean isPrimitive(MemberSelectTree select) {
        Tree.Kind kind = select.getExpression().getKind();
        return kind == Tree.Kind.PRIMITIVE_TYPE || kind == Tree.Kind.ARRAY_TYPE;
    }

    private Stream<Candidate> word(String word) {
        return Stream.of(word)
                .filter(wanted::accepts)
                .map(text ->
                        Proposals.word(
                                text,
                                text.equals("length")
                                        ? CompletionType.PROPERTY
                                        : CompletionType.KEYWORD));
    }
}
