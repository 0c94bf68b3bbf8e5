package jawait.kernel.analysis;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Scope;
import com.sun.source.util.TreePath;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// What may stand where a simple name is expected.
///
/// @param code the unit
/// @param proposals turns elements into candidates
/// @param wanted which names
/// @param path the name to complete
/// @param scope what is visible there
record ScopeProposals(
        Attributed code, Proposals proposals, Wanted wanted, TreePath path, Scope scope) {

    Stream<Candidate> all() {
        return switch (path.getParentPath().getLeaf()) {
            case NewClassTree creation when creation.getIdentifier() == path.getLeaf() ->
                    creations();
            case AnnotationTree _ -> annotations();
            default -> names();
        };
    }

    /// Imported types and packages come only when few are wanted: there are thousands.
    private Stream<Candidate> names() {
        Stream<Candidate> near =
                Stream.of(
                                SwitchLabels.at(code, path).map(proposals::ofLabel),
                                locals(),
                                members(),
                                statics())
                        .flatMap(each -> each);
        Stream<Candidate> far =
                wanted.isSelective() ? Stream.concat(types(), packages()) : Stream.empty();
        return Stream.concat(near, far).filter(candidate -> wanted.accepts(candidate.text()));
    }

    /// Types of which `new` can make objects; without a prefix the learner's and what stands beside
    /// the expected type.
    private Stream<Candidate> creations() {
        Stream<Element> own = Stream.concat(localElements(), memberElements());
        Stream<TypeElement> others =
                wanted.isSelective()
                        ? importedTypes()
                        : proposals.expected().packages().flatMap(this::inPackage);
        return Stream.concat(
                own.filter(Members::isType).map(proposals::ofNew),
                others.map(proposals::ofNew)
                        .filter(candidate -> candidate.fits() || wanted.isSelective()));
    }

    private Stream<TypeElement> inPackage(String name) {
        return new Imports(code)
                .inPackage(name, wanted)
                .filter(type -> code.trees().isAccessible(scope, type));
    }

    private Stream<Candidate> annotations() {
        return Stream.concat(memberElements(), importedTypes())
                .filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE)
                .map(type -> Proposals.ofType(type, true));
    }

    private Stream<Candidate> locals() {
        return localElements().map(element -> proposals.of(element, Optional.empty()));
    }

    private Stream<Candidate> members() {
        return Enclosing.of(code, path)
                .flatMap(enclosing ->
                        membersOf(enclosing)
                                .map(member -> proposals.of(member, enclosing.asOwner())));
    }

    private Stream<Candidate> statics() {
        return new Imports(code)
                .statics(wanted)
                .map(element -> proposals.of(element, Optional.empty()));
    }

    private Stream<Candidate> types() {
        return importedTypes().map(type -> proposals.of(type, Optional.empty()));
    }

    private Stream<Candidate> packages() {
        return code.compiler()
                .packages()
                .inside("")
                .map(name -> Proposals.word(name, CompletionType.MODULE));
    }

    private Stream<Element> memberElements() {
        return Enclosing.of(code, path).flatMap(this::membersOf);
    }

    private Stream<Element> membersOf(Enclosing enclosing) {
        return code.elements().getAllMembers(enclosing.type()).stream()
                .filter(this::isOffered)
                .filter(member -> member.getKind() != ElementKind.CONSTRUCTOR)
                .filter(member -> !enclosing.isStatic() || isStatic(member))
                .filter(member -> !enclosing.isWrapping() || !isOfObject(member))
                .map(Element.class::cast);
    }

    /// The scopes inside the unit's class; those around it hold all that is imported.
    private Stream<Element> localElements() {
        return Stream.iterate(scope, Objects::nonNull, Scope::getEnclosingScope)
                .takeWhile(each -> each.getEnclosingClass() != null)
                .flatMap(each -> StreamSupport.stream(each.getLocalElements().spliterator(), false))
                .filter(this::isOffered)
                .filter(element -> !isOfPackage(element))
                .map(Element.class::cast);
    }

    private Stream<TypeElement> importedTypes() {
        return new Imports(code)
                .types(wanted)
                .filter(type -> code.trees().isAccessible(scope, type));
    }

    private boolean isOffered(Element element) {
        String name = element.getSimpleName().toString();
        return !name.isEmpty()
                && wanted.accepts(name)
                && !Place.isWrapping(name)
                && !name.startsWith("<")
                && !name.equals("this")
                && !name.equals("super");
    }

    private static boolean isOfPackage(Element element) {
        Element owner = element.getEnclosingElement();
        return owner != null && owner.getKind() == ElementKind.PACKAGE;
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC) || Members.isType(member);
    }

    private static boolean isOfObject(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }
}
