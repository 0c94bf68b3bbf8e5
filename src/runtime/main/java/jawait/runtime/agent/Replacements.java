package jawait.runtime.agent;

import static java.util.Map.entry;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
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
import java.util.Map;
import java.util.Optional;
import jawait.runtime.link.SnippetNames;

/// Replaces calls and method references of a few JDK methods by static methods of [Hooks] that have
/// the same name, and the receiver as their first parameter; and what a new `Scanner` reads from.
/// Variables that nobody will read again stay empty, so that their values can be collected.
final class Replacements {

    private static final ClassDesc HOOKS = Hooks.class.describeConstable().orElseThrow();
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc FUTURE = ClassDesc.of("java.util.concurrent.CompletableFuture");
    private static final ClassDesc SEMAPHORE = ClassDesc.of("java.util.concurrent.Semaphore");
    private static final ClassDesc CONDITION = ClassDesc.of("java.util.concurrent.locks.Condition");
    private static final ClassDesc LOCK = ClassDesc.of("java.util.concurrent.locks.Lock");
    private static final ClassDesc REENTRANT =
            ClassDesc.of("java.util.concurrent.locks.ReentrantLock");
    private static final ClassDesc READ_WRITE =
            ClassDesc.of("java.util.concurrent.locks.ReentrantReadWriteLock");
    private static final MethodTypeDesc NOTHING = ConstantDescs.MTD_void;
    private static final MethodTypeDesc OF_INT =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc TO_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_Object);

    private static final ClassDesc SCANNER = ClassDesc.of("java.util.Scanner");
    private static final ClassDesc SCANNER_INPUT =
            ScannerInput.class.describeConstable().orElseThrow();
    private static final ClassDesc READABLE = ClassDesc.of("java.lang.Readable");
    private static final ClassDesc STREAM = ClassDesc.of("java.io.InputStream");
    private static final MethodTypeDesc OF_STREAM =
            MethodTypeDesc.of(ConstantDescs.CD_void, STREAM);
    private static final MethodTypeDesc OF_READABLE =
            MethodTypeDesc.of(ConstantDescs.CD_void, READABLE);
    private static final MethodTypeDesc READABLE_OF_STREAM = MethodTypeDesc.of(READABLE, STREAM);
    private static final MethodTypeDesc TO_VOID = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final String PRINT_TRACE = "printStackTrace";

    private record Method(ClassDesc owner, String name, MethodTypeDesc type) {

        /// Of the same for equal methods. A record as a key would have the JVM make twelve classes
        /// for its comparison, while the first cell waits.
        String key() {
            return owner.descriptorString() + name + type.descriptorString();
        }
    }

    private static final Map<String, MethodTypeDesc> HOOK_TYPES =
            Map.ofEntries(
                    entry(new Method(SYSTEM, "exit", OF_INT).key(), OF_INT),
                    of(RUNTIME, "exit", OF_INT, RUNTIME),
                    of(FUTURE, "join", TO_OBJECT, FUTURE),
                    of(LOCK, "lock", NOTHING, LOCK),
                    of(REENTRANT, "lock", NOTHING, LOCK),
                    of(READ_WRITE.nested("ReadLock"), "lock", NOTHING, LOCK),
                    of(READ_WRITE.nested("WriteLock"), "lock", NOTHING, LOCK),
                    of(CONDITION, "awaitUninterruptibly", NOTHING, CONDITION),
                    of(SEMAPHORE, "acquireUninterruptibly", NOTHING, SEMAPHORE),
                    of(SEMAPHORE, "acquireUninterruptibly", OF_INT, SEMAPHORE));

    private Replacements() {
        // static only
    }

    private static Map.Entry<String, MethodTypeDesc> of(
            ClassDesc owner, String name, MethodTypeDesc type, ClassDesc receiver) {
        return entry(new Method(owner, name, type).key(), type.insertParameterTypes(0, receiver));
    }

    /// A code transform.
    ///
    /// @param builder takes the element or what replaces it
    /// @param element of the original code
    static void replace(CodeBuilder builder, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> replace(builder, call);
            case InvokeDynamicInstruction call when refersToReplaced(call) ->
                    builder.invokedynamic(withHooks(call));
            case FieldInstruction access when writesResult(access) -> builder.pop();
            default -> builder.with(element);
        }
    }

    private static void replace(CodeBuilder builder, InvokeInstruction call) {
        if (isNewScanner(call)) {
            builder.invokestatic(SCANNER_INPUT, "of", READABLE_OF_STREAM)
                    .invokespecial(SCANNER, ConstantDescs.INIT_NAME, OF_READABLE);
            return;
        }
        var name = call.name().stringValue();
        hookType(new Method(call.owner().asSymbol(), name, call.typeSymbol()))
                .ifPresentOrElse(
                        type -> builder.invokestatic(HOOKS, name, type), () -> builder.with(call));
    }

    /// The value is returned as well.
    private static boolean writesResult(FieldInstruction access) {
        return access.opcode() == Opcode.PUTSTATIC
                && access.name().stringValue().startsWith(SnippetNames.RESULT);
    }

    private static boolean isNewScanner(InvokeInstruction call) {
        return call.owner().asSymbol().equals(SCANNER)
                && call.name().equalsString(ConstantDescs.INIT_NAME)
                && call.typeSymbol().equals(OF_STREAM);
    }

    private static boolean refersToReplaced(InvokeDynamicInstruction call) {
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
        return hookType(new Method(handle.owner(), handle.methodName(), type))
                .map(of -> MethodHandleDesc.ofMethod(Kind.STATIC, HOOKS, handle.methodName(), of));
    }

    private static boolean isCall(Kind kind) {
        return kind == Kind.STATIC || kind == Kind.VIRTUAL || kind == Kind.INTERFACE_VIRTUAL;
    }

    private static Optional<MethodTypeDesc> hookType(Method method) {
        if (printsTrace(method)) {
            return Optional.of(TO_VOID.insertParameterTypes(0, ConstantDescs.CD_Throwable));
        }
        return Optional.ofNullable(HOOK_TYPES.get(method.key()));
    }

    /// Of the exceptions of the JDK it is certain that they are exceptions.
    private static boolean printsTrace(Method method) {
        var owner = method.owner().displayName();
        return method.name().equals(PRINT_TRACE)
                && method.type().equals(TO_VOID)
                && method.owner().packageName().startsWith("java.")
                && (owner.endsWith("Exception")
                        || owner.endsWith("Error")
                        || owner.equals("Throwable"));
    }
}
