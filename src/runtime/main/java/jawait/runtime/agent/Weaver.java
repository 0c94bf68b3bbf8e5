package jawait.runtime.agent;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.stream.Collectors;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.SnippetNames;

/// Puts calls of [Hooks] and [OwnedTasks] into the learner's classes, so that a cell can be ended
/// and owns what it starts; and gives them a shape that lets their bodies be changed while they are
/// in use.
///
/// Thread-safe.
final class Weaver {

    private static final CodeTransform BRANCHES = CodeTransform.ofStateful(BranchChecks::new);
    private static final CodeTransform ENTRY_AND_BRANCHES =
            CodeTransform.ofStateful(EntryCheck::new).andThen(BRANCHES);

    private final ClassFile classFile;

    /// For code that never jumps, whose frames nobody needs, and nobody has to compute. The earlier
    /// bodies of lambdas may jump.
    private final ClassFile straight;

    /// @param hierarchy knows every class that the learner's classes mention, without loading them
    Weaver(ClassHierarchyResolver hierarchy) {
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy));
        straight = classFile.withOptions(StackMapsOption.DROP_STACK_MAPS);
    }

    /// Weaves a class.
    ///
    /// @param given the class file and where it stands
    /// @param inUse the version of the class that is to be redefined, empty where there is none
    /// @return the woven class file
    /// @throws IllegalArgumentException if the class file is broken, a method becomes too large, or
    ///   a class that it mentions cannot be found
    Version weave(ClassBytes given, Optional<Version> inUse) {
        var original = given.bytes();
        var model = classFile.parse(original);
        int number = inUse.map(each -> each.numberFor(original)).orElse(1);
        var lambdas = new Lambdas(model, number);
        var nest = inUse.map(Version::nest).orElseGet(() -> Nest.spacious(model));
        var places = new Places(given.origin());
        boolean record = model.findAttribute(Attributes.record()).isPresent();
        boolean wrapper = SnippetNames.isWrapper(model.thisClass().asInternalName());
        ClassTransform transform =
                (builder, element) -> {
                    switch (element) {
                        case MethodModel method when lambdas.has(method) ->
                                weaveBody(
                                        builder, method, checks(method, lambdas, places), lambdas);
                        case MethodModel constructor when wrapper && isConstructor(constructor) ->
                                builder.with(constructor);
                        case MethodModel method ->
                                builder.transformMethod(
                                        method,
                                        MethodTransform.transformingCode(
                                                checks(method, lambdas, places)));
                        case NestMembersAttribute members -> builder.with(Nest.of(members, nest));
                        default -> builder.with(element);
                    }
                };
        var placed = transform.andThen(places.file());
        var carrying =
                inUse.map(each -> placed.andThen(earlierBodies(each, number))).orElse(placed);
        var open = record ? carrying.andThen(Weaver::withoutFinal) : carrying;
        boolean earlier = inUse.map(Version::hasLambdas).orElse(false);
        var writing = earlier || jumps(model) ? classFile : straight;
        var woven = writing.transformClass(model, open);
        boolean hasLambdas = earlier || !lambdas.isEmpty();
        return new Version(number, original, woven, nest, hasLambdas);
    }

    /// Nobody makes an object of a class that JShell has put around a snippet.
    private static boolean isConstructor(MethodModel method) {
        return method.methodName().equalsString(ConstantDescs.INIT_NAME);
    }

    /// The compiler writes frames wherever code may jump to, and nothing that is woven in jumps.
    private static boolean jumps(ClassModel model) {
        return model.methods().stream()
                .flatMap(each -> each.code().stream())
                .anyMatch(each -> each.findAttribute(Attributes.stackMapTable()).isPresent());
    }

    private static void weaveBody(
            ClassBuilder builder, MethodModel body, CodeTransform code, Lambdas lambdas) {
        builder.withMethod(
                lambdas.name(body),
                lambdas.type(body),
                Lambdas.flags(body),
                method ->
                        method.transform(
                                body,
                                MethodTransform.transformingCode(code)
                                        .andThen((to, element) -> {
                                            // The flags are those given above.
                                            if (!(element instanceof AccessFlags)) {
                                                to.with(element);
                                            }
                                        })));
    }

    /// Lambdas that are in use go on with the bodies that they were made with.
    private ClassTransform earlierBodies(Version inUse, int number) {
        if (!inUse.hasLambdas()) {
            return ClassTransform.ACCEPT_ALL;
        }
        var suffix = "$" + number;
        var earlier =
                classFile.parse(inUse.woven()).methods().stream()
                        .filter(Lambdas::isBody)
                        .filter(each -> !each.methodName().stringValue().endsWith(suffix))
                        .collect(Collectors.toList());
        return ClassTransform.endHandler(builder -> earlier.forEach(builder::with));
    }

    /// The methods that a compiler adds to a record are final, and those that a learner writes in
    /// their place are not; since no class extends a record, none has to be.
    private static void withoutFinal(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && method.flags().has(AccessFlag.FINAL)) {
            int flags = method.flags().flagsMask() & ~AccessFlag.FINAL.mask();
            builder.transformMethod(
                    method,
                    (to, each) -> {
                        if (each instanceof AccessFlags) {
                            to.withFlags(flags);
                        } else {
                            to.with(each);
                        }
                    });
        } else {
            builder.with(element);
        }
    }

    /// A class whose initialiser throws can never be used again, and the learner's variables live
    /// in classes; so only its loops can be ended.
    private static CodeTransform checks(MethodModel method, Lambdas lambdas, Places places) {
        var checks =
                method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)
                        ? BRANCHES
                        : ENTRY_AND_BRANCHES;
        var woven =
                checks.andThen(TaskCalls::own).andThen(Replacements::replace).andThen(places::line);
        return lambdas.isEmpty() ? woven : woven.andThen(lambdas::rename);
    }
}
