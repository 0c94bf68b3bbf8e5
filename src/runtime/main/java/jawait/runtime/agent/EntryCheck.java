package jawait.runtime.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;

/// Puts a stop check at the start of a method, which ends recursion.
final class EntryCheck implements CodeTransform {

    @Override
    public void atStart(CodeBuilder builder) {
        BranchChecks.check(builder);
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        builder.with(element);
    }
}
