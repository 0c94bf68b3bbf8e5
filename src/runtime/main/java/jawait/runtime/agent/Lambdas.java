package jawait.runtime.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.Set;

/// The bodies of lambdas in one class, made so that the class can be redefined with others.
///
/// The JVM takes new methods into a class that is in use only where they are private and static. So
/// every body becomes static, with the receiver as its first parameter (slot 0 holds it already);
/// and each version of the class gives its bodies names of their own, because a lambda made by an
/// earlier version must go on with the body that it was made with.
final class Lambdas {

    private static final String PREFIX = "lambda$";
    private static final String DESERIALIZER = "$deserializeLambda$";

    private final ClassDesc owner;
    private final boolean inInterface;
    private final Set<String> bodies = new HashSet<>();
    private final int version;

    /// @param original the class as the compiler made it
    /// @param version counts its redefinitions
    Lambdas(ClassModel original, int version) {
        this.owner = original.thisClass().asSymbol();
        this.inInterface = original.flags().has(AccessFlag.INTERFACE);
        this.version = version;
        for (var method : original.methods()) {
            if (isBody(method)) {
                bodies.add(method.methodName().stringValue());
            }
        }
        // A lambda that can be serialised is found by its name.
        if (original.methods().stream()
                .anyMatch(each -> each.methodName().equalsString(DESERIALIZER))) {
            bodies.clear();
        }
    }

    boolean isEmpty() {
        return bodies.isEmpty();
    }

    /// {@return whether a method is the body of a lambda}
    ///
    /// @param method of a class that the compiler or [Weaver] made
    static boolean isBody(MethodModel method) {
        return method.flags().has(AccessFlag.SYNTHETIC)
                && method.flags().has(AccessFlag.PRIVATE)
                && method.methodName().stringValue().startsWith(PREFIX);
    }

    /// {@return whether a method of the original is to be renamed and made static}
    ///
    /// @param method of the original
    boolean has(MethodModel method) {
        return isBody(method) && bodies.contains(method.methodName().stringValue());
    }

    String name(MethodModel body) {
        return name(body.methodName().stringValue());
    }

    private String name(String original) {
        return original + "$" + version;
    }

    /// {@return the type of a body as a static method}
    ///
    /// @param body of the original
    MethodTypeDesc type(MethodModel body) {
        var type = body.methodTypeSymbol();
        return body.flags().has(AccessFlag.STATIC) ? type : type.insertParameterTypes(0, owner);
    }

    static int flags(MethodModel body) {
        return body.flags().flagsMask() | AccessFlag.STATIC.mask();
    }

    /// A code transform: lambdas are made of the bodies under their new names.
    ///
    /// @param builder takes the element or what replaces it
    /// @param element of the original code
    void rename(CodeBuilder builder, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call
                && call.bootstrapArgs().stream().anyMatch(this::isHandleOfBody)) {
            builder.invokedynamic(
                    DynamicCallSiteDesc.of(
                            call.bootstrapMethod(),
                            call.name().stringValue(),
                            call.typeSymbol(),
                            call.bootstrapArgs().stream()
                                    .map(this::renamed)
                                    .toArray(ConstantDesc[]::new)));
        } else {
            builder.with(element);
        }
    }

    private boolean isHandleOfBody(ConstantDesc argument) {
        return argument instanceof DirectMethodHandleDesc handle
                && handle.owner().equals(owner)
                && bodies.contains(handle.methodName());
    }

    private ConstantDesc renamed(ConstantDesc argument) {
        if (!isHandleOfBody(argument)) {
            return argument;
        }
        var handle = (DirectMethodHandleDesc) argument;
        var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        boolean isStatic = handle.kind() == Kind.STATIC || handle.kind() == Kind.INTERFACE_STATIC;
        return MethodHandleDesc.ofMethod(
                inInterface ? Kind.INTERFACE_STATIC : Kind.STATIC,
                owner,
                name(handle.methodName()),
                isStatic ? type : type.insertParameterTypes(0, owner));
    }
}
