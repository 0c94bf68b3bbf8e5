package jawait.runtime.agent;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jawait.runtime.link.ClassBytes;

/// Compiles what tests want the agent to run.
final class Sources {

    private Sources() {
        // static only
    }

    /// Compiles a class.
    ///
    /// @param name its simple name; it is in the unnamed package
    /// @param members what stands between its braces
    /// @return it and its nested classes
    static List<ClassBytes> classWith(String name, String members) {
        return compile(
                name,
                "import java.util.*; import java.util.concurrent.*; import java.util.function.*;"
                        + "import java.util.stream.*; public class "
                        + name
                        + " { "
                        + members
                        + " }");
    }

    /// Compiles a class whose method `do_it$` has one body.
    ///
    /// @param name its simple name
    /// @param body statements; the last returns or throws
    /// @return it and its nested classes
    static List<ClassBytes> doing(String name, String body) {
        return classWith(name, "public static Object do_it$() throws Throwable { " + body + " }");
    }

    /// Compiles a source file.
    ///
    /// @param name of its public class
    /// @param source its text
    /// @return its classes
    static List<ClassBytes> compile(String name, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var files = new Memory(compiler);
        if (!compiler.getTask(
                        messages, files, null, List.of("-g"), null, List.of(file(name, source)))
                .call()) {
            throw new IllegalArgumentException(messages + source);
        }
        return files.classes.entrySet().stream()
                .map(each -> new ClassBytes(each.getKey(), each.getValue().toByteArray()))
                .toList();
    }

    private static JavaFileObject file(String name, String source) {
        var uri = URI.create("memory:///" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        private Memory(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, null, null));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
