package jawait.kernel.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StaticImportTest {

    static List<StaticImport> all() {
        return StaticImport.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void names_areThoseOfTheClass(StaticImport each) throws ClassNotFoundException {
        var type = Class.forName(each.type());
        var members =
                Stream.<Member>concat(
                                Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()))
                        .filter(member -> Modifier.isStatic(member.getModifiers()))
                        .map(Member::getName);
        var types = Arrays.stream(type.getClasses()).map(Class::getSimpleName);
        assertThat(each.names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(members, types).distinct().toList());
    }
}
