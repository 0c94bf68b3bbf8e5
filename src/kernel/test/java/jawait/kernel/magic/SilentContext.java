package jawait.kernel.magic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jawait.kernel.execution.ShellSession;
import jawait.runtime.MimeBundle;

/// A context without a session, for magics that need none; it remembers what was said and run.
final class SilentContext implements MagicContext {

    private final Path folder;
    final StringBuilder printed = new StringBuilder();
    final List<MimeBundle> shown = new ArrayList<>();
    final List<String> ran = new ArrayList<>();

    SilentContext() {
        this(Path.of(""));
    }

    SilentContext(Path folder) {
        this.folder = folder;
    }

    @Override
    public ShellSession session() {
        throw new AssertionError("no session is needed here");
    }

    @Override
    public long cell() {
        return 1;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public void show(MimeBundle bundle) {
        shown.add(bundle);
    }

    @Override
    public Consumer<String> progress() {
        return text -> printed.append(text).append('\n');
    }

    @Override
    public <T> T await(Work<T> work) throws MagicException {
        return work.run();
    }

    @Override
    public boolean isExpression(String code) {
        return !code.contains("{");
    }

    @Override
    public MagicResult run(String code, int line) {
        ran.add(code);
        return new MagicResult.Nothing();
    }

    @Override
    public MagicResult runFrom(String place, String code) {
        ran.add(place + ": " + code);
        return new MagicResult.Nothing();
    }
}
