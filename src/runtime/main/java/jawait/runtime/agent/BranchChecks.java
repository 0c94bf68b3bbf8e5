package jawait.runtime.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts a stop check before each instruction that may jump backward, which ends loops. One object
/// serves one method body.
final class BranchChecks implements CodeTransform {

    private static final ClassDesc HOOKS = Hooks.class.describeConstable().orElseThrow();

    private final Set<Label> passed = new HashSet<>();

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        if (element instanceof LabelTarget target) {
            passed.add(target.label());
        } else if (jumpsBack(element)) {
            check(builder);
        }
        builder.with(element);
    }

    private boolean jumpsBack(CodeElement element) {
        return switch (element) {
            case BranchInstruction branch -> passed.contains(branch.target());
            case LookupSwitchInstruction choice ->
                    anyPassed(choice.defaultTarget(), choice.cases());
            case TableSwitchInstruction choice -> anyPassed(choice.defaultTarget(), choice.cases());
            default -> false;
        };
    }

    private boolean anyPassed(Label byDefault, List<SwitchCase> cases) {
        return passed.contains(byDefault)
                || cases.stream().anyMatch(each -> passed.contains(each.target()));
    }

    /// Calls [Hooks#stopCheck]; leaves the operand stack and the local variables as they are.
    static void check(CodeBuilder builder) {
        builder.invokestatic(HOOKS, "stopCheck", ConstantDescs.MTD_void);
    }
}
