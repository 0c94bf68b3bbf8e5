package jawait.kernel.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types of message by their names on the wire; each constant is such a name in capitals.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html
enum MessageType {
    EXECUTE_REQUEST(ExecuteRequest.class),
    INSPECT_REQUEST(InspectRequest.class),
    COMPLETE_REQUEST(CompleteRequest.class),
    IS_COMPLETE_REQUEST(IsCompleteRequest.class),
    HISTORY_REQUEST(HistoryRequest.class),
    COMM_INFO_REQUEST(CommInfoRequest.class),
    KERNEL_INFO_REQUEST(KernelInfoRequest.class),
    CONNECT_REQUEST(ConnectRequest.class),
    SHUTDOWN_REQUEST(ShutdownRequest.class),
    INTERRUPT_REQUEST(InterruptRequest.class),
    COMM_OPEN(CommOpen.class),
    COMM_MSG(CommMessage.class),
    COMM_CLOSE(CommClose.class),
    INPUT_REQUEST(InputRequest.class),
    INPUT_REPLY(InputReply.class),
    EXECUTE_REPLY(ExecuteReply.class),
    INSPECT_REPLY(InspectReply.class),
    COMPLETE_REPLY(CompleteReply.class),
    IS_COMPLETE_REPLY(IsCompleteReply.class),
    HISTORY_REPLY(HistoryReply.class),
    COMM_INFO_REPLY(CommInfoReply.class),
    KERNEL_INFO_REPLY(KernelInfoReply.class),
    CONNECT_REPLY(ConnectReply.class),
    INTERRUPT_REPLY(InterruptReply.class),
    SHUTDOWN_REPLY(ShutdownReply.class),
    STATUS(Status.class),
    STREAM(StreamOutput.class),
    DISPLAY_DATA(DisplayData.class),
    UPDATE_DISPLAY_DATA(UpdateDisplayData.class),
    EXECUTE_INPUT(ExecuteInput.class),
    EXECUTE_RESULT(ExecuteResult.class),
    ERROR(ErrorOutput.class),
    CLEAR_OUTPUT(ClearOutput.class),
    IOPUB_WELCOME(IopubWelcome.class);

    private static final Map<String, MessageType> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(MessageType::wireName, Function.identity()));

    private final Class<? extends Content> content;

    MessageType(Class<? extends Content> content) {
        this.content = content;
    }

    /// The type of a name, where there is such a type.
    static Optional<MessageType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /// The name for a header in front of this content.
    static String nameFor(Content content) {
        if (content instanceof ErrorReply error) {
            return error.msgType();
        }
        return Arrays.stream(values())
                .filter(type -> type.content.isInstance(content))
                .findFirst()
                .orElseThrow()
                .wireName();
    }

    /// What a message of this type says; for replies, what it says where the request was handled.
    Class<? extends Content> content() {
        return content;
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
