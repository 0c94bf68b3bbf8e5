package jawait.kernel.execution;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the class of a snippet needs to run again: others that are still what they were.
///
/// @param uses the classes of other snippets whose variables it reads or writes
/// @param calls the classes of other snippets whose code it runs, directly or not
record Compiled(Set<String> uses, Set<String> calls) {

    /// Reads a class.
    ///
    /// @param bytes the class file
    /// @param methodName the method that runs
    /// @param classes finds the class file of one of the learner's classes by its binary name
    /// @return empty where the code is not plain: a stack trace that the learner's code takes would
    ///   name the cell in which it ran first
    static Optional<Compiled> of(
            byte[] bytes, String methodName, Function<String, Optional<byte[]>> classes) {
        var model = ClassFile.of().parse(bytes);
        var code = new PlainCode(classes);
        return code.runs(model, methodName)
                ? Optional.of(new Compiled(uses(model), code.called()))
                : Optional.empty();
    }

    /// A class that is only named, such as a type of the learner's, counts as well.
    private static Set<String> uses(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(each -> ((ClassEntry) each).asInternalName())
                .filter(each -> each.startsWith(PlainCode.SNIPPETS))
                .map(each -> each.replace('/', '.'))
                .collect(Collectors.toSet());
    }
}
