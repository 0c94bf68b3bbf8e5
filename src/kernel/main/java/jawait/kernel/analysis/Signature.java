package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// Writes declarations as their heads: `static <E> List<E> of(E e1, E e2)`.
final class Signature {

    private static final Set<Modifier> SHOWN =
            Set.of(
                    Modifier.STATIC,
                    Modifier.ABSTRACT,
                    Modifier.DEFAULT,
                    Modifier.SEALED,
                    Modifier.FINAL,
                    Modifier.SYNCHRONIZED);

    private Signature() {}

    /// The head of any declaration.
    ///
    /// @param parameterNames the names of a method's parameters where the source tells them; if
    ///   their number is wrong, those of the class file are taken
    static String of(Elements elements, Element element, List<String> parameterNames) {
        return switch (element) {
            case TypeElement type -> type(type);
            case ExecutableElement method -> method(method, parameterNames);
            case VariableElement variable -> variable(elements, variable);
            case PackageElement unit -> "package " + unit.getQualifiedName();
            case TypeParameterElement parameter -> parameter(parameter);
            default -> element.toString();
        };
    }

    private static String type(TypeElement type) {
        String components =
                type.getKind() == ElementKind.RECORD
                        ? type.getRecordComponents().stream()
                                .map(Signature::component)
                                .collect(Collectors.joining(", ", "(", ")"))
                        : "";
        return modifiers(type)
                + keyword(type.getKind())
                + " "
                + type.getSimpleName()
                + parameters(type.getTypeParameters())
                + components
                + parents(type);
    }

    private static String keyword(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "@interface";
            default -> "class";
        };
    }

    private static String component(RecordComponentElement component) {
        return TypeNames.of(component.asType()) + " " + component.getSimpleName();
    }

    private static String parents(TypeElement type) {
        boolean isInterface = type.getKind().isInterface();
        var parents = new StringBuilder();
        TypeMirror superclass = type.getSuperclass();
        boolean tells =
                superclass.getKind() == TypeKind.DECLARED
                        && type.getKind() == ElementKind.CLASS
                        && !TypeNames.isObject(superclass);
        if (tells) {
            parents.append(" extends ").append(TypeNames.of(superclass));
        }
        if (!type.getInterfaces().isEmpty() && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            parents.append(isInterface ? " extends " : " implements ")
                    .append(TypeNames.of(type.getInterfaces()));
        }
        return parents.toString();
    }

    private static String method(ExecutableElement method, List<String> names) {
        List<String> types =
                TypeNames.ofParameters(
                        method, method.getParameters().stream().map(Element::asType).toList());
        var parameters = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            String name =
                    names.size() == types.size()
                            ? names.get(i)
                            : method.getParameters().get(i).getSimpleName().toString();
            parameters.add(types.get(i) + " " + name);
        }
        String generic = parameters(method.getTypeParameters());
        String thrown =
                method.getThrownTypes().isEmpty()
                        ? ""
                        : " throws " + TypeNames.of(method.getThrownTypes());
        return modifiers(method)
                + (generic.isEmpty() ? "" : generic + " ")
                + result(method)
                + "("
                + String.join(", ", parameters)
                + ")"
                + thrown;
    }

    private static String result(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return method.getKind() == ElementKind.CONSTRUCTOR && owner != null
                ? owner.getSimpleName().toString()
                : TypeNames.of(method.getReturnType()) + " " + method.getSimpleName();
    }

    private static String variable(Elements elements, VariableElement variable) {
        Object value = variable.getConstantValue();
        return modifiers(variable)
                + TypeNames.of(variable.asType())
                + " "
                + variable.getSimpleName()
                + (value == null ? "" : " = " + elements.getConstantExpression(value));
    }

    private static String parameters(List<? extends TypeParameterElement> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(Signature::parameter)
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String parameter(TypeParameterElement parameter) {
        String bounds =
                parameter.getBounds().stream()
                        .filter(bound -> !TypeNames.isObject(bound))
                        .map(TypeNames::of)
                        .collect(Collectors.joining(" & "));
        return parameter.getSimpleName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    /// The modifiers that a caller cares about; none where every declaration of its kind has them,
    /// and not the `static` by which the learner's own are wrapped.
    private static String modifiers(Element element) {
        Element owner = element.getEnclosingElement();
        boolean ofInterface = owner != null && owner.getKind().isInterface();
        boolean wrapped = owner != null && Place.isWrapping(owner.getSimpleName());
        Stream<Modifier> shown =
                element.getModifiers().stream()
                        .filter(SHOWN::contains)
                        .filter(modifier -> modifier != Modifier.STATIC || !wrapped)
                        .filter(modifier -> isTold(modifier, element.getKind(), ofInterface));
        return shown.map(modifier -> modifier + " ").collect(Collectors.joining());
    }

    private static boolean isTold(Modifier modifier, ElementKind kind, boolean ofInterface) {
        return switch (kind) {
            case INTERFACE, ANNOTATION_TYPE -> modifier == Modifier.SEALED;
            case ENUM, RECORD, ENUM_CONSTANT, LOCAL_VARIABLE, PARAMETER -> false;
            case CLASS -> true;
            case METHOD ->
                    modifier != Modifier.FINAL && (modifier != Modifier.ABSTRACT || !ofInterface);
            default -> modifier != Modifier.SYNCHRONIZED;
        };
    }
}
