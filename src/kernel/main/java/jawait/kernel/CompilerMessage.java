package jawait.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jawait.kernel.snippet.Problem;
import jawait.runtime.link.SnippetNames;

/// The compiler's words on one problem, with its facts: types by their simple names, a symbol
/// behind the message that names it, and each method that does not fit on a line of its own.
final class CompilerMessage {

    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(\\p{Lu}\\w*)");
    private static final Pattern CANDIDATE =
            Pattern.compile("(?:method|constructor) (?:\\S+ )?(.+) is not applicable");

    private CompilerMessage() {
        // static methods only
    }

    /// The message.
    ///
    /// @param problem what the compiler says
    /// @return one line or several, the first of which can stand alone
    static List<String> lines(Problem problem) {
        var lines =
                withSimpleNames(SnippetNames.plain(problem.message()))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.equals("location: class"))
                        .toList();
        if (problem.code().endsWith("cant.apply.symbols")) {
            return candidates(lines);
        }
        return problem.code().endsWith("cant.apply.symbol") ? facts(lines) : List.of(joined(lines));
    }

    private static List<String> facts(List<String> lines) {
        var shown = new ArrayList<>(List.of(joined(lines.subList(0, 1)).replaceFirst(";$", "")));
        lines.stream().skip(1).map(line -> "    " + line.replaceAll(" +", " ")).forEach(shown::add);
        return shown;
    }

    private static String joined(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^symbol: +", ""))
                .map(line -> line.replaceFirst("^location: (.*)", "in $1"))
                .collect(Collectors.joining(": "))
                .replaceAll("[:;]+ ", ": ")
                .replace(": in ", " in ")
                .replace(" in class  cannot", " cannot");
    }

    private static List<String> candidates(List<String> lines) {
        var shown = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            var candidate = CANDIDATE.matcher(lines.get(i));
            if (candidate.find()) {
                var reason = i + 1 < lines.size() ? lines.get(i + 1) : "";
                shown.add("    " + candidate.group(1) + reason(reason));
            }
        }
        return shown;
    }

    private static String reason(String line) {
        var reason = line.replaceFirst("^\\((?:argument mismatch; )?", "").replaceFirst("\\)$", "");
        return reason.isEmpty() ? "" : ": " + reason;
    }

    /// Leaves the package out where no other type of that name is mentioned.
    private static String withSimpleNames(String message) {
        Map<String, Set<String>> qualified = new HashMap<>();
        QUALIFIED
                .matcher(message)
                .results()
                .forEach(each ->
                        qualified
                                .computeIfAbsent(each.group(1), _ -> new HashSet<>())
                                .add(each.group()));
        return QUALIFIED
                .matcher(message)
                .replaceAll(each ->
                        qualified.getOrDefault(each.group(1), Set.of()).size() == 1
                                ? each.group(1)
                                : each.group());
    }
}
