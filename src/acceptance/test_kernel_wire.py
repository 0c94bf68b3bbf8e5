"""What does not belong on the wire is logged and ignored; the kernel goes on answering."""

import json
import uuid
from collections.abc import Callable

import pytest
import zmq
from jupyter_client import BlockingKernelClient

from support.kernels import Kernel

DELIMITER = b"<IDS|MSG>"


def frames(kernel: Kernel, **changes: bytes) -> list[bytes]:
    """A correct `kernel_info_request` as frames, some of them changed by name."""
    session = kernel.client.session
    names = ["delimiter", "signature", "header", "parent", "metadata", "content"]
    parts = dict(zip(names, session.serialize(session.msg("kernel_info_request", {})), strict=True))
    return list((parts | changes).values())


def signed(kernel: Kernel, header: bytes, *others: bytes) -> list[bytes]:
    """Frames with a right signature, whatever they hold; no two alike, so none is a replay."""
    unique = json.dumps({"unique": uuid.uuid4().hex}).encode()
    parent, content = others or (b"{}", b"{}")
    parts = [header, parent, unique, content]
    return [DELIMITER, kernel.client.session.sign(parts), *parts]


def stranger(kernel: Kernel, channel: str) -> zmq.Socket:
    """A connection of its own to a channel; the client's identity is the client's alone."""
    return getattr(kernel.client, f"connect_{channel}")(identity=uuid.uuid4().bytes)


BAD: dict[str, Callable[[Kernel], list[bytes]]] = {
    "wrong signature": lambda k: frames(k, signature=b"0" * 64),
    "empty signature": lambda k: frames(k, signature=b""),
    "signature that is not hexadecimal": lambda k: frames(k, signature=b"\xff\xfe"),
    "one garbage frame": lambda k: [b"garbage"],
    "empty frame": lambda k: [b""],
    "delimiter alone": lambda k: [DELIMITER],
    "no delimiter": lambda k: frames(k)[1:],
    "missing parts": lambda k: frames(k)[:4],
    "broken JSON": lambda k: signed(k, b"{"),
    "JSON that is no object": lambda k: signed(k, b"[]", b"1", b"null"),
    "header without fields": lambda k: signed(k, b"{}"),
    "bytes that are not UTF-8": lambda k: signed(k, b"\xff\xfe{}"),
    "unknown type": lambda k: signed(k, _header("no_such_request")),
    "cell without code": lambda k: signed(k, _header("execute_request")),
    "code that is an object": lambda k: signed(
        k, _header("execute_request"), b"{}", b'{"code": {"a": 1}}'
    ),
    "cursor past the end": lambda k: signed(
        k, _header("complete_request"), b"{}", b'{"code": "a", "cursor_pos": 99}'
    ),
    "deep JSON": lambda k: signed(k, b"[" * 100_000),
}


def _header(message_type: str) -> bytes:
    header = {"msg_id": "m", "session": "s", "username": "u", "msg_type": message_type}
    return json.dumps(header | {"date": "2026-01-01T00:00:00Z", "version": "5.3"}).encode()


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_badMessage_isIgnored(
    kernel: Kernel, bad: Callable[[Kernel], list[bytes]], channel: str
) -> None:
    with stranger(kernel, channel) as socket:
        socket.send_multipart(bad(kernel))
        assert kernel.ask("kernel_info_request", channel=channel).status == "ok"
    assert kernel.run("1 + 1").value == "2"


def test_repeatedMessage_isRunOnce(kernel: Kernel) -> None:
    kernel.run("var runs = new ArrayList<Integer>();")
    session = kernel.client.session
    message = session.msg("execute_request", {"code": "runs.add(1);", "silent": False})
    copied = session.serialize(message)
    with stranger(kernel, "shell") as socket:
        socket.send_multipart(copied)
        socket.send_multipart(copied)
        # Answered in order, so both copies have been taken or refused by then.
        socket.send_multipart(session.serialize(session.msg("kernel_info_request", {})))
        for _ in range(2):
            assert socket.poll(10_000, zmq.POLLIN)
            socket.recv_multipart()
    assert kernel.run("runs.size()").value == "1"


def test_heartbeat_echoes(kernel: Kernel) -> None:
    with kernel.client.connect_hb() as socket:
        socket.send(b"ping")
        assert socket.poll(5_000, zmq.POLLIN)
        assert socket.recv() == b"ping"


def test_twoFrontends_seeTheSameOutput(kernel: Kernel) -> None:
    other = BlockingKernelClient(connection_file=kernel.manager.connection_file)
    other.load_connection_file()
    other.start_channels()
    other.wait_for_ready(timeout=30)
    cell = kernel.execute("6 * 7")
    kernel.result(cell)
    seen = []
    while not seen or seen[-1]["content"].get("execution_state") != "idle":
        seen += [m for m in [other.get_iopub_msg(timeout=10)] if m["parent_header"]["msg_id"] == cell]
    other.stop_channels()
    assert [m["msg_type"] for m in seen] == ["status", "execute_input", "execute_result", "status"]
