package jawait.kernel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CompilerMemoryTest {

    private int looks;
    private boolean running;
    private final ReentrantLock lock = new ReentrantLock();
    private final JShell shell =
            JShell.builder().executionEngine("local").fileManager(this::watched).build();
    private final CompilerMemory memory = new CompilerMemory(shell, lock, () -> running);

    /// Sees when a compiler asks which classes there are, as each does once.
    private StandardJavaFileManager watched(StandardJavaFileManager files) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    if (method.getName().equals("list") && arguments[1].equals("java.lang")) {
                        looks++;
                    }
                    return method.invoke(files, arguments);
                };
        Class<?>[] types = {StandardJavaFileManager.class};
        return (StandardJavaFileManager)
                Proxy.newProxyInstance(getClass().getClassLoader(), types, handler);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void compile(int snippets) {
        for (int i = 0; i < snippets; i++) {
            memory.eval("int v = " + i + ";");
        }
    }

    @Test
    void release_afterMuchHasBeenCompiled_makesNewCompilers() {
        compile(100);
        int before = looks;

        assertThat(memory.release()).isTrue();
        assertThat(memory.eval("v").getFirst().value()).isEqualTo("99");
        assertThat(looks).isGreaterThan(before);
        assertThat(memory.release()).isFalse();
    }

    @Test
    void release_afterLittleHasBeenCompiled_leavesThem() {
        compile(99);
        int before = looks;

        assertThat(memory.release()).isFalse();
        compile(1);
        assertThat(looks).isEqualTo(before);
    }

    @Test
    void release_whileASnippetRuns_waitsForTheNextTime() {
        compile(100);
        running = true;
        assertThat(memory.release()).isFalse();

        running = false;
        assertThat(memory.release()).isTrue();
    }

    @Test
    void release_whileASnippetIsCompiled_doesNotWait() throws InterruptedException {
        compile(100);
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var compiling =
                Thread.ofPlatform()
                        .start(() -> {
                            lock.lock();
                            try {
                                held.countDown();
                                done.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } finally {
                                lock.unlock();
                            }
                        });
        held.await();
        assertThat(memory.release()).isFalse();

        done.countDown();
        compiling.join();
        assertThat(memory.release()).isTrue();
    }
}
