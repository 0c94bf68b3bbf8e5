package jawait.kernel.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/// The arguments that have been typed so far, against which overloads are measured.
///
/// @param types compares types
/// @param given the types of the arguments
record Arguments(Types types, List<TypeMirror> given) {

    /// Those of the call or creation at a path; none if it is neither.
    static Arguments of(Attributed code, TreePath path) {
        List<? extends ExpressionTree> arguments =
                switch (path.getLeaf()) {
                    case MethodInvocationTree call -> call.getArguments();
                    case NewClassTree creation -> creation.getArguments();
                    default -> List.of();
                };
        List<TypeMirror> given =
                arguments.stream()
                        .map(argument -> code.trees().getTypeMirror(new TreePath(path, argument)))
                        .map(type -> type == null ? code.types().getNoType(TypeKind.NONE) : type)
                        .toList();
        return new Arguments(code.types(), given);
    }

    /// How badly a method fits: 0 is perfect, each parameter still missing costs 1, each argument
    /// that it cannot take 100.
    int misfit(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        int tooMany = Math.max(0, given.size() - parameters.size());
        int misfit = method.isVarArgs() ? 2 + tooMany : 100 * tooMany;
        for (int i = 0; i < Math.min(given.size(), parameters.size()); i++) {
            boolean takes = takes(parameters.get(i).asType(), given.get(i));
            misfit += takes || (method.isVarArgs() && i == parameters.size() - 1) ? 0 : 100;
        }
        return misfit + Math.max(0, parameters.size() - given.size());
    }

    private boolean takes(TypeMirror parameter, TypeMirror argument) {
        boolean unknown =
                switch (argument.getKind()) {
                    case ERROR, NONE, VOID, EXECUTABLE, PACKAGE, MODULE -> true;
                    default -> false;
                };
        return unknown || types.isAssignable(types.erasure(argument), types.erasure(parameter));
    }
}
