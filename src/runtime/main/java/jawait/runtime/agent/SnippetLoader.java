package jawait.runtime.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jawait.runtime.link.ClassBytes;
import org.jspecify.annotations.Nullable;

/// Defines the learner's classes, woven, and finds those that they use in jars and folders.
///
/// Thread-safe.
final class SnippetLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, ClassBytes> undefined = new ConcurrentHashMap<>();
    private final Map<String, Version> inUse = new ConcurrentHashMap<>();
    private final Variables variables = new Variables();
    private final Weaver weaver;
    private final Lifeline log;

    /// @param parent sees the learner's class path
    /// @param log is told of classes that could not be woven
    SnippetLoader(ClassLoader parent, Lifeline log) {
        super(new URL[0], parent);
        this.log = log;
        weaver = new Weaver(hierarchy());
        var module = SnippetLoader.class.getModule();
        module.addExports(SnippetLoader.class.getPackageName(), getUnnamedModule());
    }

    /// Defines classes, which may need one another.
    ///
    /// @param classes in any order
    /// @return names of variables whose values could not be carried over from the classes that
    ///   these take the place of
    /// @throws ClassNotFoundException if one needs a class that is not there
    /// @throws LinkageError if the JVM refuses one, or one of that name is already defined
    List<String> load(List<ClassBytes> classes) throws ClassNotFoundException {
        for (var each : classes) {
            refuseAgain(each.name());
        }
        classes.forEach(each -> undefined.put(each.name(), each));
        var cleared = new ArrayList<String>();
        try {
            for (var each : classes) {
                link(loadClass(each.name()));
            }
            for (var each : classes) {
                cleared.addAll(variables.carryOver(loadClass(each.name())));
            }
        } finally {
            classes.forEach(each -> undefined.remove(each.name()));
        }
        return cleared;
    }

    private void refuseAgain(String name) {
        if (findLoadedClass(name) != null) {
            throw new LinkageError("class " + name + " is already defined");
        }
    }

    /// A broken class is to be refused now, not when a cell uses it.
    @SuppressWarnings("ReturnValueIgnored")
    private static void link(Class<?> type) {
        type.getDeclaredMethods();
    }

    /// Weaves a class, or leaves it as it is where that is impossible: a class that cannot be
    /// stopped is better than none.
    ///
    /// @param given the class file and where it stands
    /// @return the version to define, in the place of the one in use
    Version weave(ClassBytes given) {
        try {
            return weaver.weave(given, Optional.ofNullable(inUse.get(given.name())));
        } catch (RuntimeException e) {
            log.warn("class " + given.name() + " runs without stop checks: " + e);
            return new Version(1, given.bytes(), given.bytes(), List.of(), false);
        }
    }

    /// Takes note that a version is in use now.
    ///
    /// @param name of the class
    /// @param version of it
    void use(String name, Version version) {
        version.remembered().ifPresent(each -> inUse.put(name, each));
    }

    /// Adds to where classes and resources are looked for.
    ///
    /// @param path files and folders, separated as in `java.class.path`
    void addToClassPath(String path) {
        for (var entry : path.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                addURL(url(entry));
            }
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a file or folder: " + entry, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var given = undefined.get(name);
        if (given == null) {
            return super.findClass(name);
        }
        var version = weave(given);
        var defined = defineClass(name, version.woven(), 0, version.woven().length);
        use(name, version);
        undefined.remove(name);
        return defined;
    }

    /// Finds a class without loading a snippet class: loading one while another is being defined
    /// could need that other one.
    private ClassHierarchyResolver hierarchy() {
        return ClassHierarchyResolver.ofClassLoading(getPlatformClassLoader())
                .orElse(ClassHierarchyResolver.ofResourceParsing(this::classFile))
                .orElse(ClassHierarchyResolver.ofClassLoading(this));
    }

    private @Nullable InputStream classFile(ClassDesc type) {
        var path = type.descriptorString().substring(1, type.descriptorString().length() - 1);
        var given = undefined.get(path.replace('/', '.'));
        return given == null
                ? getResourceAsStream(path + ".class")
                : new ByteArrayInputStream(given.bytes());
    }
}
