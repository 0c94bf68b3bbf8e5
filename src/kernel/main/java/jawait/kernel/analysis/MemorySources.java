package jawait.kernel.analysis;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/// Sources that exist in memory alone, found by the compiler on its source path.
///
/// The compiler lists a package once and never again, so a package is listed with {@link #PLACES}
/// classes whose text may be given later, at the moment it is asked for.
final class MemorySources extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /// How many texts one package can take.
    static final int PLACES = 64;

    static final String PACKAGE_PREFIX = "$jawait";

    private final Map<String, Texts> texts = new HashMap<>();

    MemorySources(StandardJavaFileManager disk) {
        super(disk);
    }

    /// The simple name of the class whose source a place holds.
    static String className(int place) {
        return "$Place" + place;
    }

    /// Gives a class its source.
    ///
    /// @param text what the compiler reads
    /// @param original what others read later, of the same length
    void put(String binaryName, String text, String original) {
        texts.put(binaryName, new Texts(text, original));
    }

    void remove(String binaryName) {
        texts.remove(binaryName);
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> places = new ArrayList<>();
        if (packageName.startsWith(PACKAGE_PREFIX)) {
            for (int place = 0; place < PLACES; place++) {
                places.add(new Source(packageName + "." + className(place)));
            }
        }
        return places;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Source source
                ? source.binaryName
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof Source
                ? location == StandardLocation.SOURCE_PATH
                : super.contains(location, file);
    }

    private record Texts(String text, String original) {}

    private final class Source extends SimpleJavaFileObject {

        private final String binaryName;
        private String original = "";

        private Source(String binaryName) {
            super(URI.create("memory:///" + binaryName.replace('.', '/') + ".java"), Kind.SOURCE);
            this.binaryName = binaryName;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            Texts given = texts.get(binaryName);
            if (given == null) {
                return original;
            }
            original = given.original();
            return given.text();
        }
    }
}
