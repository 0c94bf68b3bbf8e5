package jawait.kernel.analysis;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jawait.kernel.snippet.NoServices;

/// The files of a compiler that parses and does no more: it needs none. One for all, because each
/// would be prepared anew otherwise. Thread-safe, as far as nothing is looked up.
final class NoFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    static final NoFiles MANAGER = new NoFiles();

    private NoFiles() {
        super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
        return NoServices.LOADER;
    }
}
