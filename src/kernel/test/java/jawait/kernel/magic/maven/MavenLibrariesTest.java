package jawait.kernel.magic.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jawait.kernel.magic.Libraries;
import jawait.kernel.magic.LibrarySettings;
import jawait.kernel.magic.MagicException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The resolver on repositories in folders; nothing leaves the machine.
final class MavenLibrariesTest {

    @TempDir private Path folder;
    private final List<String> progress = new ArrayList<>();

    private TestRepository repository() throws IOException {
        return new TestRepository(Files.createDirectories(folder.resolve("remote")));
    }

    private Libraries libraries(TestRepository remote) throws IOException {
        return libraries(
                "<mirrors><mirror><id>test</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>"
                                .formatted(remote.url())
                        + "</mirrors>");
    }

    private Libraries libraries(String settings) throws IOException {
        var file = folder.resolve("settings.xml");
        Files.writeString(file, "<settings>" + settings + "</settings>");
        return new MavenLibraries(
                new LibrarySettings(
                        Optional.of(file), Optional.of(folder.resolve("local")), false));
    }

    private List<String> find(Libraries libraries, String... coordinates) throws MagicException {
        return names(libraries.find(request(coordinates), progress::add));
    }

    private static Libraries.Request request(String... coordinates) {
        return new Libraries.Request(List.of(coordinates), List.of(), false, false);
    }

    private static List<String> names(Libraries.Found found) {
        return found.jars().stream().map(each -> String.valueOf(each.getFileName())).toList();
    }

    private List<String> ofPom(Libraries libraries, Path pom) throws MagicException {
        return names(libraries.findOfPom(pom, List.of("compile", "runtime"), false, progress::add));
    }

    @Test
    void find_library_comesWithWhatItNeeds_andProgressIsHeard() throws Exception {
        var remote =
                repository().add("a:top:1", TestRepository.needs("a:low:1")).add("a:low:1", "");

        assertThat(find(libraries(remote), "a:top:1")).containsExactly("top-1.jar", "low-1.jar");
        assertThat(progress).anyMatch(line -> line.startsWith("Fetching top-1.jar from test"));
    }

    @Test
    void find_twoVersions_takesTheNearer_andSaysSo() throws Exception {
        var remote =
                repository()
                        .add("a:top:1", TestRepository.needs("a:mid:1", "a:low:1"))
                        .add("a:mid:1", TestRepository.needs("a:low:2"))
                        .add("a:low:1", "")
                        .add("a:low:2", "");

        var found = libraries(remote).find(request("a:top:1"), progress::add);

        assertThat(names(found)).containsExactly("top-1.jar", "mid-1.jar", "low-1.jar");
        assertThat(found.notes()).containsExactly("a:low: wanted 2 by a:mid:1, took 1.");
    }

    @Test
    void find_otherVersionOfWhatIsThere_keepsIt_andSaysSo() throws Exception {
        var libraries =
                libraries(
                        repository()
                                .add("a:low:1", "")
                                .add("a:low:2", "")
                                .add("a:top:1", TestRepository.needs("a:low:2")));

        assertThat(find(libraries, "a:low:1")).containsExactly("low-1.jar");
        var found = libraries.find(request("a:top:1"), progress::add);

        assertThat(names(found)).containsExactlyInAnyOrder("low-1.jar", "top-1.jar");
        assertThat(found.notes()).containsExactly("a:low: wanted 2 by a:top:1, took 1.");
        assertThat(libraries.find(request("a:low:2"), progress::add).notes())
                .anyMatch(note -> note.contains("a:low: wanted 2"));
    }

    @Test
    void find_exclusion_leavesALibraryOut() throws Exception {
        var remote =
                repository().add("a:top:1", TestRepository.needs("b:low:1")).add("b:low:1", "");
        var request = new Libraries.Request(List.of("a:top:1"), List.of("b:*"), false, false);

        assertThat(names(libraries(remote).find(request, progress::add)))
                .containsExactly("top-1.jar");
    }

    @Test
    void find_missingVersion_namesThoseThatThereAre() throws Exception {
        var libraries = libraries(repository().add("a:top:1", "").add("a:top:1.5", ""));

        assertThatThrownBy(() -> find(libraries, "a:top:9"))
                .isInstanceOf(MagicException.class)
                .hasMessage("a:top has no version 9. There are 1.5, 1.");
    }

    @Test
    void find_unknownName_saysWhereItWasLookedFor() throws Exception {
        var libraries = libraries(repository());

        assertThatThrownBy(() -> find(libraries, "a:topp:1"))
                .hasMessageStartingWith("No repository has a:topp.")
                .hasMessageContaining("test (file:");
    }

    @Test
    void find_missingBelow_namesWhoNeedsIt() throws Exception {
        var libraries = libraries(repository().add("a:top:1", TestRepository.needs("a:gone:1")));

        assertThatThrownBy(() -> find(libraries, "a:top:1"))
                .hasMessageContaining("a:gone")
                .hasMessageEndingWith("It is needed by a:top.");
        assertThatThrownBy(() -> find(libraries, "a:gone:1")).hasMessageContaining("a:gone");
    }

    @Test
    void find_noCoordinates_saysHowTheyLook() throws Exception {
        var libraries = libraries(repository());

        assertThatThrownBy(() -> find(libraries, "gson"))
                .hasMessageStartingWith("\"gson\" are no coordinates");
    }

    @Test
    void find_bom_givesLaterCoordinatesTheirVersion() throws Exception {
        var managed =
                "<packaging>pom</packaging><dependencyManagement>"
                        + TestRepository.needs("a:top:1")
                        + "</dependencyManagement>";
        var libraries = libraries(repository().addPom("a:bom:1", managed).add("a:top:1", ""));

        assertThat(find(libraries, "a:bom:pom:1")).isEmpty();
        assertThat(find(libraries, "a:top")).containsExactly("top-1.jar");
    }

    @Test
    void find_withoutVersion_proposesTheNewest() throws Exception {
        var libraries = libraries(repository().add("a:top:1", "").add("a:top:2", ""));

        assertThatThrownBy(() -> find(libraries, "a:top"))
                .hasMessage("a:top needs a version, as in a:top:2.");
    }

    @Test
    void find_offline_usesWhatIsThere_andSaysWhatIsNot() throws Exception {
        var remote = repository().add("a:top:1", "").add("a:other:1", "");
        assertThat(find(libraries(remote), "a:top:1")).hasSize(1);
        var offline = libraries(remote);
        var known = new Libraries.Request(List.of("a:top:1"), List.of(), false, true);
        var unknown = new Libraries.Request(List.of("a:other:1"), List.of(), false, true);

        assertThat(names(offline.find(known, progress::add))).containsExactly("top-1.jar");
        assertThatThrownBy(() -> offline.find(unknown, progress::add))
                .hasMessageStartingWith("a:other:1 is not on this machine");
    }

    @Test
    void find_sources_lieBesideTheJar() throws Exception {
        var remote = repository().add("a:top:1", "").addJar("a:top:1", "sources");
        var request = new Libraries.Request(List.of("a:top:1"), List.of(), true, false);

        var jar = libraries(remote).find(request, progress::add).jars().getFirst();

        assertThat(jar.resolveSibling("top-1-sources.jar")).exists();
    }

    @Test
    void addRepository_isLookedInFromThenOn() throws Exception {
        var more = new TestRepository(Files.createDirectories(folder.resolve("more")));
        more.add("b:late:1", "");
        var libraries = libraries(repository());

        assertThatThrownBy(() -> find(libraries, "b:late:1")).hasMessageContaining("No repository");
        libraries.addRepository("more", more.url());

        assertThat(find(libraries, "b:late:1")).containsExactly("late-1.jar");
        assertThat(libraries.repositories()).anyMatch(each -> each.startsWith("more ("));
        assertThatThrownBy(() -> libraries.addRepository("x", "no url"))
                .isInstanceOf(MagicException.class);
    }

    @Test
    void findOfPom_readsParentsPropertiesManagedVersionsAndExclusions() throws Exception {
        var remote =
                repository()
                        .add("a:top:3", TestRepository.needs("a:low:1", "a:unwanted:1"))
                        .add("a:low:1", "")
                        .add("a:low:2", "")
                        .add("a:unwanted:1", "")
                        .add("a:tested:1", "")
                        .addPom(
                                "a:parent:1",
                                "<packaging>pom</packaging><properties><v>3</v></properties>"
                                        + "<dependencyManagement>"
                                        + TestRepository.needs("a:low:2")
                                        + "</dependencyManagement>");
        var pom = folder.resolve("pom.xml");
        Files.writeString(
                pom,
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>a</groupId><artifactId>parent</artifactId><version>1</version></parent>
                  <artifactId>mine</artifactId>
                  <dependencies>%s%s</dependencies>
                </project>
                """
                        .formatted(
                                TestRepository.dependency(
                                        "a:top:${v}",
                                        "<exclusions><exclusion><groupId>a</groupId>"
                                                + "<artifactId>unwanted</artifactId></exclusion></exclusions>"),
                                TestRepository.dependency("a:tested:1", "<scope>test</scope>")));

        assertThat(ofPom(libraries(remote), pom)).containsExactly("top-3.jar", "low-2.jar");
    }

    @Test
    void findOfPom_looksInTheRepositoriesOfThePom_andInParentsBesideIt() throws Exception {
        var more = new TestRepository(Files.createDirectories(folder.resolve("more")));
        more.add("b:own:1", "");
        Files.writeString(
                folder.resolve("pom.xml"),
                TestRepository.pom(
                        "p:parent:1",
                        "<packaging>pom</packaging><repositories><repository><id>more</id><url>"
                                + more.url()
                                + "</url></repository></repositories>"));
        var child = Files.createDirectories(folder.resolve("child")).resolve("pom.xml");
        Files.writeString(
                child,
                "<project><modelVersion>4.0.0</modelVersion><parent><groupId>p</groupId>"
                        + "<artifactId>parent</artifactId><version>1</version></parent>"
                        + "<artifactId>child</artifactId>"
                        + TestRepository.needs("b:own:1")
                        + "</project>");

        assertThat(ofPom(libraries(repository()), child)).containsExactly("own-1.jar");
    }

    @Test
    void findOfPom_brokenXml_isRefused() throws Exception {
        var pom = folder.resolve("pom.xml");
        Files.writeString(pom, "<project><dependencies>");
        var libraries = libraries(repository());

        assertThatThrownBy(() -> ofPom(libraries, pom))
                .isInstanceOf(MagicException.class)
                .hasMessageStartingWith("The POM cannot be read");
    }

    @Test
    void find_privateRepository_getsTheCredentialsOfTheSettings() throws Exception {
        var remote = repository().add("a:top:1", "");
        try (var server = new PrivateServer(folder.resolve("remote"), "ada", "secret")) {
            var mirror =
                    "<mirrors><mirror><id>private</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>"
                                    .formatted(server.url())
                            + "</mirrors>";
            var without = libraries(mirror);
            assertThatThrownBy(() -> find(without, "a:top:1"))
                    .hasMessageStartingWith("A repository does not let us in.");
            assertThat(remote.url()).startsWith("file:");

            var servers =
                    "<servers><server><id>private</id><username>ada</username>"
                            + "<password>secret</password></server></servers>";
            assertThat(find(fresh(mirror + servers), "a:top:1")).containsExactly("top-1.jar");
        }
    }

    /// With an empty local repository: the other one remembers the refusal.
    private Libraries fresh(String settings) throws IOException {
        var file = folder.resolve("fresh.xml");
        Files.writeString(file, "<settings>" + settings + "</settings>");
        return new MavenLibraries(
                new LibrarySettings(
                        Optional.of(file), Optional.of(folder.resolve("fresh")), false));
    }

    @Test
    void find_noServer_saysThatItCannotBeReached() throws Exception {
        var url = "";
        try (var server = new PrivateServer(folder, "", "")) {
            url = server.url();
        }
        var libraries =
                libraries(
                        "<mirrors><mirror><id>gone</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>"
                                .formatted(url));

        assertThatThrownBy(() -> find(libraries, "a:top:1"))
                .hasMessageStartingWith("A repository cannot be reached")
                .hasMessageContaining("--offline");
    }
}
