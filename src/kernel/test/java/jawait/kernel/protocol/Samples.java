package jawait.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jawait.kernel.protocol.IsCompleteReply.Completeness;

/// At least one content of each type, with every component filled.
final class Samples {

    private static final JsonObject DATA = json("text/plain", "zwölf 😀 </script>\u2028");
    private static final JsonObject METADATA = json("isolated", "yes");

    private Samples() {}

    static Stream<Content> all() {
        return Stream.of(requests(), replies(), publications(), stdin()).flatMap(s -> s).distinct();
    }

    static Stream<Content> requests() {
        return Stream.of(
                new ExecuteRequest("1 + 1", false, true, Map.of("a", "b"), false, false),
                ExecuteRequest.of("println(\"\\u00e9\\n\")"),
                new InspectRequest("xs.", 3, 1),
                new CompleteRequest("xs.", 3),
                new IsCompleteRequest("for ("),
                new HistoryRequest(
                        true, true, HistoryAccess.RANGE, -1, 2, 5, 0, Optional.empty(), false),
                new HistoryRequest(
                        false, true, HistoryAccess.SEARCH, 0, 1, 1, 9, Optional.of("*a?"), true),
                new CommInfoRequest(Optional.empty()),
                new CommInfoRequest(Optional.of("widgets")),
                new KernelInfoRequest(),
                new ConnectRequest(),
                new ShutdownRequest(true),
                new InterruptRequest(),
                new CommOpen("id", "target", DATA),
                new CommMessage("id", deep()),
                new CommClose("id", new JsonObject()));
    }

    static Stream<Content> replies() {
        return Stream.of(
                new ExecuteReply.Ok(
                        3,
                        List.of(new Payload.Page(DATA, 1), new Payload.SetNextInput("1", true)),
                        Map.of("a", new ExpressionResult.Value(DATA, METADATA))),
                new ExecuteReply.Ok(
                        4,
                        List.of(),
                        Map.of("b", new ExpressionResult.Failed("E", "why", List.of("line")))),
                new ExecuteReply.Error(4, "E", "message", List.of("line 1", "line 2")),
                new ExecuteReply.Aborted(4),
                new InspectReply(true, DATA, METADATA),
                InspectReply.notFound(),
                new CompleteReply(List.of("add", "addAll"), 3, 5, METADATA),
                new IsCompleteReply(Completeness.INCOMPLETE, Optional.of("    ")),
                new IsCompleteReply(Completeness.INVALID),
                new HistoryReply(
                        List.of(
                                new HistoryEntry.Input(1, 1, "a"),
                                new HistoryEntry.WithOutput(1, 2, "b", Optional.of("2")),
                                new HistoryEntry.WithOutput(1, 3, "c", Optional.empty()))),
                new CommInfoReply(Map.of("id", "target")),
                kernelInfo(),
                new ConnectReply(1, 2, 3, 4, 5),
                new InterruptReply(),
                new ShutdownReply(false),
                new ErrorReply("inspect_reply", "E", "message", List.of("line")));
    }

    static Stream<Content> publications() {
        return Stream.of(
                new Status(ExecutionState.BUSY),
                new StreamOutput(StreamOutput.Name.STDERR, "text\n"),
                new DisplayData(DATA, METADATA, Optional.of("d1")),
                new DisplayData(DATA, METADATA, Optional.empty()),
                new UpdateDisplayData(DATA, METADATA, "d1"),
                new ExecuteInput("1 + 1", 7),
                new ExecuteResult(7, deep(), METADATA),
                new ErrorOutput("E", "message", List.of("line")),
                new ClearOutput(true),
                new IopubWelcome("kernel"),
                new CommOpen("id", "target", DATA));
    }

    static Stream<Content> stdin() {
        return Stream.of(new InputRequest("name? ", true), new InputReply("Ada"));
    }

    private static Content kernelInfo() {
        return new KernelInfoReply(
                Session.PROTOCOL_VERSION,
                "jawait",
                "0.1.0",
                new KernelInfoReply.LanguageInfo(
                        "java", "25", "text/x-java-source", ".java", "java", "java", "script"),
                "Welcome",
                List.of(new KernelInfoReply.HelpLink("JDK", "https://example.org")),
                List.of("debugger"));
    }

    /// With a null inside, which must arrive as one.
    private static JsonObject deep() {
        var list = new JsonArray();
        list.add(JsonNull.INSTANCE);
        list.add(1.5);
        var object = new JsonObject();
        object.add("list", list);
        object.add("nothing", JsonNull.INSTANCE);
        return object;
    }

    private static JsonObject json(String name, String value) {
        var object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
