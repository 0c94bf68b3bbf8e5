package jawait.tutorial.progress;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step of a learner, and one line of the progress file:
///
/// ```text
/// 2026-05-04T09:30:00Z predicted 01.q2@1 answer=200 percent=80
/// ```
///
/// Immutable.
///
/// @param at when, in whole seconds
/// @param verb what was done, such as `predicted` or `passed`; a verb that a later version brings
///   is kept as it is
/// @param item what it was done with
/// @param details whatever else is known, in the order given
public record Entry(Instant at, String verb, Item item, Map<String, String> details) {

    /// Copies the details and cuts the time to whole seconds.
    public Entry {
        at = Instant.ofEpochSecond(at.getEpochSecond());
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /// An entry with details given as key, value, key, value.
    ///
    /// @param at when
    /// @param verb what was done
    /// @param item what it was done with
    /// @param details keys and values in turn
    /// @return the entry
    public static Entry of(Instant at, String verb, Item item, Object... details) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i].toString(), details[i + 1].toString());
        }
        return new Entry(at, verb, item, map);
    }

    /// One of the details.
    ///
    /// @param key such as `answer`
    /// @return the value, empty where there is none
    public Optional<String> detail(String key) {
        return Optional.ofNullable(details.get(key));
    }

    /// Reads a line.
    ///
    /// @param line without its end
    /// @return the entry, empty where the line is none
    static Optional<Entry> parse(String line) {
        var words = List.of(line.strip().split(" +"));
        if (words.size() < 3) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(words.get(0));
            return Item.parse(words.get(2))
                    .map(item -> new Entry(at, words.get(1), item, details(words)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> details(List<String> words) {
        var details = new LinkedHashMap<String, String>();
        for (var word : words.subList(3, words.size())) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                details.put(word.substring(0, equals), decoded(word.substring(equals + 1)));
            }
        }
        return details;
    }

    /// The line of the file, without its end.
    String line() {
        var words = new ArrayList<>(List.of(at.toString(), verb, item.toString()));
        details.forEach((key, value) -> words.add(key + "=" + encoded(value)));
        return String.join(" ", words);
    }

    // A value is one word of the line, and a plain one stays readable.
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
