package jawait.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import jawait.kernel.protocol.Attachment;
import jawait.kernel.protocol.Content;
import jawait.kernel.protocol.Header;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.KernelInfoRequest;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.ShutdownRequest;
import jawait.kernel.transport.Receiver;
import org.junit.jupiter.api.Test;

final class InletTest {

    private final Inlet inlet = new Inlet();
    private final Heard kernel = new Heard();

    /// Says what came in on which channel.
    private static final class Heard implements Receiver {
        private final LinkedBlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void shell(Message<Request> request) {
            all.add("shell " + request.content());
        }

        @Override
        public void control(Message<Request> request) {
            all.add("control " + request.content());
        }

        @Override
        public void stdin(Message<InputReply> reply) {
            all.add("stdin " + reply.content());
        }
    }

    @Test
    void messages_whileConnected_areHandedOver() {
        inlet.connect(kernel);

        inlet.shell(message(new KernelInfoRequest()));
        inlet.control(message(new ShutdownRequest(true)));
        inlet.stdin(message(new InputReply("5")));

        assertThat(kernel.all)
                .containsExactly(
                        "shell KernelInfoRequest[]",
                        "control ShutdownRequest[restart=true]",
                        "stdin InputReply[value=5]");
    }

    @Test
    void messages_beforeTheKernelIsThere_waitForIt() throws InterruptedException {
        var socket =
                Thread.startVirtualThread(() -> {
                    inlet.shell(message(new KernelInfoRequest()));
                    inlet.shell(message(new ShutdownRequest(false)));
                });

        inlet.connect(kernel);
        socket.join();

        assertThat(kernel.all)
                .containsExactly(
                        "shell KernelInfoRequest[]", "shell ShutdownRequest[restart=false]");
    }

    @Test
    void messages_ofAKernelThatNeverCame_holdNobodyUp() {
        var socket =
                CompletableFuture.runAsync(() -> inlet.shell(message(new KernelInfoRequest())));

        inlet.close();
        socket.join();

        assertThat(kernel.all).isEmpty();
    }

    @Test
    void close_ofAConnectedInlet_changesNothing() {
        inlet.connect(kernel);
        inlet.close();

        inlet.shell(message(new KernelInfoRequest()));

        assertThat(kernel.all).hasSize(1);
    }

    private static <C extends Content> Message<C> message(C content) {
        var header = new Header("1", "lab", "ada", "2026-11-23T10:00:00.000000Z", "any", "5.5");
        return new Message<>(
                List.of(),
                header,
                Optional.empty(),
                Attachment.none().metadata(),
                content,
                List.of());
    }
}
