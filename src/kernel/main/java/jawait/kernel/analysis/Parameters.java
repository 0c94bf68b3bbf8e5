package jawait.kernel.analysis;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/// Compares the parameters of a method in a source with those of a compiled one, by the simple
/// names of their types: nothing more is known of a source that was only parsed.
final class Parameters {

    private Parameters() {}

    static boolean match(MethodTree source, ExecutableElement compiled) {
        return source.getName().contentEquals(compiled.getSimpleName())
                && sourceTypes(source).equals(compiledTypes(compiled));
    }

    private static List<String> sourceTypes(MethodTree method) {
        return method.getParameters().stream().map(parameter -> name(parameter.getType())).toList();
    }

    private static List<String> compiledTypes(ExecutableElement method) {
        return method.getParameters().stream()
                .map(VariableElement::asType)
                .map(Parameters::name)
                .toList();
    }

    private static String name(Tree type) {
        return switch (type) {
            case AnnotatedTypeTree annotated -> name(annotated.getUnderlyingType());
            case ArrayTypeTree array -> name(array.getType()) + "[]";
            case ParameterizedTypeTree generic -> name(generic.getType());
            case MemberSelectTree qualified -> qualified.getIdentifier().toString();
            default -> type.toString();
        };
    }

    private static String name(TypeMirror type) {
        return switch (type) {
            case ArrayType array -> name(array.getComponentType()) + "[]";
            case DeclaredType declared -> declared.asElement().getSimpleName().toString();
            default -> TypeNames.of(type);
        };
    }
}
