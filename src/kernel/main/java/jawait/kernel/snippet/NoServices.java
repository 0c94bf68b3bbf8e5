package jawait.kernel.snippet;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/// A class loader that has nothing, for compilers without plugins: each compile looks for them, and
/// would look into the kernel's own jar.
public final class NoServices extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /// The one there is; thread-safe.
    public static final NoServices LOADER = new NoServices();

    private NoServices() {
        super(null);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
