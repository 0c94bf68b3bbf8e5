package jawait.kernel.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/// Where the references of a documentation comment lead: to the JDK's documentation, or nowhere.
///
/// @param elements the types there are
/// @param packageName the package in whose source the comment stands
/// @param typeName the type in which it stands, qualified
/// @param imports the names its source imports, `java.util.*` among them
record DocLinks(Elements elements, String packageName, String typeName, List<String> imports) {

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])");
    private static final Pattern MODULE = Pattern.compile("^[\\w.]+/");

    /// A reference as a reader writes it: `java.util.List#of()` as `List.of()`.
    static String label(String reference) {
        String local = MODULE.matcher(reference).replaceFirst("");
        String simple = PACKAGE.matcher(local).replaceAll("");
        return (simple.startsWith("#") ? simple.substring(1) : simple).replace('#', '.');
    }

    /// The HTML of a reference.
    ///
    /// @param label what to show, as HTML; empty for the reference itself
    String link(String reference, String label) {
        String shown =
                label.isEmpty()
                        ? "<code>" + HtmlSanitizer.escape(label(reference)) + "</code>"
                        : label;
        return resolve(reference)
                .flatMap(type -> ApiPage.of(elements, type))
                .map(url -> "<a href=\"" + url + "\">" + shown + "</a>")
                .orElse(shown);
    }

    /// An HTML tag in which `{@docRoot}` is the JDK's documentation.
    String withRoot(String tag) {
        return tag.replaceAll("\\{@docRoot}/(\\.\\./)?", ApiPage.ROOT);
    }

    private Optional<TypeElement> resolve(String reference) {
        String type = MODULE.matcher(reference).replaceFirst("").replaceFirst("[#(<].*", "");
        if (type.isEmpty()) {
            return find(typeName);
        }
        return candidates(type).flatMap(name -> find(name).stream()).findFirst();
    }

    private Stream<String> candidates(String type) {
        int dot = type.indexOf('.');
        String outer = dot < 0 ? type : type.substring(0, dot);
        String rest = dot < 0 ? "" : type.substring(dot);
        Stream<String> imported =
                imports.stream()
                        .filter(name -> name.endsWith("." + outer) || name.endsWith(".*"))
                        .map(name -> name.endsWith(".*") ? withoutStar(name) + type : name + rest);
        return Stream.of(
                        Stream.of(typeName + "." + type),
                        imported,
                        Stream.of(packageName + "." + type, "java.lang." + type, type))
                .flatMap(each -> each);
    }

    private static String withoutStar(String onDemand) {
        return onDemand.substring(0, onDemand.length() - 1);
    }

    private Optional<TypeElement> find(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }
}
