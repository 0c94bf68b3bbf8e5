package jawait.runtime.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.List;

/// Puts a stop check at the start of a method, which ends recursion. One object serves one method
/// body.
///
/// The check has the line of the method's first statement, where a stack overflow may be found, and
/// stands before a loop that begins the method.
final class EntryCheck implements CodeTransform {

    private final List<LabelTarget> held = new ArrayList<>();
    private boolean done;

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        if (done) {
            builder.with(element);
            return;
        }
        switch (element) {
            case LabelTarget label -> held.add(label);
            case LineNumber line -> {
                builder.with(line);
                check(builder);
            }
            case Instruction instruction -> {
                check(builder);
                builder.with(instruction);
            }
            default -> builder.with(element);
        }
    }

    private void check(CodeBuilder builder) {
        done = true;
        BranchChecks.check(builder);
        held.forEach(builder::with);
    }
}
