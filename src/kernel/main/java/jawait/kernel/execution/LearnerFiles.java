package jawait.kernel.execution;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import jawait.kernel.snippet.NoServices;

/// The files of the learner's compiler: the JDK, the modules, and the learner's own class path.
///
/// A compiler that is told nothing else looks into the class path of its own JVM, which is the
/// kernel's jar here. The learner's JVM has none of that, so the compiler must not find it either.
///
/// And JShell is not told what there is to be indexed. Its own completion would walk through all
/// 24,000 classes of the JDK at the start, and through every jar, and keep their names: half a
/// second of a processor and 20 MB, for an index that nobody asks here. The compiler finds the JDK
/// by its modules.
final class LearnerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {

    private static final Set<StandardLocation> INDEXED =
            EnumSet.of(StandardLocation.PLATFORM_CLASS_PATH, StandardLocation.CLASS_PATH);

    private final List<String> kernelClassPath;
    private boolean hasClassPath;

    /// @param files where the compiler would look by itself
    /// @param kernelClassPath of this JVM; JShell puts it before what the learner adds
    /// @throws UncheckedIOException if the class path cannot be changed
    LearnerFiles(StandardJavaFileManager files, String kernelClassPath) {
        super(files);
        this.kernelClassPath = entries(kernelClassPath);
        setClassPath(List.of());
    }

    static LearnerFiles forThisJvm(StandardJavaFileManager files) {
        return new LearnerFiles(files, System.getProperty("java.class.path", ""));
    }

    private static List<String> entries(String path) {
        // The compiler would take an empty one for the folder of the notebook.
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    @Override
    public boolean handleOption(String current, Iterator<String> remaining) {
        if (!current.equals("-classpath")) {
            return fileManager.handleOption(current, remaining);
        }
        var path = entries(remaining.next());
        int first =
                Collections.indexOfSubList(path, kernelClassPath) == 0 ? kernelClassPath.size() : 0;
        setClassPath(path.subList(first, path.size()));
        return true;
    }

    private void setClassPath(List<String> entries) {
        hasClassPath = !entries.isEmpty();
        try {
            fileManager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH, entries.stream().map(Path::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Plugins of the compiler would be in a jar of the learner's.
    @Override
    public ClassLoader getClassLoader(Location location) {
        boolean nothing = location == StandardLocation.CLASS_PATH && !hasClassPath;
        return nothing ? NoServices.LOADER : fileManager.getClassLoader(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return INDEXED.contains(location) ? List.of() : fileManager.getLocationAsPaths(location);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setLocationForModule(
            Location location, String moduleName, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationForModule(location, moduleName, paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
            Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(
            Collection<? extends Path> paths) {
        return fileManager.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(
            Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
        return fileManager.getJavaFileObjects(paths);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        fileManager.setPathFactory(factory);
    }
}
