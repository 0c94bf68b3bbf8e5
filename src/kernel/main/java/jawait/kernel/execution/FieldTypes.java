package jawait.kernel.execution;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Signature;
import java.lang.constant.ClassDesc;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The type of a variable as source text that means the same whatever is imported.
final class FieldTypes {

    /// JShell wraps a learner's type as a member of a class of its own.
    private static final Pattern WRAPPER = Pattern.compile("REPL/\\$JShell\\$[0-9A-Z_]+\\$");

    /// Anonymous classes have numbers for names.
    private static final Pattern UNNAMED = Pattern.compile("\\$|\\b\\d");

    private FieldTypes() {
        // static methods only
    }

    /// The type of a field.
    ///
    /// @param classFile of the class that has it
    /// @param name of the field
    /// @return such as `java.util.List<java.lang.String>`, the learner's own types by their simple
    ///   names; empty where there is no such field, or its type cannot be written
    static Optional<String> of(byte[] classFile, String name) {
        return ClassFile.of().parse(classFile).fields().stream()
                .filter(field -> field.fieldName().equalsString(name))
                .map(FieldTypes::signature)
                .map(FieldTypes::source)
                .filter(type -> !UNNAMED.matcher(type).find())
                .findFirst();
    }

    private static Signature signature(FieldModel field) {
        return field.findAttribute(Attributes.signature())
                .map(attribute -> attribute.asTypeSignature())
                .orElseGet(() -> Signature.of(field.fieldTypeSymbol()));
    }

    private static String source(Signature signature) {
        return switch (signature) {
            case Signature.BaseTypeSig base ->
                    ClassDesc.ofDescriptor(base.signatureString()).displayName();
            case Signature.ArrayTypeSig array -> source(array.componentSignature()) + "[]";
            case Signature.TypeVarSig variable -> variable.identifier();
            case Signature.ClassTypeSig type -> source(type);
        };
    }

    private static String source(Signature.ClassTypeSig type) {
        var own = name(type);
        var arguments =
                type.typeArgs().isEmpty()
                        ? ""
                        : type.typeArgs().stream()
                                .map(FieldTypes::source)
                                .collect(Collectors.joining(", ", "<", ">"));
        return type.outerType().map(outer -> source(outer) + ".").orElse("") + own + arguments;
    }

    private static String name(Signature.ClassTypeSig type) {
        var name = type.className();
        var wrapper = WRAPPER.matcher(name);
        if (wrapper.lookingAt()) {
            return name.substring(wrapper.end()).replace('$', '.');
        }
        return name.replace('/', '.').replace('$', '.');
    }

    private static String source(Signature.TypeArg argument) {
        return switch (argument) {
            case Signature.TypeArg.Unbounded _ -> "?";
            case Signature.TypeArg.Bounded bounded ->
                    switch (bounded.wildcardIndicator()) {
                                case NONE -> "";
                                case EXTENDS -> "? extends ";
                                case SUPER -> "? super ";
                            }
                            + source(bounded.boundType());
        };
    }
}
