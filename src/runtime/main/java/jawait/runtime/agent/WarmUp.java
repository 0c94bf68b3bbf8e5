package jawait.runtime.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import jawait.runtime.Display;
import jawait.runtime.link.ClassBytes;
import jawait.runtime.link.Origin;

/// What the first cell would wait for is loaded before it: while the kernel compiles that, this JVM
/// has nothing else to do. Nothing of it can be seen.
final class WarmUp {

    private static final String NAME = "WarmUp";
    private static final ClassDesc INTEGER = ConstantDescs.CD_Integer;
    private static final MethodTypeDesc VALUE_OF = MethodTypeDesc.of(INTEGER, ConstantDescs.CD_int);

    private WarmUp() {
        // static only
    }

    /// Weaves a class that is thrown away.
    static void weave(SnippetLoader loader) {
        var origin = new Origin("cell", List.of(1));
        var _ = loader.weave(new ClassBytes(NAME, compiled(), Optional.of(origin)));
    }

    /// Shows a value to nobody.
    static void show() {
        var _ = Display.render(1);
    }

    /// As the compiler of the kernel has it, for a cell with one number.
    private static byte[] compiled() {
        return ClassFile.of()
                .build(
                        ClassDesc.of(NAME),
                        type ->
                                type.withMethodBody(
                                        "run",
                                        MethodTypeDesc.of(ConstantDescs.CD_Object),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        WarmUp::body));
    }

    private static void body(CodeBuilder code) {
        code.lineNumber(1).iconst_1().invokestatic(INTEGER, "valueOf", VALUE_OF).areturn();
    }
}
