package jawait.kernel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the arrows between the parts, read from the class files by the JDK's own `jdeps`.
///
/// Reading constant pools would not do: a type that stands only in a descriptor is not listed
/// there.
final class ArchitectureTest {

    private static final Path BUILD = Path.of(System.getProperty("jawait.build"));
    private static final Pattern ARROW = Pattern.compile("^ +(\\S+) +-> (\\S+) .*$");

    private static Map<String, Set<String>> arrows(String module) {
        var classes = classes(module);
        assertThat(classes).isDirectory();
        var out = new StringWriter();
        int status =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow()
                        .run(
                                new PrintWriter(out),
                                new PrintWriter(out),
                                "-verbose:package",
                                "-filter:none",
                                "--ignore-missing-deps",
                                "--multi-release",
                                "base",
                                "--module-path",
                                classes("companion") + File.pathSeparator + classes("runtime"),
                                classes.toString());
        assertThat(status).as(out.toString()).isZero();
        return out.toString()
                .lines()
                .map(ARROW::matcher)
                .filter(arrow -> arrow.matches() && !arrow.group(2).startsWith("java."))
                .filter(arrow -> !arrow.group(1).equals(arrow.group(2)))
                .collect(
                        groupingBy(
                                arrow -> arrow.group(1),
                                mapping(arrow -> arrow.group(2), toCollection(TreeSet::new))));
    }

    private static Path classes(String module) {
        return BUILD.resolve("jawait-" + module).resolve("classes");
    }

    private static Set<String> targets(String module, String prefix) {
        var targets = new TreeSet<String>();
        arrows(module).values().forEach(targets::addAll);
        targets.removeIf(target -> !target.startsWith(prefix));
        return targets;
    }

    @Test
    void companion_dependsOnNothing() {
        assertThat(targets("companion", "jawait")).isSubsetOf("jawait.companion");
        assertThat(targets("companion", "org")).isSubsetOf("org.jspecify.annotations");
    }

    @Test
    void runtime_dependsOnNothingButItself() {
        assertThat(targets("runtime", "jawait"))
                .allSatisfy(target -> assertThat(target).startsWith("jawait.runtime"));
        assertThat(targets("runtime", "org")).isSubsetOf("org.jspecify.annotations");
        // The JDK's own: CPU time of the process.
        assertThat(targets("runtime", "com")).isSubsetOf("com.sun.management");
    }

    @Test
    void tutorial_knowsCompanionAndDisplay_notTheKernel() {
        assertThat(targets("tutorial", "jawait"))
                .allSatisfy(target ->
                        assertThat(target)
                                .matches("jawait\\.(companion|runtime|tutorial(\\..*)?)"));
    }

    @Test
    void kernel_knowsNeitherCompanionNorTutorial() {
        assertThat(targets("kernel", "jawait"))
                .allSatisfy(target -> assertThat(target).matches("jawait\\.(kernel|runtime).*"));
    }

    @ParameterizedTest
    @CsvSource({
        "protocol,  ''",
        "transport, protocol",
        "history,   protocol",
        "snippet,   ''",
        "analysis,  snippet",
        "execution, snippet",
        "magic,     analysis execution snippet",
        "magic.maven, magic",
        "aot,       protocol transport",
        "install,   aot",
    })
    void kernelPackage_dependsOnlyDownwards(String name, String allowed) {
        var own = arrows("kernel").getOrDefault("jawait.kernel." + name, Set.of());

        assertThat(own.stream().filter(target -> target.startsWith("jawait.kernel")).toList())
                .isSubsetOf(prefixed(allowed));
    }

    @ParameterizedTest
    @CsvSource({
        "com.google.gson, . protocol history install magic",
        "org.zeromq, transport",
        "jdk.jshell, . snippet analysis execution",
        "org.commonmark, analysis",
        "eu.maveniverse, magic.maven",
        "org.eclipse.aether, magic.maven",
    })
    void library_isUsedInItsPlaceAlone(String library, String places) {
        var users =
                arrows("kernel").entrySet().stream()
                        .filter(e -> e.getValue().stream().anyMatch(t -> t.startsWith(library)))
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(users).isNotEmpty().isSubsetOf(prefixed(places));
    }

    private static List<String> prefixed(String names) {
        return Pattern.compile(" ")
                .splitAsStream(names)
                .map(name -> name.equals(".") ? "jawait.kernel" : "jawait.kernel." + name)
                .toList();
    }
}
