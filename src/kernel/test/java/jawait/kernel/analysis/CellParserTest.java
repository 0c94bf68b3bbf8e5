package jawait.kernel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jawait.kernel.snippet.SnippetSource;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CellParserTest {

    private JShell shell;
    private CellParser parser;

    @BeforeAll
    void open() {
        shell = JShell.builder().executionEngine("local").build();
        parser = new CellParser(shell);
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private List<SnippetSource> snippets(String cell) {
        return ((ParsedCell.Snippets) parser.parse(cell)).sources();
    }

    private ParsedCell.Broken broken(String cell) {
        return (ParsedCell.Broken) parser.parse(cell);
    }

    @Test
    void parse_cellOfManyKinds_isSplit() {
        var cell = "import java.util.*;\nint a = 1; int b = 2;\nrecord P(int x) {}\na + b";

        assertThat(snippets(cell))
                .extracting(SnippetSource::text)
                .containsExactly(
                        "import java.util.*;",
                        "int a = 1;",
                        "int b = 2;",
                        "record P(int x) {}",
                        "a + b");
    }

    @Test
    void parse_snippets_knowTheirLines() {
        assertThat(snippets("\n\nint a = 1;\n\n  int b = 2;"))
                .extracting(SnippetSource::line)
                .containsExactly(3, 5);
    }

    @Test
    void parse_snippets_knowTheirOffsets() {
        var cell = "  int a = 1;\n  int b = 2;";

        assertThat(snippets(cell))
                .allSatisfy(s -> assertThat(cell.substring(s.offset())).startsWith(s.text()));
    }

    @Test
    void parse_blanksAndComments_areNoSnippets() {
        assertThat(snippets(" \n// nothing\n/* here */\n")).isEmpty();
    }

    @Test
    void parse_errorInTheLastLine_isFoundBeforeAnythingRuns() {
        var broken = broken("int a = 1;\nint b = 2;\nint c = ;");

        assertThat(broken.where().line()).isEqualTo(3);
        assertThat(broken.problems().getFirst().message()).isEqualTo("illegal start of expression");
    }

    @Test
    void parse_errorThatOnlyAFullParseShows_isFoundBeforeAnythingRuns() {
        var broken = broken("int a = 1;\nint class = 3;\nint b = 2;");

        assertThat(broken.where().line()).isEqualTo(2);
        assertThat(broken.problems().getFirst().message()).isEqualTo("'.class' expected");
    }

    @Test
    void parse_missingSemicolonBetweenLines_isAnError() {
        var problem = broken("int x = 5\nx").problems().getFirst();

        assertThat(problem.message()).isEqualTo("';' expected");
        assertThat(problem.start()).isEqualTo(9);
    }

    @Test
    void parse_openBrace_isAnError() {
        assertThat(broken("void f() {").problems().getLast().message())
                .isEqualTo("reached end of file while parsing");
    }

    @Test
    void parse_openComment_isAnError() {
        var broken = broken("int a = 1;\n/* open");
        var problem = broken.problems().getFirst();

        assertThat(problem.message()).isEqualTo("this comment is not closed");
        assertThat(broken.where().offset() + problem.start()).isEqualTo(11);
    }

    @Test
    void parse_expressionOverTwoLines_isOneSnippet() {
        assertThat(snippets("List.of(1)\n    .size()")).hasSize(1);
    }
}
