package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PackagesTest {

    private final Compiler compiler = Compiler.start(CompilerSettings.ofRunningJdk());

    @AfterEach
    void close() {
        compiler.close();
    }

    /// Also those of modules that others require for their users, as `java.sql` does with
    /// `java.logging`; the order of the modules is another in each JVM.
    @Test
    void typeNames_ofEachPackageOfTheJdk_areFound() {
        assertThat(exportedPackages())
                .contains(
                        "java.util",
                        "java.util.logging",
                        "javax.xml.parsers",
                        "java.awt.datatransfer")
                .filteredOn(name -> compiler.packages().typeNames(name).isEmpty())
                .isEmpty();
    }

    @Test
    void holding_aTypeOfARequiredModule_isItsPackage() {
        assertThat(compiler.packages().holding("DocumentBuilderFactory"))
                .containsExactly("javax.xml.parsers");
    }

    private List<String> exportedPackages() {
        return compiler.elements().getAllModuleElements().stream()
                .flatMap(PackagesTest::exportedBy)
                .toList();
    }

    private static Stream<String> exportedBy(ModuleElement module) {
        return ElementFilter.exportsIn(module.getDirectives()).stream()
                .filter(exports -> exports.getTargetModules() == null)
                .map(exports -> exports.getPackage().getQualifiedName().toString());
    }
}
