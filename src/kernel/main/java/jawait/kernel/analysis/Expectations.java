package jawait.kernel.analysis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Finds what type an expression should have from what stands around it.
record Expectations(Attributed code, Members members) {

    Expected at(TreePath path) {
        return new Expected(code.types(), around(path).toList());
    }

    private Stream<TypeMirror> around(TreePath path) {
        TreePath parent = path.getParentPath();
        Tree leaf = path.getLeaf();
        return switch (parent.getLeaf()) {
            case VariableTree variable when variable.getInitializer() == leaf -> type(parent);
            case AssignmentTree assignment when assignment.getExpression() == leaf ->
                    type(new TreePath(parent, assignment.getVariable()));
            case MethodInvocationTree call ->
                    argument(call.getArguments(), leaf, callees(parent, call));
            case NewClassTree creation when creation.getIdentifier() == leaf -> around(parent);
            case NewClassTree creation ->
                    argument(creation.getArguments(), leaf, constructors(parent, creation));
            case ErroneousTree _ -> around(parent);
            case ParenthesizedTree _ -> condition(parent);
            case ReturnTree _ -> result(parent);
            case ThrowTree _ ->
                    Stream.of(code.elements().getTypeElement("java.lang.Throwable").asType());
            default -> Stream.empty();
        };
    }

    private Stream<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(code.trees().getTypeMirror(path)).stream();
    }

    private Stream<TypeMirror> condition(TreePath parentheses) {
        return switch (parentheses.getParentPath().getLeaf().getKind()) {
            case IF, WHILE_LOOP, DO_WHILE_LOOP ->
                    Stream.of(code.types().getPrimitiveType(TypeKind.BOOLEAN));
            default -> around(parentheses);
        };
    }

    private Stream<TypeMirror> result(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            switch (at.getLeaf()) {
                case LambdaExpressionTree _ -> {
                    return Stream.empty();
                }
                case MethodTree method when method.getReturnType() != null -> {
                    return type(new TreePath(at, method.getReturnType()));
                }
                default -> {}
            }
        }
        return Stream.empty();
    }

    private Stream<TypeMirror> argument(
            List<? extends ExpressionTree> arguments, Tree leaf, Stream<ExecutableType> callees) {
        int index = arguments.indexOf(leaf);
        return index < 0 ? Stream.empty() : callees.flatMap(callee -> parameter(callee, index));
    }

    private static Stream<TypeMirror> parameter(ExecutableType callee, int index) {
        List<? extends TypeMirror> parameters = callee.getParameterTypes();
        if (parameters.isEmpty()) {
            return Stream.empty();
        }
        TypeMirror last = parameters.getLast();
        if (index >= parameters.size()) {
            return last instanceof ArrayType array
                    ? Stream.of(array.getComponentType())
                    : Stream.empty();
        }
        return Stream.of(parameters.get(index));
    }

    private Stream<ExecutableType> callees(TreePath path, MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree select ->
                    type(new TreePath(new TreePath(path, select), select.getExpression()))
                            .flatMap(owner -> executables(owner, select.getIdentifier()));
            case IdentifierTree name ->
                    enclosingTypes(path).flatMap(owner -> executables(owner, name.getName()));
            default -> Stream.empty();
        };
    }

    private Stream<ExecutableType> constructors(TreePath path, NewClassTree creation) {
        return type(new TreePath(path, creation.getIdentifier()))
                .flatMap(owner -> executables(owner, "<init>"));
    }

    private Stream<ExecutableType> executables(TypeMirror owner, CharSequence name) {
        return members.executables(owner, name).stream()
                .map((ExecutableElement element) -> members.typeSeenFrom(owner, element))
                .filter(ExecutableType.class::isInstance)
                .map(ExecutableType.class::cast);
    }

    private Stream<TypeMirror> enclosingTypes(TreePath path) {
        return Stream.iterate(path, Objects::nonNull, TreePath::getParentPath)
                .filter(at -> at.getLeaf() instanceof ClassTree)
                .flatMap(this::type);
    }
}
