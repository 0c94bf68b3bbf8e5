package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

final class RenamedClassTest {

    /// What is renamed: it names itself, and has constants of all sizes.
    static final class Subject {
        static final long LONG = Long.MAX_VALUE - 1;
        static final double DOUBLE = 0.1;

        private Subject() {
            // static methods only
        }

        static String text(int times) {
            Runnable own = () -> assertThat(LONG).isPositive();
            own.run();
            return "text".repeat(times) + LONG + DOUBLE + Long.toString(LONG + times);
        }
    }

    private static byte[] bytes() throws IOException {
        try (var in =
                RenamedClassTest.class.getResourceAsStream("RenamedClassTest$Subject.class")) {
            return in.readAllBytes();
        }
    }

    @Test
    void class_hasItsNewNameWhereverItNamesItself() throws IOException {
        var from = Subject.class.getName();
        var renamed = RenamedClass.of(bytes(), from, "REPL.$JShell$012");
        var model = ClassFile.of().parse(renamed);

        assertThat(model.thisClass().asInternalName()).isEqualTo("REPL/$JShell$012");
        assertThat(
                        StreamSupport.stream(model.constantPool().spliterator(), false)
                                .filter(ClassEntry.class::isInstance)
                                .map(each -> ((ClassEntry) each).asInternalName()))
                .doesNotContain(from.replace('.', '/'));
        assertThat(RenamedClass.of(renamed, "REPL.$JShell$012", from)).isEqualTo(bytes());
    }

    @Test
    void codeOfARenamedClass_isVerifiedAsBefore() throws IOException {
        var renamed = RenamedClass.of(bytes(), Subject.class.getName(), "REPL.$JShell$012");

        assertThat(ClassFile.of().verify(renamed)).isEmpty();
    }

    @Test
    void nameThatIsNotThere_isSaid() {
        assertThatThrownBy(() -> RenamedClass.of(bytes(), "REPL.$JShell$1", "REPL.$JShell$01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REPL.$JShell$1");
    }
}
