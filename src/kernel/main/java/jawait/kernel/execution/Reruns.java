package jawait.kernel.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jawait.kernel.snippet.ResultVariable;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/// Snippets that have run, so that the same text can run again without being compiled: statements,
/// expressions, and variables with a value.
///
/// A text stays only as long as it means the same: until a name that it mentions is declared anew,
/// something is imported or dropped, or a class that it uses has a successor; what calls the
/// learner's code, until any of that is declared anew. Not thread-safe.
final class Reruns {

    /// More than the cells of a notebook that somebody works on have snippets.
    private static final int MOST = 64;

    /// A longer text is hardly run again, and looking through it costs more.
    private static final int LONGEST = 2_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final JShell shell;
    private final LoadedClasses classes;
    private final Consumer<String> forgetting;
    private final Map<String, Rerun> bySource = new LinkedHashMap<>();

    /// @param shell has the definitions
    /// @param classes what they were compiled to
    /// @param forgetting lets a class go that runs no more
    Reruns(JShell shell, LoadedClasses classes, Consumer<String> forgetting) {
        this.shell = shell;
        this.classes = classes;
        this.forgetting = forgetting;
    }

    /// What a text was compiled to, if it would be compiled to the same now.
    ///
    /// @param source the text of a snippet
    Optional<Rerun> of(String source) {
        var ran = Optional.ofNullable(bySource.get(source));
        var again = ran.flatMap(this::compiled).filter(this::isInForce);
        if (ran.isPresent()) {
            again.ifPresentOrElse(each -> bySource.put(source, each), () -> remove(source));
        }
        return again;
    }

    private Optional<Rerun> compiled(Rerun ran) {
        return ran.compiled().isPresent() ? Optional.of(ran) : ran.lookedAt(classes::bytes);
    }

    private boolean isInForce(Rerun rerun) {
        var compiled = rerun.compiled().orElseThrow();
        boolean sameCode = rerun.codeIsNew() || compiled.calls().isEmpty();
        return sameCode
                && compiled.uses().stream().allMatch(classes::isNewest)
                && compiled.calls().stream().allMatch(classes::isNewest)
                && rerun.variable().stream().allMatch(each -> shell.status(each) == Status.VALID);
    }

    /// Hears what has just been declared, before what follows is kept.
    ///
    /// @param events what JShell says
    void declared(List<SnippetEvent> events) {
        var snippets = events.stream().map(SnippetEvent::snippet).toList();
        if (snippets.stream().anyMatch(ImportSnippet.class::isInstance)) {
            clear();
            return;
        }
        var names =
                snippets.stream()
                        .filter(DeclarationSnippet.class::isInstance)
                        .map(each -> ((DeclarationSnippet) each).name())
                        .collect(Collectors.toSet());
        boolean code =
                snippets.stream()
                        .anyMatch(each ->
                                each instanceof MethodSnippet || each instanceof TypeDeclSnippet);
        List.copyOf(bySource.keySet()).stream()
                .filter(each -> names.stream().anyMatch(name -> mentions(each, name)))
                .forEach(this::remove);
        if (code) {
            bySource.replaceAll((_, ran) -> ran.withOldCode());
        }
    }

    private static boolean mentions(String source, String name) {
        return source.contains(name)
                && WORD.matcher(source).results().anyMatch(each -> each.group().equals(name));
    }

    /// Keeps a snippet that has run well, and may run again.
    ///
    /// @param source its text
    /// @param events what JShell says of it
    /// @param invoked the classes whose code has run
    /// @param methodName the method that has
    /// @param hasValue whether there was a value to show
    /// @return whether it is kept, and its class with it
    boolean keep(
            String source,
            List<SnippetEvent> events,
            List<String> invoked,
            String methodName,
            boolean hasValue) {
        if (events.size() != 1 || invoked.size() != 1 || source.length() > LONGEST) {
            return false;
        }
        var event = events.getFirst();
        boolean well = event.status() == Status.VALID && event.exception() == null;
        if (!well || !runsAgain(event.snippet(), source)) {
            return false;
        }
        var number = SnippetIds.number(event.snippet().id());
        var held = classes.of(number);
        if (held.size() != 1 || !held.getFirst().name().equals(invoked.getFirst())) {
            return false;
        }
        var variable = variable(event.snippet());
        add(
                source,
                new Rerun(
                        invoked.getFirst(),
                        methodName,
                        number,
                        hasValue,
                        variable,
                        /* codeIsNew= */ true,
                        Optional.empty()));
        return true;
    }

    private static Optional<VarSnippet> variable(Snippet snippet) {
        return snippet instanceof VarSnippet variable && !ResultVariable.isOne(snippet)
                ? Optional.of(variable)
                : Optional.empty();
    }

    /// A variable begins with nothing when it is declared, which its own value could see.
    private static boolean runsAgain(Snippet snippet, String source) {
        if (ResultVariable.isOne(snippet)) {
            return true;
        }
        return switch (snippet.subKind()) {
            case VAR_DECLARATION_WITH_INITIALIZER_SUBKIND ->
                    WORD.matcher(source)
                                    .results()
                                    .filter(each ->
                                            each.group().equals(((VarSnippet) snippet).name()))
                                    .count()
                            == 1;
            default -> snippet.kind() == Kind.EXPRESSION || snippet.kind() == Kind.STATEMENT;
        };
    }

    private void add(String source, Rerun ran) {
        remove(source);
        if (bySource.size() == MOST) {
            remove(bySource.keySet().iterator().next());
        }
        bySource.put(source, ran);
    }

    private void remove(String source) {
        var removed = Optional.ofNullable(bySource.remove(source));
        removed.filter(each -> each.variable().isEmpty())
                .ifPresent(each -> forgetting.accept(each.className()));
    }

    /// Forgets all.
    void clear() {
        List.copyOf(bySource.keySet()).forEach(this::remove);
    }
}
