package jawait.kernel.magic;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Loads Maven's resolver when the first library is asked for, and not before: thirty jars that the
/// kernel carries inside of its own are unpacked once into the cache, and a class loader of their
/// own keeps them away from the start of the kernel.
final class LibraryLoader extends URLClassLoader {

    private static final String FOLDER = "jawait/kernel/maven";
    private static final String OWN = "jawait.kernel.magic.maven.";

    private LibraryLoader(URL[] urls) {
        super("maven", urls, LibraryLoader.class.getClassLoader());
    }

    /// The resolver.
    ///
    /// @param kernel the kernel's jar, or the folder of its classes
    /// @param cache where the jars go
    /// @param settings where libraries come from
    /// @throws MagicException if the jars cannot be unpacked
    static Libraries load(Path kernel, Path cache, LibrarySettings settings) throws MagicException {
        try {
            var urls = new ArrayList<URL>();
            urls.add(kernel.toUri().toURL());
            for (var jar : unpacked(kernel, cache)) {
                urls.add(jar.toUri().toURL());
            }
            // Not closed: it lives as long as the kernel.
            var loader = new LibraryLoader(urls.toArray(URL[]::new));
            return (Libraries)
                    loader.loadClass(OWN + "MavenLibraries")
                            .getConstructor(LibrarySettings.class)
                            .newInstance(settings);
        } catch (IOException e) {
            throw new MagicException(
                    "Maven's resolver cannot be unpacked into " + cache + ": " + e.getMessage(), e);
        } catch (InvocationTargetException e) {
            throw new MagicException("Maven's resolver does not start: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kernel was built without its resolver", e);
        }
    }

    /// What uses Maven's classes must be loaded where those are.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OWN)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static List<Path> unpacked(Path kernel, Path cache) throws IOException {
        if (Files.isDirectory(kernel)) {
            return list(kernel.resolve(FOLDER));
        }
        try (var jar = FileSystems.newFileSystem(kernel)) {
            var carried = list(jar.getPath(FOLDER));
            var names = carried.stream().map(each -> String.valueOf(each.getFileName())).toList();
            var target = cache.resolve("maven-" + Integer.toHexString(names.hashCode()));
            Files.createDirectories(target);
            var jars = new ArrayList<Path>();
            for (int i = 0; i < names.size(); i++) {
                jars.add(target.resolve(names.get(i)));
                copyOnce(carried.get(i), jars.getLast());
            }
            return jars;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Several kernels may do this at once.
    private static void copyOnce(Path from, Path target) throws IOException {
        if (Files.isRegularFile(target)) {
            return;
        }
        var fresh = target.resolveSibling("." + UUID.randomUUID());
        Files.copy(from, fresh);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
