package jawait.kernel.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/// Writes types as a learner writes them: by simple names.
final class TypeNames extends SimpleTypeVisitor14<String, Void> {

    private static final TypeNames VISITOR = new TypeNames();

    private TypeNames() {}

    static String of(TypeMirror type) {
        return VISITOR.visit(type);
    }

    /// Whether a type is `Object`, annotated or not.
    static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.Object");
    }

    /// The types in a list, separated by commas.
    static String of(List<? extends TypeMirror> types) {
        return types.stream().map(TypeNames::of).collect(Collectors.joining(", "));
    }

    /// The parameter types of a method, the last one with dots if it takes any number.
    static List<String> ofParameters(ExecutableElement method, List<? extends TypeMirror> types) {
        List<String> names = types.stream().map(TypeNames::of).collect(Collectors.toList());
        if (method.isVarArgs() && !names.isEmpty()) {
            String last = names.removeLast();
            names.add(last.replaceFirst("\\[]$", "..."));
        }
        return List.copyOf(names);
    }

    @Override
    protected String defaultAction(TypeMirror type, Void none) {
        return type.toString();
    }

    @Override
    public String visitDeclared(DeclaredType type, Void none) {
        String name = type.asElement().getSimpleName().toString();
        if (name.isEmpty()) {
            return anonymous(type);
        }
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
            String outer = visit(type.getEnclosingType());
            name = Place.isWrapping(outer) ? name : outer + "." + name;
        }
        return type.getTypeArguments().isEmpty()
                ? name
                : name + "<" + of(type.getTypeArguments()) + ">";
    }

    /// An anonymous class is known by what it extends or implements.
    private static String anonymous(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                ? Stream.concat(
                                element.getInterfaces().stream(),
                                Stream.of(element.getSuperclass()))
                        .findFirst()
                        .map(parent -> of(parent) + " {…}")
                        .orElse("{…}")
                : "{…}";
    }

    @Override
    public String visitError(ErrorType type, Void none) {
        String name = type.asElement().getSimpleName().toString();
        return Place.isWrapping(name) ? "{…}" : name;
    }

    @Override
    public String visitArray(ArrayType type, Void none) {
        return visit(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void none) {
        // The compiler's names for captured wildcards mean nothing to a reader.
        String name = type.asElement().getSimpleName().toString();
        return name.startsWith("<") || type.toString().startsWith("capture") ? "?" : name;
    }

    @Override
    public String visitWildcard(WildcardType type, Void none) {
        if (type.getExtendsBound() != null) {
            return "? extends " + visit(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + visit(type.getSuperBound());
    }

    @Override
    public String visitIntersection(IntersectionType type, Void none) {
        return type.getBounds().stream().map(TypeNames::of).collect(Collectors.joining(" & "));
    }
}
