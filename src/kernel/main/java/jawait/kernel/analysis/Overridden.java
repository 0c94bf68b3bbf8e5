package jawait.kernel.analysis;

import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// The methods that a method overrides or implements.
///
/// @param code knows the types
record Overridden(Attributed code) {

    /// The nearest first, interfaces before the superclass, as javadoc looks for them.
    Stream<ExecutableElement> by(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                ? supertypes(type).flatMap(parent -> in(parent, method, type))
                : Stream.empty();
    }

    private Stream<ExecutableElement> in(
            TypeElement parent, ExecutableElement method, TypeElement type) {
        return parent.getEnclosedElements().stream()
                .filter(member -> member.getSimpleName().equals(method.getSimpleName()))
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(candidate -> code.elements().overrides(method, candidate, type));
    }

    private Stream<TypeElement> supertypes(TypeElement type) {
        Stream<TypeElement> direct =
                Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                        .flatMap(this::element);
        return direct.flatMap(parent -> Stream.concat(Stream.of(parent), supertypes(parent)));
    }

    private Stream<TypeElement> element(TypeMirror type) {
        return code.types().asElement(type) instanceof TypeElement element
                ? Stream.of(element)
                : Stream.empty();
    }
}
