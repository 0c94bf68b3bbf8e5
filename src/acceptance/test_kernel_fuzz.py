"""Whatever arrives on whatever channel, the next good message is answered, and nothing piles up."""

import socket
import struct
import uuid
from contextlib import ExitStack
from pathlib import Path

import pytest
import zmq

from support.front import settled_memory
from support.frontend import Frontend
from support.fuzz import Fuzzer
from support.kernels import Kernel
from support.measured import Measurements
from support.soak import scaled
from support.waiting import DEADLINE

MESSAGES = 100_000
SEED = 20261126
CHECK_EVERY = 25
MOST_GROWTH = 32 * 1024 * 1024
MOST_LOG = 1_000_000

# One in so many messages goes to the channel: most to where requests belong.
_WEIGHTS = {"shell": 5, "control": 5, "stdin": 2, "iopub": 1, "hb": 1}

# What a ZeroMQ peer says first: version 3.0, no security.
_GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)
_READY = b"\x04\x19\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER"
_LONG_FRAME = b"\x02"


class Stranger:
    """Connections of its own to every channel, for one who does not keep to the rules."""

    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel
        self._context = zmq.Context()
        self._sockets = {name: self._connect(name) for name in _WEIGHTS}

    def _connect(self, channel: str) -> zmq.Socket:
        made = self._context.socket(zmq.XSUB if channel == "iopub" else zmq.DEALER)
        made.linger = 0
        made.connect(f"tcp://127.0.0.1:{self.port(channel)}")
        return made

    def port(self, channel: str) -> int:
        return getattr(self._kernel.client, f"{channel}_port")

    def send(self, channel: str, frames: list[bytes]) -> None:
        self._sockets[channel].send_multipart(frames)

    def drop_answers(self) -> None:
        """Takes what the kernel has answered, which is of no interest."""
        for each in self._sockets.values():
            while each.poll(0, zmq.POLLIN):
                each.recv_multipart()

    def garbage(self, channel: str, sent: bytes) -> None:
        """Sends bytes that are no ZeroMQ at all."""
        with socket.create_connection(("127.0.0.1", self.port(channel))) as plain:
            plain.sendall(sent)

    def close(self) -> None:
        self._context.destroy(linger=0)


def assert_answers(kernel: Kernel) -> None:
    """A good message is answered on every channel that answers."""
    assert kernel.ask("kernel_info_request").status == "ok"
    assert kernel.ask("kernel_info_request", channel="control").status == "ok"
    assert_beats(kernel)


def assert_beats(kernel: Kernel) -> None:
    with kernel.client.connect_hb() as heart:
        heart.send(b"beat")
        assert heart.poll(20_000, zmq.POLLIN)
        assert heart.recv() == b"beat"


class Honest:
    """Somebody with good manners, who asks in between and hears the answers to their own questions only."""

    def __init__(self, kernel: Kernel) -> None:
        self._session = kernel.client.session
        self._context = zmq.Context()
        self._sockets = {channel: self._context.socket(zmq.DEALER) for channel in ("shell", "control")}
        for channel, made in self._sockets.items():
            made.connect(f"tcp://127.0.0.1:{getattr(kernel.client, f'{channel}_port')}")

    def assert_answered(self, channel: str) -> None:
        question = self._session.msg("kernel_info_request", {})
        self._sockets[channel].send_multipart(self._session.serialize(question))
        assert self._sockets[channel].poll(60_000, zmq.POLLIN), f"no answer on {channel}"
        _, frames = self._session.feed_identities(self._sockets[channel].recv_multipart())
        answer = self._session.deserialize(frames)
        assert answer["parent_header"]["msg_id"] == question["header"]["msg_id"]
        assert answer["content"]["status"] == "ok"

    def close(self) -> None:
        self._context.destroy(linger=0)


def attack(kernel: Kernel, fuzzer: Fuzzer, messages: int) -> None:
    """Sends messages, and looks again and again whether the kernel still answers."""
    stranger, honest = Stranger(kernel), Honest(kernel)
    channels = [name for name, weight in _WEIGHTS.items() for _ in range(weight)]
    for n in range(messages):
        channel = channels[n % len(channels)]
        if n % 200 == 199:
            stranger.garbage(channel, fuzzer.bytes(500))
        stranger.send(channel, fuzzer.next())
        if n % CHECK_EVERY == 0:
            stranger.drop_answers()
            honest.assert_answered(["shell", "control"][n % 2])
    honest.assert_answered("shell")
    honest.assert_answered("control")
    honest.close()
    stranger.close()


def test_hostileMessages_areSurvived_andLeaveNoMemory(
    own_kernel: Kernel, logs: Path
) -> None:
    own_kernel.run("int kept = 41;")
    front, agent = own_kernel.process, own_kernel.agent
    # It would have to read what the kernel tells everybody of every message.
    own_kernel.client.stop_channels()
    # What is loaded and compiled on the first occasion is no growth.
    attack(own_kernel, Fuzzer(SEED - 1, own_kernel.client.session), scaled(20_000))
    before = settled_memory(own_kernel)
    attack(own_kernel, Fuzzer(SEED, own_kernel.client.session), scaled(MESSAGES))
    grown = settled_memory(own_kernel) - before
    measurements = Measurements("fuzz")
    measurements.add("growth", "megabytes", grown / 2**20)
    measurements.write()
    assert grown <= MOST_GROWTH
    client = own_kernel.manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=DEADLINE)
    assert Frontend(client).run("kept").value == "41"
    client.stop_channels()
    assert (own_kernel.process, own_kernel.agent) == (front, agent)
    assert sum(each.stat().st_size for each in logs.glob("test_kernel_fuzz*")) < MOST_LOG


@pytest.mark.parametrize("size", [2**26, 2**31 - 1, 2**31, 2**40, 2**63])
@pytest.mark.parametrize("channel", _WEIGHTS)
def test_frameThatClaimsToBeHuge_isRefused(kernel: Kernel, channel: str, size: int) -> None:
    with ExitStack() as connections:
        for _ in range(4):
            port = getattr(kernel.client, f"{channel}_port")
            plain = connections.enter_context(socket.create_connection(("127.0.0.1", port)))
            plain.sendall(_GREETING + _READY + _LONG_FRAME + struct.pack(">Q", size) + b"x")
        assert_answers(kernel)


def test_connectionsThatSayNothing_doNotKeepOthersOut(kernel: Kernel) -> None:
    with ExitStack() as connections:
        for channel in _WEIGHTS:
            port = getattr(kernel.client, f"{channel}_port")
            for _ in range(scaled(200)):
                connections.enter_context(socket.create_connection(("127.0.0.1", port)))
        assert_answers(kernel)


def test_identityOfAnother_doesNotTakeItsAnswers(kernel: Kernel) -> None:
    """Without a good signature nobody gets in, whatever name it goes by."""
    identity = uuid.uuid4().bytes
    with kernel.client.connect_shell(identity=identity) as honest:
        session = kernel.client.session
        honest.send_multipart(session.serialize(session.msg("kernel_info_request", {})))
        assert honest.poll(20_000, zmq.POLLIN)
        with zmq.Context() as context, context.socket(zmq.DEALER) as thief:
            thief.linger = 0
            thief.identity = uuid.uuid4().bytes
            thief.connect(f"tcp://127.0.0.1:{kernel.client.shell_port}")
            thief.send_multipart([b"<IDS|MSG>", b"", b"{}", b"{}", b"{}", b"{}"])
            assert kernel.ask("kernel_info_request").status == "ok"
            assert not thief.poll(0, zmq.POLLIN)
