package jawait.kernel.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A documentation comment, rendered: its text and its sections.
///
/// @param body what it says, as HTML; empty if it says nothing
/// @param sections in the order in which they are shown
record Doc(String body, List<Section> sections) {

    static final Doc EMPTY = new Doc("", List.of());

    /// A section such as *Parameters*.
    ///
    /// @param title its heading
    /// @param entries what is in it
    record Section(String title, List<Entry> entries) {}

    /// An entry of a section.
    ///
    /// @param term what it is about, such as the name of a parameter; empty for a lone text
    /// @param html what it says
    record Entry(String term, String html) {}

    Doc {
        sections = List.copyOf(sections);
    }

    boolean isEmpty() {
        return body.isEmpty() && sections.isEmpty();
    }

    /// What this says, and what another one says where this is silent.
    Doc orElse(Doc other) {
        var all = new ArrayList<>(sections);
        other.sections.stream()
                .filter(section -> section(section.title()).isEmpty())
                .forEach(all::add);
        return new Doc(body.isEmpty() ? other.body : body, all);
    }

    Optional<Section> section(String title) {
        return sections.stream().filter(section -> section.title().equals(title)).findFirst();
    }

    /// The text of an entry; empty if there is none.
    String entry(String title, String term) {
        return section(title).stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.term().equals(term))
                .map(Entry::html)
                .findFirst()
                .orElse("");
    }
}
