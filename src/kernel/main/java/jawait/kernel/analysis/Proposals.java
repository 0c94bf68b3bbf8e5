package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/// Turns what the compiler knows by name into candidates.
///
/// @param members how types of members are found
/// @param expected what is expected at the cursor
record Proposals(Members members, Expected expected) {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    /// The candidate for an element of a type, or of no type.
    Candidate of(Element element, Optional<TypeMirror> owner) {
        TypeMirror type =
                owner.map(from -> members.typeSeenFrom(from, element)).orElseGet(element::asType);
        boolean fits = !Members.isType(element) && expected.accepts(Members.valueType(type));
        return new Candidate(
                new Completion(
                        element.getSimpleName().toString(),
                        kind(element),
                        signature(element, type)),
                fits,
                isOwn(element));
    }

    /// The candidate for a type where an object of it is made.
    Candidate ofNew(Element type) {
        boolean fits =
                !type.getModifiers().contains(Modifier.ABSTRACT)
                        && expected.accepts(members.code().types().erasure(type.asType()));
        return ofType(type, fits);
    }

    static Candidate ofType(Element type, boolean fits) {
        return new Candidate(
                new Completion(
                        type.getSimpleName().toString(), CompletionType.CLASS, Optional.empty()),
                fits,
                isOwn(type));
    }

    /// The candidate for a label of the `switch` at the cursor.
    Candidate ofLabel(Element label) {
        return new Candidate(of(label, Optional.empty()).completion(), true, true);
    }

    static Candidate word(String text, CompletionType type) {
        return new Candidate(new Completion(text, type, Optional.empty()), false, false);
    }

    private static CompletionType kind(Element element) {
        return switch (element.getKind()) {
            case METHOD, CONSTRUCTOR -> CompletionType.FUNCTION;
            case PACKAGE, MODULE -> CompletionType.MODULE;
            case FIELD, ENUM_CONSTANT, RECORD_COMPONENT ->
                    isOfWrapping(element) ? CompletionType.INSTANCE : CompletionType.PROPERTY;
            case LOCAL_VARIABLE,
                    PARAMETER,
                    EXCEPTION_PARAMETER,
                    RESOURCE_VARIABLE,
                    BINDING_VARIABLE ->
                    CompletionType.INSTANCE;
            default -> CompletionType.CLASS;
        };
    }

    /// What every object has is not the learner's own, even where it is overridden.
    private static boolean isOwn(Element element) {
        return !OF_EVERY_OBJECT.contains(element.getSimpleName().toString())
                && isOfLearner(element);
    }

    private static boolean isOfLearner(Element element) {
        Element at = element;
        while (at != null && !(at instanceof PackageElement)) {
            at = at.getEnclosingElement();
        }
        return at instanceof PackageElement unit && Place.isLearners(unit.getQualifiedName());
    }

    private static boolean isOfWrapping(Element element) {
        Element owner = element.getEnclosingElement();
        return owner != null && Place.isWrapping(owner.getSimpleName());
    }

    private static Optional<String> signature(Element element, TypeMirror type) {
        if (element instanceof ExecutableElement method && type instanceof ExecutableType seen) {
            List<String> parameters = TypeNames.ofParameters(method, seen.getParameterTypes());
            return Optional.of(
                    "(%s) → %s"
                            .formatted(
                                    String.join(", ", parameters),
                                    TypeNames.of(seen.getReturnType())));
        }
        boolean named = Members.isType(element) || kind(element) == CompletionType.MODULE;
        return named ? Optional.empty() : Optional.of(TypeNames.of(type));
    }
}
