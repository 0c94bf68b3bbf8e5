package jawait.kernel.analysis;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/// The types of which one is expected at the cursor; none means that nothing is known.
record Expected(Types types, List<TypeMirror> alternatives) {

    /// Keeps the alternatives that say something: `Object` and free type variables accept anything.
    Expected {
        alternatives = alternatives.stream().filter(Expected::isTelling).toList();
    }

    boolean accepts(TypeMirror type) {
        return isValue(type)
                && alternatives.stream()
                        .anyMatch(wanted -> types.isAssignable(type, types.erasure(wanted)));
    }

    /// The packages of the expected types.
    Stream<String> packages() {
        return alternatives.stream()
                .filter(DeclaredType.class::isInstance)
                .map(type -> ((DeclaredType) type).asElement().getEnclosingElement())
                .filter(PackageElement.class::isInstance)
                .map(owner -> ((PackageElement) owner).getQualifiedName().toString())
                .distinct();
    }

    private static boolean isTelling(TypeMirror type) {
        return isValue(type) && !(type instanceof TypeVariable) && !TypeNames.isObject(type);
    }

    private static boolean isValue(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR, VOID, NONE, PACKAGE, MODULE, EXECUTABLE, NULL -> false;
            default ->
                    type.getKind().isPrimitive()
                            || type instanceof DeclaredType
                            || type instanceof ArrayType
                            || type instanceof TypeVariable;
        };
    }
}
