"""With encryption required, who has the key is served as ever, and anybody else gets nothing."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import zmq
from zmq.utils.monitor import recv_monitor_message

from support.kernels import Kernel, running

CHANNELS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB, "hb": zmq.REQ}

CUT_OFF = {
    zmq.Event.DISCONNECTED,
    zmq.Event.HANDSHAKE_FAILED_AUTH,
    zmq.Event.HANDSHAKE_FAILED_NO_DETAIL,
    zmq.Event.HANDSHAKE_FAILED_PROTOCOL,
}


@pytest.fixture(scope="module")
def encrypted(logs: Path) -> Iterator[Kernel]:
    """A kernel that encrypts, with a client that has the key."""
    with running(logs / "encrypted.log", transport_encryption="required") as kernel:
        yield kernel


@pytest.fixture
def watched(encrypted: Kernel, channel: str, key: bytes | None) -> Iterator[tuple[zmq.Socket, zmq.Socket]]:
    """A socket with no key of the server, or with a wrong one, and what tells of its connection."""
    with zmq.Context() as context:
        socket = context.socket(CHANNELS[channel])
        socket.identity = uuid.uuid4().bytes
        if key is not None:
            socket.curve_publickey, socket.curve_secretkey = zmq.curve_keypair()
            socket.curve_serverkey = key
        if channel == "iopub":
            socket.subscribe(b"")
        socket.monitor("inproc://events", zmq.EVENT_ALL)
        events = context.socket(zmq.PAIR)
        events.connect("inproc://events")
        yield socket, events
        # In this order: the library waits for ever for somebody to hear the last event.
        socket.close(linger=0)
        events.close(linger=0)


def test_encryptedKernel_hasItsKeysInTheConnectionFile(encrypted: Kernel) -> None:
    connection = json.loads(Path(encrypted.manager.connection_file).read_text())
    assert len(connection["curve_publickey"]) == len(connection["curve_secretkey"]) == 40


def test_clientWithTheKey_isServedOnEveryChannel(encrypted: Kernel) -> None:
    assert encrypted.run("6 * 7").value == "42"
    assert encrypted.ask("kernel_info_request", channel="control").status == "ok"
    with encrypted.client.connect_hb() as heartbeat:
        heartbeat.send(b"ping")
        assert heartbeat.poll(10_000) and heartbeat.recv() == b"ping"


def test_largeOutput_arrivesWhole(encrypted: Kernel) -> None:
    assert len(encrypted.run('IO.print("é".repeat(3_000_000))').stdout) == 3_000_000


def test_interrupt_ofAnEncryptedKernel_endsTheCell(encrypted: Kernel) -> None:
    cell = encrypted.execute('IO.println("begun"); while (true) {}')
    encrypted.printed(cell, "begun")
    encrypted.interrupt()
    assert encrypted.result(cell).status == "error"


@pytest.mark.parametrize("key", [None, zmq.curve_keypair()[0]], ids=["no key", "wrong key"])
@pytest.mark.parametrize("channel", CHANNELS)
def test_clientWithoutTheKey_isCutOff_andTheOtherIsServed(
    encrypted: Kernel, watched: tuple[zmq.Socket, zmq.Socket], channel: str
) -> None:
    stranger, monitor = watched
    stranger.connect(f"tcp://127.0.0.1:{getattr(encrypted.manager, f'{channel}_port')}")
    if channel in ("shell", "control"):
        session = encrypted.client.session
        stranger.send_multipart(session.serialize(session.msg("kernel_info_request", {})))
    events = _until_cut_off(monitor)
    assert zmq.Event.HANDSHAKE_SUCCEEDED not in events
    assert encrypted.run("1 + 1").value == "2"
    assert not stranger.poll(0)


def _until_cut_off(monitor: zmq.Socket) -> set[zmq.Event]:
    """What happened to a socket until the kernel let go of it."""
    events: set[zmq.Event] = set()
    while not events & CUT_OFF:
        assert monitor.poll(10_000), f"the kernel keeps the connection: {events}"
        events.add(recv_monitor_message(monitor)["event"])
    return events
