"""Comms: conversations between the learner's code and a piece of the frontend."""

from collections.abc import Sequence

from support.kernels import Kernel
from support.messages import Result

ECHO = """
    import jawait.runtime.*;
    Comms.register("echo", (comm, first) -> {
        IO.println("opened with " + first.data());
        comm.onMessage(m -> comm.send(Map.of("echo", m.data()), m.buffers().toArray(byte[][]::new)));
        comm.onClose(m -> IO.println("closed with " + m.data()));
    });
    """


def say(kernel: Kernel, message_type: str, content: dict, buffers: Sequence[bytes] = ()) -> str:
    """Sends a message of a comm, and returns its id at once."""
    session = kernel.client.session
    message = session.msg(message_type, {"data": {}} | content)
    session.send(kernel.client.shell_channel.socket, message, buffers=list(buffers))
    return message["header"]["msg_id"]


def handled(kernel: Kernel, request: str) -> Result:
    """What a message of a comm led to."""
    kernel.published(request, lambda m: m["content"].get("execution_state") == "idle")
    return Result(list(kernel._published[request]), {})


def comm(kernel: Kernel, message_type: str, content: dict, buffers: Sequence[bytes] = ()) -> Result:
    return handled(kernel, say(kernel, message_type, content, buffers))


def open_comms(kernel: Kernel, **request: str) -> dict:
    return kernel.ask("comm_info_request", request).content["comms"]


def test_unknownTarget_isClosedAgain(kernel: Kernel) -> None:
    result = comm(kernel, "comm_open", {"comm_id": "nobody", "target_name": "unknown"})
    assert result.types == ["busy", "comm_close", "idle"]
    assert result.of_type("comm_close")[0]["content"] == {"comm_id": "nobody", "data": {}}
    assert "nobody" not in open_comms(kernel)


def test_frontendOpens_speaks_andCloses(kernel: Kernel) -> None:
    assert kernel.run(ECHO).status == "ok"
    opened = comm(kernel, "comm_open", {"comm_id": "a", "target_name": "echo", "data": {"n": 1}})
    assert (opened.types, opened.stdout) == (["busy", "stream", "idle"], "opened with {n=1}\n")
    assert open_comms(kernel) == {"a": {"target_name": "echo"}}
    assert open_comms(kernel, target_name="other") == {}

    said = comm(kernel, "comm_msg", {"comm_id": "a", "data": {"x": ["é😀", 2.5, None, True]}}, [b"\x00\xff", b""])
    (answer,) = said.of_type("comm_msg")
    assert answer["content"] == {"comm_id": "a", "data": {"echo": {"x": ["é😀", 2.5, None, True]}}}
    assert [bytes(b) for b in answer["buffers"]] == [b"\x00\xff", b""]

    closed = comm(kernel, "comm_close", {"comm_id": "a", "data": {"bye": True}})
    assert closed.stdout == "closed with {bye=true}\n"
    assert open_comms(kernel) == {}


def test_cellOpens_speaks_andCloses(kernel: Kernel) -> None:
    result = kernel.run(
        """
        var mine = jawait.runtime.Comms.open("widget", Map.of("first", 1), Map.of("version", "2.1.0"));
        mine.send(Map.of("second", List.of(2)), new byte[] {7});
        """
    )
    opened, said = result.of_type("comm_open") + result.of_type("comm_msg")
    assert opened["content"]["target_name"] == "widget"
    assert opened["content"]["data"] == {"first": 1}
    assert opened["metadata"] == {"version": "2.1.0"}
    assert said["content"]["data"] == {"second": [2]}
    assert [bytes(b) for b in said["buffers"]] == [b"\x07"]
    identity = opened["content"]["comm_id"]
    assert open_comms(kernel, target_name="widget") == {identity: {"target_name": "widget"}}
    (closed,) = kernel.run('mine.close(Map.of("bye", 1));').of_type("comm_close")
    assert closed["content"] == {"comm_id": identity, "data": {"bye": 1}}
    assert "closed" in kernel.run("mine.send(Map.of());").traceback


def test_dataThatIsNoJson_isAnErrorThatSaysWhat(kernel: Kernel) -> None:
    result = kernel.run('jawait.runtime.Comms.open("t", Map.of("x", new Object()));')
    assert "java.lang.Object" in result.traceback


def test_handler_runsWhileACellRuns(kernel: Kernel) -> None:
    kernel.run(
        """
        var told = new CompletableFuture<Object>();
        jawait.runtime.Comms.register("tell", (comm, first) -> told.complete(first.data().get("x")));
        """
    )
    cell = kernel.execute('IO.println("waiting"); told.get()')
    kernel.printed(cell, "waiting")
    comm(kernel, "comm_open", {"comm_id": "t", "target_name": "tell", "data": {"x": 5}})
    assert kernel.result(cell).value == "5"


def test_handlerThatThrows_isReportedOnce_andClosesNothing(kernel: Kernel) -> None:
    kernel.run(
        """
        jawait.runtime.Comms.register("moody", (comm, first) ->
            comm.onMessage(m -> { throw new IllegalStateException("not now"); }));
        """
    )
    comm(kernel, "comm_open", {"comm_id": "m", "target_name": "moody"})
    for _ in range(2):
        result = comm(kernel, "comm_msg", {"comm_id": "m"})
        assert result.stderr.count("not now") == 1
    assert "m" in open_comms(kernel)


def test_handlerThatNeverEnds_holdsUpItsOwnCommOnly_andAnInterruptEndsIt(kernel: Kernel) -> None:
    kernel.run(ECHO)
    kernel.run(
        """
        jawait.runtime.Comms.register("endless", (comm, first) -> {
            IO.println("begun");
            while (true) { }
        });
        """
    )
    endless = say(kernel, "comm_open", {"comm_id": "e", "target_name": "endless"})
    kernel.printed(endless, "begun")
    assert kernel.run("1 + 1").value == "2"
    assert comm(kernel, "comm_open", {"comm_id": "b", "target_name": "echo"}).stdout == "opened with {}\n"
    agent = kernel.agent
    kernel.interrupt()
    handled(kernel, endless)
    assert kernel.agent == agent


def test_replacedAgent_closesTheCommsThatLivedInIt(kernel: Kernel) -> None:
    kernel.run(ECHO)
    comm(kernel, "comm_open", {"comm_id": "gone", "target_name": "echo"})
    result = kernel.run("Runtime.getRuntime().halt(3);")
    assert "gone" in [m["content"]["comm_id"] for m in result.of_type("comm_close")]
    assert open_comms(kernel) == {}
