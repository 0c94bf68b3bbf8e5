package jawait.kernel.execution;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether code takes no look at the stack, which names the cells in which classes were loaded
/// first: it calls the JDK, but for what is about exceptions, threads and stacks, and the learner's
/// own code as far as that is as plain. It catches nothing.
final class PlainCode {

    /// How the names of the learner's classes begin, in class files.
    static final String SNIPPETS = "REPL/";

    private static final Pattern TRACING =
            Pattern.compile(".*(?:Exception|Error|Throwable|Thread|StackWalker)");
    private static final String CONCAT = "makeConcatWithConstants";

    /// What the compiler itself puts behind a call site: no code of the learner's but lambdas,
    /// which are methods of the class.
    private static final Set<String> BOOTSTRAPS =
            Set.of(
                    "java/lang/invoke/StringConcatFactory",
                    "java/lang/invoke/LambdaMetafactory",
                    "java/lang/runtime/ObjectMethods",
                    "java/lang/runtime/SwitchBootstraps");

    private final Function<String, Optional<byte[]>> classes;
    private final Set<String> called = new HashSet<>();

    /// @param classes finds the class file of one of the learner's classes by its binary name
    PlainCode(Function<String, Optional<byte[]>> classes) {
        this.classes = classes;
    }

    /// Whether a snippet runs plain code. A lambda in it would be the same object each time.
    ///
    /// @param snippet its class
    /// @param methodName the method that runs
    boolean runs(ClassModel snippet, String methodName) {
        return snippet.methods().stream()
                .filter(each -> !each.methodName().equalsString("<init>"))
                .allMatch(each ->
                        each.methodName().stringValue().startsWith(methodName)
                                && each.code()
                                        .filter(code -> isPlain(code, snippet, PlainCode::concats))
                                        .isPresent());
    }

    /// {@return the learner's classes that the code calls, directly or not}
    Set<String> called() {
        return Set.copyOf(called);
    }

    private boolean isPlain(
            CodeModel code, ClassModel own, Predicate<InvokeDynamicInstruction> sites) {
        return code.exceptionHandlers().isEmpty()
                && code.elementStream()
                        .allMatch(each ->
                                switch (each) {
                                    case InvokeInstruction call ->
                                            isPlain(call.owner().asInternalName(), own);
                                    case InvokeDynamicInstruction call -> sites.test(call);
                                    default -> true;
                                });
    }

    private static boolean concats(InvokeDynamicInstruction call) {
        return call.name().equalsString(CONCAT);
    }

    private static boolean isTheCompilers(InvokeDynamicInstruction call) {
        return BOOTSTRAPS.contains(
                call.bootstrapMethod().owner().descriptorString().replaceAll("^L|;$", ""));
    }

    private boolean isPlain(String owner, ClassModel own) {
        if (own.thisClass().asInternalName().equals(owner)) {
            return true;
        }
        return owner.startsWith(SNIPPETS)
                ? isPlainClass(owner)
                : owner.startsWith("java/") && !TRACING.matcher(owner).matches();
    }

    private boolean isPlainClass(String owner) {
        var name = owner.replace('/', '.');
        if (!called.add(name)) {
            return true;
        }
        return classes.apply(name)
                .map(bytes -> ClassFile.of().parse(bytes))
                .filter(model -> model.methods().stream().allMatch(each -> isPlain(each, model)))
                .isPresent();
    }

    private boolean isPlain(MethodModel method, ClassModel own) {
        return method.code()
                .map(code -> isPlain(code, own, PlainCode::isTheCompilers))
                .orElse(true);
    }
}
