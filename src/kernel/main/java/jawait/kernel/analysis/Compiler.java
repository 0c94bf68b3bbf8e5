package jawait.kernel.analysis;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// A compiler that stays: one text after another is attributed by it, and what it learnt of the JDK
/// on the way is there for the next.
///
/// A fresh compiler takes 20 to 50 ms for `import module java.base`, this one 1 to 2 ms. What makes
/// it possible with public API alone: the texts are classes on the source path, which are completed
/// when they are asked for by name, and {@link JavacTask#analyze()} may be called again.
final class Compiler {

    /// Each text leaves about 20 KB behind, so that the owner starts anew now and then.
    private static final int MOST_TEXTS = 200;

    private final CompilerSettings settings;
    private final MemorySources sources;
    private final JavacTask task;
    private final DocTrees trees;
    private final Packages packages;
    private final TypeSources typeSources = new TypeSources();
    private Session session = Session.EMPTY;
    private int sessions;
    private int places = MemorySources.PLACES;
    private int texts;

    private Compiler(CompilerSettings settings, MemorySources sources, JavacTask task) {
        this.settings = settings;
        this.sources = sources;
        this.task = task;
        trees = DocTrees.instance(task);
        packages = new Packages(task.getElements(), sources);
    }

    /// @throws IllegalArgumentException if the compiler does not know one of the options
    static Compiler start(CompilerSettings settings) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var disk = javac.getStandardFileManager(_ -> {}, Locale.ROOT, StandardCharsets.UTF_8);
        withoutClassPath(disk);
        var sources = new MemorySources(disk);
        var first = List.of(new TextSource("class $Jawait {}"));
        var options = settings.analysisOptions();
        var task =
                (JavacTask)
                        javac.getTask(Writer.nullWriter(), sources, _ -> {}, options, null, first);
        var compiler = new Compiler(settings, sources, task);
        compiler.enterFirst();
        return compiler;
    }

    /// By itself it would take the kernel's own.
    private static void withoutClassPath(StandardJavaFileManager files) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change the class path", e);
        }
    }

    /// Frees its libraries; it can no longer be used.
    void close() {
        try {
            sources.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the compiler's libraries", e);
        }
    }

    CompilerSettings settings() {
        return settings;
    }

    boolean usedUp() {
        return texts >= MOST_TEXTS;
    }

    Elements elements() {
        return task.getElements();
    }

    Types types() {
        return task.getTypes();
    }

    DocTrees trees() {
        return trees;
    }

    Packages packages() {
        return packages;
    }

    /// The sources read beside it.
    TypeSources typeSources() {
        return typeSources;
    }

    /// The place for the next text that sees what a session declares.
    Place nextPlace(Session wanted) {
        if (places == MemorySources.PLACES || !session.equals(wanted)) {
            session = wanted;
            sessions++;
            places = 0;
            Place first = takePlace();
            enter(first, session.outline(first), session.text(first));
        }
        return takePlace();
    }

    /// Attributes a unit, the class of a place, as far as its errors allow.
    ///
    /// @return the path of that class; empty if the text is so broken that there is none
    Optional<TreePath> attribute(Place place, Unit unit) {
        Optional<TreePath> path = enter(place, unit.text(), unit.original());
        attributeAll();
        return path;
    }

    private Place takePlace() {
        return new Place(
                MemorySources.PACKAGE_PREFIX + sessions,
                MemorySources.className(places++),
                MemorySources.className(0));
    }

    private Optional<TreePath> enter(Place place, String text, String original) {
        texts++;
        sources.put(place.binaryName(), text, original);
        var type = elements().getTypeElement(place.binaryName());
        sources.remove(place.binaryName());
        return Optional.ofNullable(type).map(trees::getPath);
    }

    private void enterFirst() {
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read from memory", e);
        }
        attributeAll();
    }

    private void attributeAll() {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler cannot read a library", e);
        }
    }
}
