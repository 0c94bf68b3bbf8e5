package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import jawait.kernel.snippet.SnippetSource;

/// The snippets of a cell as far as the compiler reads it without an error.
///
/// @param snippets those before the first error, all if there is none
/// @param end where the first fragment with an error begins; the length of the cell if there is
///   none
record ReadCell(List<SnippetSource> snippets, int end) {

    static ReadCell of(Source source) {
        if (source.code().contains("\\u")) {
            // The lexer does not know Unicode escapes, which may stand for a quote.
            return new ReadCell(List.of(), 0);
        }
        List<Fragment> fragments =
                source.fragments().stream().filter(each -> !each.isEmpty()).toList();
        var check = SyntaxCheck.of(source.code(), fragments);
        int read = check.firstBroken();
        var snippets = new ArrayList<SnippetSource>();
        int line = 1;
        int counted = 0;
        for (int i = 0; i < read; i++) {
            Fragment fragment = fragments.get(i);
            line += newlines(source.code(), counted, fragment.start());
            counted = fragment.start();
            String text = text(source.code(), fragment, check.isExpression(i));
            snippets.add(new SnippetSource(text, fragment.start(), line));
        }
        int end = read == fragments.size() ? source.code().length() : fragments.get(read).start();
        return new ReadCell(List.copyOf(snippets), end);
    }

    private static int newlines(String code, int from, int to) {
        return (int) code.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    /// The source of a snippet, with the semicolon that the learner may have left out.
    private static String text(String code, Fragment fragment, boolean expression) {
        if (fragment.closed()) {
            return code.substring(fragment.start(), fragment.end());
        }
        Token last =
                fragment.tokens().stream()
                        .filter(token -> !token.isComment())
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return code.substring(fragment.start(), last.end()) + (expression ? "" : ";");
    }
}
