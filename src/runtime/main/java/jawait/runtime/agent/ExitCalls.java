package jawait.runtime.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/// Replaces `System.exit` and `Runtime.exit`, called or referred to, by [Hooks#exit].
final class ExitCalls {

    private static final ClassDesc HOOKS = Hooks.class.describeConstable().orElseThrow();
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final MethodTypeDesc OF_STATUS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc OF_RUNTIME_AND_STATUS =
            OF_STATUS.insertParameterTypes(0, RUNTIME);

    private ExitCalls() {
        // static only
    }

    /// A code transform.
    ///
    /// @param builder takes the element or what replaces it
    /// @param element of the original code
    static void replace(CodeBuilder builder, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> replace(builder, call);
            case InvokeDynamicInstruction call when refersToExit(call) ->
                    builder.invokedynamic(withHooks(call));
            default -> builder.with(element);
        }
    }

    private static void replace(CodeBuilder builder, InvokeInstruction call) {
        hook(call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol())
                .ifPresentOrElse(
                        type -> builder.invokestatic(HOOKS, "exit", type),
                        () -> builder.with(call));
    }

    private static Optional<MethodTypeDesc> hook(
            ClassDesc owner, String name, MethodTypeDesc type) {
        if (!name.equals("exit") || !type.equals(OF_STATUS)) {
            return Optional.empty();
        }
        if (owner.equals(SYSTEM)) {
            return Optional.of(OF_STATUS);
        }
        return owner.equals(RUNTIME) ? Optional.of(OF_RUNTIME_AND_STATUS) : Optional.empty();
    }

    private static boolean refersToExit(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream().anyMatch(each -> hook(each).isPresent());
    }

    private static DynamicCallSiteDesc withHooks(InvokeDynamicInstruction call) {
        var arguments =
                call.bootstrapArgs().stream()
                        .map(each -> hook(each).orElse(each))
                        .toArray(ConstantDesc[]::new);
        return DynamicCallSiteDesc.of(
                call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments);
    }

    private static Optional<ConstantDesc> hook(ConstantDesc argument) {
        if (!(argument instanceof DirectMethodHandleDesc handle) || !isCall(handle.kind())) {
            return Optional.empty();
        }
        var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        return hook(handle.owner(), handle.methodName(), type)
                .map(of -> MethodHandleDesc.ofMethod(Kind.STATIC, HOOKS, "exit", of));
    }

    private static boolean isCall(Kind kind) {
        return kind == Kind.STATIC || kind == Kind.VIRTUAL;
    }
}
