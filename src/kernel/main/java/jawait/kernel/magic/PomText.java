package jawait.kernel.magic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a whole POM of the pieces that people copy.
final class PomText {

    private static final List<String> FIELDS =
            List.of("parent", "properties", "dependencyManagement");

    private PomText() {
        // static methods only
    }

    /// A POM that says what the pieces say.
    ///
    /// @param body a `<project>`, which is left as it is, or any of its elements
    static String whole(String body) {
        if (element("project").matcher(body).find()) {
            return body.strip();
        }
        var rest = new StringBuilder(body);
        var fields = FIELDS.stream().map(name -> taken(rest, name)).collect(Collectors.joining());
        return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          %s
          <groupId>notebook</groupId>
          <artifactId>cell</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <repositories>%s</repositories>
          <dependencies>%s</dependencies>
        </project>
        """
                .formatted(fields, taken(rest, "repository"), taken(rest, "dependency"));
    }

    private static String taken(StringBuilder text, String name) {
        var matcher = element(name).matcher(text.toString());
        var found = matcher.results().map(each -> each.group()).collect(Collectors.joining("\n"));
        var rest = element(name).matcher(text.toString()).replaceAll(Matcher.quoteReplacement(""));
        text.setLength(0);
        text.append(rest);
        return found;
    }

    private static Pattern element(String name) {
        return Pattern.compile("<" + name + "(\\s[^>]*)?>.*?</" + name + "\\s*>", Pattern.DOTALL);
    }
}
