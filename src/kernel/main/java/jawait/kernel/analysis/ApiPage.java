package jawait.kernel.analysis;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/// The pages of the JDK's public API documentation.
final class ApiPage {

    static final String ROOT =
            "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature() + "/docs/api/";

    private ApiPage() {}

    /// The address of an element's documentation; empty unless it is of the JDK and a page can be
    /// told.
    static Optional<String> of(Elements elements, Element element) {
        ModuleElement module = elements.getModuleOf(element);
        if (module == null || !isOfJdk(module.getQualifiedName().toString())) {
            return Optional.empty();
        }
        String folder = ROOT + module.getQualifiedName() + "/";
        return switch (element) {
            case PackageElement unit -> Optional.of(folder + path(unit) + "/package-summary.html");
            case TypeElement type -> Optional.of(folder + page(elements, type));
            case ExecutableElement method -> ofMember(elements, folder, method, anchor(method));
            case VariableElement field when field.getKind().isField() ->
                    ofMember(elements, folder, field, field.getSimpleName().toString());
            default -> Optional.empty();
        };
    }

    private static boolean isOfJdk(String module) {
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    private static Optional<String> ofMember(
            Elements elements, String folder, Element member, String anchor) {
        return member.getEnclosingElement() instanceof TypeElement type
                ? Optional.of(folder + page(elements, type) + "#" + anchor)
                : Optional.empty();
    }

    private static String page(Elements elements, TypeElement type) {
        String name = type.getSimpleName().toString();
        TypeElement outer = type;
        while (outer.getNestingKind() != NestingKind.TOP_LEVEL
                && outer.getEnclosingElement() instanceof TypeElement next) {
            outer = next;
            name = outer.getSimpleName() + "." + name;
        }
        return path(elements.getPackageOf(type)) + "/" + name + ".html";
    }

    private static String path(PackageElement unit) {
        return unit.getQualifiedName().toString().replace('.', '/');
    }

    private static String anchor(ExecutableElement method) {
        String name =
                method.getKind() == ElementKind.CONSTRUCTOR
                        ? "%3Cinit%3E"
                        : method.getSimpleName().toString();
        String parameters =
                method.getParameters().stream()
                        .map(parameter -> erased(parameter.asType()))
                        .collect(Collectors.joining(","));
        String list = method.isVarArgs() ? parameters.replaceFirst("\\[]$", "...") : parameters;
        return name + "(" + list.replace("[]", "%5B%5D") + ")";
    }

    private static String erased(TypeMirror type) {
        return switch (type) {
            case ArrayType array -> erased(array.getComponentType()) + "[]";
            case DeclaredType declared when declared.asElement() instanceof TypeElement element ->
                    element.getQualifiedName().toString();
            default -> TypeNames.of(type);
        };
    }
}
