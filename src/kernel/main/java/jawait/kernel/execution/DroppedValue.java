package jawait.kernel.execution;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.util.stream.IntStream;

/// Whether code that is a call with nothing behind it drops a value. That is on the stack then, and
/// goes before `null` comes for the variable that takes the place of the statement.
///
/// Source: The Java Virtual Machine Specification, sections 6.5.pop and 6.5.pop2.
final class DroppedValue {

    private DroppedValue() {
        // static methods only
    }

    /// {@return whether a class does so}
    ///
    /// @param classFile of one call
    /// @param methodName the method that runs it
    static boolean isIn(byte[] classFile, String methodName) {
        return mayBeIn(classFile)
                && ClassFile.of().parse(classFile).methods().stream()
                        .filter(each -> each.methodName().equalsString(methodName))
                        .anyMatch(DroppedValue::isIn);
    }

    /// Most calls with a semicolon have none, and a look at each instruction takes longer.
    private static boolean mayBeIn(byte[] classFile) {
        for (int i = 1; i < classFile.length; i++) {
            if (classFile[i] == Opcode.ACONST_NULL.bytecode() && isPop(classFile[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPop(int bytecode) {
        return bytecode == Opcode.POP.bytecode() || bytecode == Opcode.POP2.bytecode();
    }

    private static boolean isIn(MethodModel method) {
        var opcodes =
                method.code().stream()
                        .flatMap(CodeModel::elementStream)
                        .filter(Instruction.class::isInstance)
                        .map(each -> ((Instruction) each).opcode())
                        .toList();
        return IntStream.range(1, opcodes.size())
                .filter(i -> opcodes.get(i) == Opcode.ACONST_NULL)
                .anyMatch(i -> isPop(opcodes.get(i - 1).bytecode()));
    }
}
