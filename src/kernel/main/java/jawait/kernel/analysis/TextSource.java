package jawait.kernel.analysis;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/// One Java source given as text.
final class TextSource extends SimpleJavaFileObject {

    private final String text;

    TextSource(String text) {
        super(URI.create("memory:///Text.java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
