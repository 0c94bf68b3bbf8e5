package jawait.kernel.magic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a magic says of itself.
///
/// @param name without percent signs
/// @param aliases more names, which mean the same
/// @param line what may follow `%name`, such as `[NAME...]`; empty where it is no line magic
/// @param cell what may follow `%%name`; empty where it is no cell magic
/// @param summary one sentence
/// @param details Markdown: options, edges, an example
public record MagicHelp(
        String name,
        List<String> aliases,
        Optional<String> line,
        Optional<String> cell,
        String summary,
        String details) {

    /// Copies the list.
    public MagicHelp {
        aliases = List.copyOf(aliases);
    }

    /// A line magic without aliases.
    static MagicHelp ofLine(String name, String usage, String summary, String details) {
        return new MagicHelp(
                name, List.of(), Optional.of(usage), Optional.empty(), summary, details);
    }

    /// A cell magic without aliases.
    static MagicHelp ofCell(String name, String usage, String summary, String details) {
        return new MagicHelp(
                name, List.of(), Optional.empty(), Optional.of(usage), summary, details);
    }

    /// {@return the name, then the aliases}
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /// {@return how it is written: one form a line}
    public List<String> forms() {
        return Stream.concat(
                        line.stream().map(usage -> ("%" + name + " " + usage).strip()),
                        cell.stream().map(usage -> ("%%" + name + " " + usage).strip()))
                .toList();
    }

    /// {@return the page of this magic, in Markdown}
    public String markdown() {
        var page = new StringBuilder("### " + name + "\n\n");
        forms().forEach(form -> page.append("    ").append(form).append('\n'));
        page.append('\n').append(summary).append('\n');
        if (!aliases.isEmpty()) {
            page.append("\nAlso written ");
            page.append(String.join(", ", aliases.stream().map(a -> "`%" + a + "`").toList()));
            page.append(".\n");
        }
        if (!details.isBlank()) {
            page.append('\n').append(details.strip()).append('\n');
        }
        return page.toString();
    }
}
