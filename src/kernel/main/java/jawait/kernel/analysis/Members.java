package jawait.kernel.analysis;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/// The members of any type, inherited ones included, and their types as seen from it.
record Members(Attributed code) {

    Stream<? extends Element> of(TypeMirror type) {
        return switch (type) {
            case IntersectionType both -> both.getBounds().stream().flatMap(this::of);
            case TypeVariable variable -> of(variable.getUpperBound());
            case DeclaredType declared when declared.asElement() instanceof TypeElement element ->
                    declared.getKind() == TypeKind.ERROR
                            ? Stream.empty()
                            : code.elements().getAllMembers(element).stream();
            default ->
                    type.getKind() == TypeKind.ARRAY
                            ? code
                                    .elements()
                                    .getAllMembers(
                                            code.elements().getTypeElement("java.lang.Object"))
                                    .stream()
                            : Stream.empty();
        };
    }

    /// The methods and constructors of a name; a constructor has the name `<init>`.
    List<ExecutableElement> executables(TypeMirror type, CharSequence name) {
        return of(type).filter(member -> member.getSimpleName().contentEquals(name))
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .toList();
    }

    /// The type of a member where its owner's type parameters are known.
    TypeMirror typeSeenFrom(TypeMirror owner, Element member) {
        boolean varies = member.getKind().isField() || member instanceof ExecutableElement;
        boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
        return owner.getKind() == TypeKind.DECLARED && varies && !isStatic
                ? code.types().asMemberOf((DeclaredType) owner, member)
                : member.asType();
    }

    /// The type of the value that a member stands for: a method's result, a variable's type.
    static TypeMirror valueType(TypeMirror memberType) {
        return memberType instanceof ExecutableType method ? method.getReturnType() : memberType;
    }

    static boolean isType(Element element) {
        ElementKind kind = element.getKind();
        return kind.isDeclaredType() || kind == ElementKind.TYPE_PARAMETER;
    }
}
