package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import jawait.runtime.Display;
import jawait.runtime.Media;
import jawait.runtime.NextInput;
import jawait.runtime.Notebook;
import jawait.runtime.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Names of `java.base` mean what they mean under `import module java.base`, although their
/// packages are imported one by one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NeededImportsIT {

    private static final String MODULE = "import module java.base;";

    private final TestSession test = new TestSession();

    @BeforeEach
    void forgetEverything() {
        assertThat(test.session.reset()).isTrue();
        test.eval(MODULE);
    }

    @AfterAll
    void close() {
        test.close();
    }

    private String meaning(String type) {
        return test.value(type + ".class.getName()").replace("\"", "");
    }

    @Test
    void names_ofManyPackages_areThere() {
        assertThat(meaning("List")).isEqualTo("java.util.List");
        assertThat(meaning("BigDecimal")).isEqualTo("java.math.BigDecimal");
        assertThat(meaning("StructuredTaskScope"))
                .isEqualTo("java.util.concurrent.StructuredTaskScope");
    }

    @Test
    void name_inAnEscape_isThere() {
        assertThat(meaning("\\u004cist")).isEqualTo("java.util.List");
    }

    @Test
    void name_inTwoPackages_isAmbiguous() {
        assertThat(test.eval("Proxy proxy = null;"))
                .isInstanceOfSatisfying(
                        Evaluation.Rejected.class,
                        each ->
                                assertThat(each.problems().getFirst().message())
                                        .contains("java.net.Proxy", "java.lang.reflect.Proxy"));
    }

    @Test
    void package_ofTheLearner_winsBeforeAndAfterTheNameIsUsed() {
        test.eval("import java.awt.*;");
        assertThat(meaning("List")).isEqualTo("java.awt.List");

        forgetEverything();
        assertThat(meaning("List")).isEqualTo("java.util.List");
        test.eval("import java.awt.*;");
        assertThat(meaning("List")).isEqualTo("java.awt.List");
        assertThat(meaning("Map")).isEqualTo("java.util.Map");
    }

    @Test
    void package_ofTheModule_winsOverItsOthers() {
        test.eval("import java.lang.annotation.*;");
        test.eval("Annotation none = null;", "DecimalFormat format = null;");

        assertThat(meaning("Annotation")).isEqualTo("java.lang.annotation.Annotation");
        assertThat(test.eval("none", "format")).isInstanceOf(Evaluation.Value.class);
    }

    @Test
    void module_withTheSameName_makesItAmbiguous() {
        test.eval("import module java.desktop;");

        assertThat(test.eval("List<String> names = null;")).isInstanceOf(Evaluation.Rejected.class);
    }

    @Test
    void modules_ofTheCourse_leaveNamesAlone() {
        test.eval("import module jawait.companion;", "import module jawait.tutorial;");

        assertThat(meaning("List")).isEqualTo("java.util.List");
        assertThat(meaning("TaskQueue")).isEqualTo("jawait.tutorial.TaskQueue");
    }

    @Test
    void members_withTheNameOfAType_win() {
        test.eval("import static java.util.Map.*;");
        assertThat(meaning("Entry")).isEqualTo("java.util.Map$Entry");
        assertThat(meaning("List")).isEqualTo("java.util.List");
    }

    @Test
    void typeOfTheLearner_wins() {
        assertThat(meaning("List")).isEqualTo("java.util.List");
        test.eval("class List {}");
        assertThat(meaning("List")).endsWith("$List");
    }

    @Test
    void drop_ofAnImport_leavesWhatUsedIt() {
        test.eval("import java.util.*;", "class C { List<Integer> x = List.of(3); }");
        test.session.definitions().drop("java.util.*");

        assertThat(test.value("new C().x")).isEqualTo("[3]");
        assertThat(meaning("Map")).isEqualTo("java.util.Map");
    }

    @Test
    void variables_haveSimpleTypes() {
        // JShell takes every var for an Object once a type has been dropped.
        try (var fresh = new TestSession()) {
            fresh.eval("var numbers = java.util.stream.Stream.of(1);", "java.awt.Point point;");

            assertThat(fresh.session.definitions().variables(0))
                    .extracting(Variable::type)
                    .containsExactly("Stream<Integer>", "java.awt.Point");
        }
    }

    @Test
    void all_listsNothingOfTheModule() {
        test.eval("var numbers = List.of(1);", MODULE);

        assertThat(test.session.definitions().all())
                .extracting(Definition::name)
                .containsExactly("numbers");
    }

    /// They are imported before the first cell, and nobody looks what they would hide.
    @Test
    void ownTypes_haveNoNamesOfTheModule() {
        var own =
                Stream.of(
                                Display.class,
                                Media.class,
                                Notebook.class,
                                Progress.class,
                                NextInput.class)
                        .flatMap(each -> Arrays.stream(each.getClasses()))
                        .map(Class::getSimpleName);

        assertThat(own).noneMatch(BaseTypes::hasPublic);
    }
}
