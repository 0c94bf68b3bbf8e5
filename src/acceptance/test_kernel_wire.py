"""What does not belong on the wire is logged and ignored; the kernel goes on answering."""

import json
from collections.abc import Callable

import pytest
import zmq

from support.kernels import Kernel

DELIMITER = b"<IDS|MSG>"


def frames(kernel: Kernel, **changes: bytes) -> list[bytes]:
    """A correct `kernel_info_request` as frames, some of them changed by name."""
    session = kernel.client.session
    names = ["delimiter", "signature", "header", "parent", "metadata", "content"]
    parts = dict(zip(names, session.serialize(session.msg("kernel_info_request", {})), strict=True))
    return list((parts | changes).values())


def signed(kernel: Kernel, *parts: bytes) -> list[bytes]:
    """Frames with a right signature, whatever they hold."""
    return [DELIMITER, kernel.client.session.sign(list(parts)), *parts]


BAD: dict[str, Callable[[Kernel], list[bytes]]] = {
    "wrong signature": lambda k: frames(k, signature=b"0" * 64),
    "empty signature": lambda k: frames(k, signature=b""),
    "signature that is not hexadecimal": lambda k: frames(k, signature=b"\xff\xfe"),
    "one garbage frame": lambda k: [b"garbage"],
    "empty frame": lambda k: [b""],
    "delimiter alone": lambda k: [DELIMITER],
    "no delimiter": lambda k: frames(k)[1:],
    "missing parts": lambda k: frames(k)[:4],
    "broken JSON": lambda k: signed(k, b"{", b"{}", b"{}", b"{}"),
    "JSON that is no object": lambda k: signed(k, b"[]", b"1", b'"s"', b"null"),
    "header without fields": lambda k: signed(k, b"{}", b"{}", b"{}", b"{}"),
    "bytes that are not UTF-8": lambda k: signed(k, b"\xff\xfe{}", b"{}", b"{}", b"{}"),
    "unknown type": lambda k: signed(k, _header("no_such_request"), b"{}", b"{}", b"{}"),
    "cell without code": lambda k: signed(k, _header("execute_request"), b"{}", b"{}", b"{}"),
    "code that is a number": lambda k: signed(
        k, _header("execute_request"), b"{}", b"{}", b'{"code": {"a": 1}}'
    ),
    "cursor past the end": lambda k: signed(
        k, _header("complete_request"), b"{}", b"{}", b'{"code": "a", "cursor_pos": 99}'
    ),
    "deep JSON": lambda k: signed(k, b"[" * 100_000, b"{}", b"{}", b"{}"),
}


def _header(message_type: str) -> bytes:
    header = {"msg_id": "m", "session": "s", "username": "u", "msg_type": message_type}
    return json.dumps(header | {"date": "2026-01-01T00:00:00Z", "version": "5.3"}).encode()


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_badMessage_isIgnored(
    kernel: Kernel, bad: Callable[[Kernel], list[bytes]], channel: str
) -> None:
    socket = getattr(kernel.client, f"connect_{channel}")()
    socket.send_multipart(bad(kernel))
    with socket:
        assert kernel.ask("kernel_info_request", channel=channel).status == "ok"
    assert kernel.run("1 + 1").value == "2"


def test_repeatedMessage_isRunOnce(kernel: Kernel) -> None:
    kernel.run("var runs = new ArrayList<Integer>();")
    session = kernel.client.session
    message = session.msg("execute_request", {"code": "runs.add(1);", "silent": False})
    copied = session.serialize(message)
    with kernel.client.connect_shell() as socket:
        socket.send_multipart(copied)
        socket.send_multipart(copied)
        assert kernel.ask("kernel_info_request").status == "ok"
    assert kernel.run("runs.size()").value == "1"


def test_heartbeat_echoes(kernel: Kernel) -> None:
    socket = kernel.client.connect_hb()
    with socket:
        socket.send(b"ping")
        assert socket.poll(5_000, zmq.POLLIN)
        assert socket.recv() == b"ping"


def test_twoFrontends_seeTheSameOutput(kernel: Kernel) -> None:
    other = kernel.manager.client()
    other.start_channels()
    other.wait_for_ready(timeout=30)
    cell = kernel.execute("6 * 7")
    kernel.result(cell)
    seen = []
    while not seen or seen[-1]["content"].get("execution_state") != "idle":
        seen += [m for m in [other.get_iopub_msg(timeout=10)] if m["parent_header"]["msg_id"] == cell]
    other.stop_channels()
    assert [m["msg_type"] for m in seen] == ["status", "execute_input", "execute_result", "status"]
