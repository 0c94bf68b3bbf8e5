package jawait.runtime.agent;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ConstantDescs;

/// Puts calls of [Hooks] and [OwnedTasks] into the learner's classes, so that a cell can be ended
/// and owns what it starts.
///
/// Only bodies change: a woven class has the fields and methods of the original and can be
/// redefined by another woven version of it. Thread-safe.
final class Weaver {

    private static final CodeTransform BRANCHES = CodeTransform.ofStateful(BranchChecks::new);
    private static final CodeTransform ENTRY_AND_BRANCHES =
            CodeTransform.ofStateful(EntryCheck::new).andThen(BRANCHES);

    private final ClassFile classFile;

    /// @param hierarchy knows every class that the learner's classes mention, without loading them
    Weaver(ClassHierarchyResolver hierarchy) {
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
    }

    /// Weaves a class.
    ///
    /// @param original the class file
    /// @return the woven class file
    /// @throws IllegalArgumentException if the class file is broken, a method becomes too large, or
    ///   a class that it mentions cannot be found
    byte[] weave(byte[] original) {
        return classFile.transformClass(classFile.parse(original), (ClassTransform) this::element);
    }

    private void element(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method) {
            builder.transformMethod(method, MethodTransform.transformingCode(checks(method)));
        } else {
            builder.with(element);
        }
    }

    /// A class whose initialiser throws can never be used again, and the learner's variables live
    /// in classes; so only its loops can be ended.
    private static CodeTransform checks(MethodModel method) {
        var checks =
                method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)
                        ? BRANCHES
                        : ENTRY_AND_BRANCHES;
        return checks.andThen(TaskCalls::own).andThen(Replacements::replace);
    }
}
