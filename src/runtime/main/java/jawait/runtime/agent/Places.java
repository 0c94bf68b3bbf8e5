package jawait.runtime.agent;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.util.Optional;
import jawait.runtime.link.Origin;

/// Writes into a class where it stands in the notebook, in the place of the file and the lines that
/// JShell made up: a stack trace then says `cell 12:3`, whoever prints it.
///
/// @param origin the place; where it is empty, nothing changes
record Places(Optional<Origin> origin) {

    ClassTransform file() {
        return (builder, element) -> {
            if (element instanceof SourceFileAttribute && origin.isPresent()) {
                builder.with(SourceFileAttribute.of(origin.get().file()));
            } else {
                builder.with(element);
            }
        };
    }

    /// A code transform.
    ///
    /// @param builder takes the element; lines that are not the learner's are left out
    /// @param element of the original code
    void line(CodeBuilder builder, CodeElement element) {
        if (element instanceof LineNumber number && origin.isPresent()) {
            int line = origin.get().line(number.line());
            if (line > 0) {
                builder.with(LineNumber.of(line));
            }
        } else {
            builder.with(element);
        }
    }
}
