package jawait.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jawait.runtime.link.ClassBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnippetLoaderTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final SnippetLoader loader =
            new SnippetLoader(SnippetLoaderTest.class.getClassLoader(), new Lifeline(log));

    @Test
    void load_classesThatNeedOneAnother_worksInAnyOrder() throws Exception {
        var classes =
                Sources.classWith(
                        "A",
                        "static class B extends C { } static class C { D d = new E(); }"
                                + "static abstract class D { } static class E extends D { C c; }"
                                + "public static Object do_it$() { Object o = begin() ? new B() :"
                                + " new E(); return o.getClass().getSimpleName(); }"
                                + "static boolean begin() { return true; }");

        loader.load(classes.reversed());

        assertThat(call("A")).isEqualTo("B");
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /// The type of the merged value has to be found out, also where it is the class itself.
    @Test
    void load_branchesThatMeetInACommonSuperclass_areWoven() throws Exception {
        loader.load(
                Sources.classWith(
                        "A",
                        "interface Shape { int n(); } static abstract class Base { abstract int"
                                + " n(); } static class B extends Base implements Shape { public"
                                + " int n() { return 1; } } static class C extends Base implements"
                                + " Shape { public int n() { return 2; } static int sum(int k) {"
                                + " int s = 0; for (int i = 0; i < k; i++) { Base b; if (i % 2 =="
                                + " 0) b = new B(); else b = new C(); s += b.n(); } return s; } }"
                                + "public static Object do_it$() { return C.sum(3); }"));

        assertThat(call("A")).isEqualTo(4);
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void load_sameNameAgain_isRefused() throws Exception {
        loader.load(Sources.doing("A", "return 1;"));

        assertThatThrownBy(() -> loader.load(Sources.doing("A", "return 2;")))
                .isInstanceOf(LinkageError.class)
                .hasMessage("class A is already defined");
        assertThat(call("A")).isEqualTo(1);
    }

    @Test
    void load_classThatIsBroken_leavesNothingBehind() throws Exception {
        assertThatThrownBy(() -> loader.load(List.of(new ClassBytes("A", new byte[4]))))
                .isInstanceOf(ClassFormatError.class);

        loader.load(Sources.doing("A", "return 2;"));

        assertThat(call("A")).isEqualTo(2);
    }

    @Test
    void load_methodTooLargeToWeave_runsUnwovenAndIsLogged() throws Exception {
        loader.load(List.of(new ClassBytes("Huge", huge())));

        assertThat(call("Huge")).isEqualTo("huge");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .startsWith("jawait: class Huge runs without stop checks: ")
                .hasLineCount(1);
    }

    @Test
    void addToClassPath_foldersWithSpacesAndUmlauts_areSearched(@TempDir Path folder)
            throws Exception {
        var first = Files.createDirectory(folder.resolve("a b"));
        var second = Files.createDirectory(folder.resolve("ä"));
        save(first, Sources.classWith("Library", "public static int n() { return 5; }"));
        Files.writeString(second.resolve("x.txt"), "found");

        loader.addToClassPath(first + File.pathSeparator + second + File.pathSeparator);

        assertThat(loader.loadClass("Library").getMethod("n").invoke(null)).isEqualTo(5);
        assertThat(loader.getResourceAsStream("x.txt")).hasContent("found");
    }

    private static void save(Path folder, List<ClassBytes> classes) throws IOException {
        for (var each : classes) {
            Files.write(folder.resolve(each.name() + ".class"), each.bytes());
        }
    }

    /// A method as long as the JVM allows: one more call does not fit.
    private static byte[] huge() {
        return ClassFile.of()
                .build(
                        ClassDesc.of("Huge"),
                        type ->
                                type.withMethodBody(
                                        "do_it$",
                                        ConstantDescs.MTD_void.changeReturnType(
                                                ConstantDescs.CD_Object),
                                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> {
                                            for (int i = 0; i < 65_532; i++) {
                                                code.nop();
                                            }
                                            code.loadConstant("huge").areturn();
                                        }));
    }

    private Object call(String name) throws ReflectiveOperationException {
        var method = loader.loadClass(name).getDeclaredMethod("do_it$");
        method.setAccessible(true);
        return method.invoke(null);
    }
}
