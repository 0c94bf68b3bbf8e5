package jawait.kernel.aot;

import java.util.List;
import java.util.Optional;
import jawait.kernel.protocol.CompleteRequest;
import jawait.kernel.protocol.ExecuteRequest;
import jawait.kernel.protocol.HistoryAccess;
import jawait.kernel.protocol.HistoryRequest;
import jawait.kernel.protocol.InspectRequest;
import jawait.kernel.protocol.IsCompleteRequest;
import jawait.kernel.protocol.KernelInfoRequest;
import jawait.kernel.protocol.ShutdownRequest;
import jawait.kernel.transport.KernelClient;
import jawait.kernel.transport.TransportException;

/// What a person does in the first minutes of a notebook, played to a kernel: what it loads
/// meanwhile goes into the caches. Stateless.
final class Rehearsal {

    private static final List<String> CELLS =
            List.of(
                    "1 + 1",
                    "\"text\".length()",
                    """
                    import java.util.function.*;
                    int a = 5;
                    var b = new ArrayList<Integer>();
                    record Point(int x, int y) {}
                    for (int i = 0; i < 10; i++) b.add(i * a);
                    int sum(List<Integer> numbers) { return numbers.stream().mapToInt(n -> n).sum(); }
                    String s = "sum " + sum(b);
                    System.out.println(s);
                    sum(b)
                    """,
                    "int sum(List<Integer> numbers) { int r = 0; for (var n : numbers) r += n; return r; }",
                    "List.of(new Point(1, 2), new Point(3, 4))",
                    "Map.of(\"one\", 1, \"two\", 2)",
                    """
                    sealed interface Shape permits Circle, Square {}
                    record Circle(double radius) implements Shape {}
                    record Square(double side) implements Shape {}
                    double area(Shape shape) {
                        return switch (shape) {
                            case Circle(var r) -> Math.PI * r * r;
                            case Square(var side) -> side * side;
                        };
                    }
                    Stream.of(new Circle(1), new Square(2)).map(x -> area(x)).toList()
                    """,
                    """
                    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                        var later = executor.submit(() -> { Thread.sleep(1); return "done"; });
                        IO.println(later.get());
                    }
                    """,
                    "CompletableFuture.supplyAsync(() -> 6 * 7).join()",
                    "var x = Thread.ofVirtual().start(() -> System.out.println(\"in a thread\")); x.join();",
                    "for (int i = 0; i < 200; i++) System.out.println(\"line \" + i);",
                    "int broken = \"text\";",
                    "nobody.knows()",
                    "class {",
                    "throw new IllegalStateException(\"rehearsed\");",
                    "display(html(\"<b>bold</b>\")); Duration.ofSeconds(1)",
                    "%time sum(b)");

    private static final String ENDLESS = "System.out.println(1); while (true) {}";

    private static final List<String> COMPLETED =
            List.of("List.of(1, 2, 3).stream().ma", "b.", "Coll", "var n = b.size(); n", "%ti");

    private static final List<String> INSPECTED =
            List.of("List.of(1).stream().map(", "sum(", "String");

    private static final HistoryRequest LAST_CELLS =
            new HistoryRequest(
                    /* output= */ false,
                    /* raw= */ true,
                    HistoryAccess.TAIL,
                    /* session= */ 0,
                    /* start= */ 1,
                    /* stop= */ 1,
                    /* n= */ 10,
                    Optional.empty(),
                    /* unique= */ false);

    /// Not `exit`, which ends a cell only: a JVM writes its cache when it ends by itself.
    private static final String END_OF_THE_AGENT = "Runtime.getRuntime().halt(0);";

    private Rehearsal() {}

    /// Plays everything to a kernel and asks it to end; its agent has ended by then.
    ///
    /// @param kernel a client of it
    /// @throws TransportException if it does not answer any more
    static void play(KernelClient kernel) throws TransportException {
        var _ = kernel.ask(new KernelInfoRequest());
        for (var cell : CELLS) {
            var _ = kernel.ask(new IsCompleteRequest(cell));
            var _ = kernel.ask(ExecuteRequest.of(cell));
        }
        var _ = kernel.askAndInterrupt(ExecuteRequest.of(ENDLESS));
        for (var code : COMPLETED) {
            var _ = kernel.ask(new CompleteRequest(code, code.length()));
        }
        for (var code : INSPECTED) {
            var _ = kernel.ask(new InspectRequest(code, code.length(), 0));
        }
        var _ = kernel.ask(LAST_CELLS);
        var _ = kernel.ask(ExecuteRequest.of(END_OF_THE_AGENT));
        kernel.tell(new ShutdownRequest(false));
    }
}
