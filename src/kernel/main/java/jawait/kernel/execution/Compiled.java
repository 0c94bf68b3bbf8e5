package jawait.kernel.execution;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What became of a snippet that runs: one class with one method, which can run again.
///
/// @param className binary name of the class
/// @param methodName the method
/// @param uses the classes of other snippets whose variables it reads or writes
record Compiled(String className, String methodName, Set<String> uses) {

    private static final String SNIPPETS = "REPL/";
    private static final Pattern TRACING =
            Pattern.compile(".*(?:Exception|Error|Throwable|Thread|StackWalker)");
    private static final String CONCAT = "makeConcatWithConstants";

    /// Reads a class.
    ///
    /// @param bytes the class file
    /// @param methodName the method that runs
    /// @return empty where the code can do more than call the JDK: a stack trace that the learner's
    ///   code takes would name the cell in which it ran first
    static Optional<Compiled> of(byte[] bytes, String methodName) {
        var model = ClassFile.of().parse(bytes);
        boolean plain =
                model.methods().stream()
                        .filter(each -> !each.methodName().equalsString("<init>"))
                        .allMatch(each ->
                                each.methodName().stringValue().startsWith(methodName)
                                        && each.code()
                                                .filter(code -> isPlain(code, model))
                                                .isPresent());
        return plain
                ? Optional.of(new Compiled(name(model), methodName, uses(model)))
                : Optional.empty();
    }

    private static boolean isPlain(CodeModel code, ClassModel own) {
        return code.exceptionHandlers().isEmpty()
                && code.elementStream()
                        .allMatch(each ->
                                switch (each) {
                                    case InvokeInstruction call ->
                                            isPlain(call.owner().asInternalName(), own);
                                    case InvokeDynamicInstruction call ->
                                            call.name().equalsString(CONCAT);
                                    default -> true;
                                });
    }

    private static boolean isPlain(String owner, ClassModel own) {
        boolean ofJdk = owner.startsWith("java/") && !TRACING.matcher(owner).matches();
        return ofJdk || own.thisClass().asInternalName().equals(owner);
    }

    /// A class that is only named, such as a type of the learner's, counts as well.
    private static Set<String> uses(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(each -> ((ClassEntry) each).asInternalName())
                .filter(each -> each.startsWith(SNIPPETS))
                .map(each -> each.replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }
}
