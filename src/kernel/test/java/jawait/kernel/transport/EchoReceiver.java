package jawait.kernel.transport;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jawait.kernel.protocol.ExecuteReply;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.ExecutionState;
import jawait.kernel.protocol.InputReply;
import jawait.kernel.protocol.InputRequest;
import jawait.kernel.protocol.InterruptReply;
import jawait.kernel.protocol.Message;
import jawait.kernel.protocol.Request;
import jawait.kernel.protocol.Status;
import jawait.kernel.protocol.StreamOutput;

/// The smallest kernel: prints each cell as it is, asks when the cell is a question, and fails when
/// it is a threat.
final class EchoReceiver implements Receiver {

    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Optional<Transport> transport = Optional.empty();

    /// To be called before anything is sent.
    void answerOn(Transport transport) {
        this.transport = Optional.of(transport);
    }

    @Override
    public void shell(Message<Request> request) {
        var code = ((ExecuteRequest) request.content()).code();
        if (code.equals("overflow")) {
            throw new StackOverflowError("a test");
        }
        if (code.equals("held")) {
            hold(request);
            return;
        }
        if (code.equals("quiet")) {
            reply(request);
            return;
        }
        if (code.endsWith("?")) {
            transport.orElseThrow().ask(request, new InputRequest(code, false));
        }
        answer(request, code);
    }

    @Override
    public void control(Message<Request> request) {
        var parent = Optional.of(request.header());
        transport.orElseThrow().publish(new Status(ExecutionState.BUSY), parent);
        transport.orElseThrow().reply(ReplyChannel.CONTROL, request, new InterruptReply());
        transport.orElseThrow().publish(new Status(ExecutionState.IDLE), parent);
    }

    @Override
    public void stdin(Message<InputReply> reply) {
        lines.add(reply.content().value());
    }

    private void hold(Message<Request> request) {
        var parent = Optional.of(request.header());
        var kernel = transport.orElseThrow();
        kernel.hold(new StreamOutput(StreamOutput.Name.STDOUT, "held"), parent);
        reply(request);
    }

    private void reply(Message<Request> request) {
        var kernel = transport.orElseThrow();
        kernel.reply(ReplyChannel.SHELL, request, new ExecuteReply.Ok(1));
        kernel.publish(new Status(ExecutionState.IDLE), Optional.of(request.header()));
    }

    private void answer(Message<Request> request, String text) {
        var parent = Optional.of(request.header());
        var kernel = transport.orElseThrow();
        kernel.publish(new Status(ExecutionState.BUSY), parent);
        kernel.publish(new StreamOutput(StreamOutput.Name.STDOUT, text), parent);
        reply(request);
    }
}
