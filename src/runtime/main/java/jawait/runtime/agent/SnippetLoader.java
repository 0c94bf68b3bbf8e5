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
import java.util.List;
import java.util.Map;
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

    private final Map<String, byte[]> undefined = new ConcurrentHashMap<>();
    private final Weaver weaver;
    private final Lifeline log;

    /// @param parent sees the learner's class path
    /// @param log is told of classes that could not be woven
    SnippetLoader(ClassLoader parent, Lifeline log) {
        super("snippets", new URL[0], parent);
        this.log = log;
        weaver = new Weaver(hierarchy());
        var module = SnippetLoader.class.getModule();
        module.addExports(SnippetLoader.class.getPackageName(), getUnnamedModule());
    }

    /// Defines classes, which may need one another.
    ///
    /// @param classes in any order
    /// @throws ClassNotFoundException if one needs a class that is not there
    /// @throws LinkageError if the JVM refuses one, or one of that name is already defined
    void load(List<ClassBytes> classes) throws ClassNotFoundException {
        for (var each : classes) {
            refuseAgain(each.name());
        }
        classes.forEach(each -> undefined.put(each.name(), each.bytes()));
        try {
            for (var each : classes) {
                link(loadClass(each.name()));
            }
        } finally {
            classes.forEach(each -> undefined.remove(each.name()));
        }
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
    /// @param name binary name
    /// @param original the class file
    /// @return the class file to define
    byte[] weave(String name, byte[] original) {
        try {
            return weaver.weave(original);
        } catch (RuntimeException e) {
            log.warn("class " + name + " runs without stop checks: " + e);
            return original;
        }
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
        byte[] bytes = undefined.get(name);
        if (bytes == null) {
            return super.findClass(name);
        }
        byte[] woven = weave(name, bytes);
        var defined = defineClass(name, woven, 0, woven.length);
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
        byte[] bytes = undefined.get(path.replace('/', '.'));
        return bytes == null
                ? getResourceAsStream(path + ".class")
                : new ByteArrayInputStream(bytes);
    }
}
