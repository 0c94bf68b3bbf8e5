"""One kernel and one client: what a frontend does, with a clock."""

import contextlib
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from bench import memory
from bench.peers import Peer
from bench.samples import Trouble

_TO_START = 60.0
_TO_ANSWER = 60.0
_BETWEEN_LOOKS = 1.0
_BRIEF = 60


@dataclass(frozen=True)
class Ran:
    """A cell that has run: seconds from request to the last of reply and idle, its iopub messages and its reply."""

    seconds: float
    published: list[dict]
    reply: dict

    @property
    def printed(self) -> str:
        return "".join(m["content"]["text"] for m in self.published if m["msg_type"] == "stream")

    @property
    def value(self) -> str:
        """The plain text of the result; empty if there is none."""
        results = [m["content"]["data"] for m in self.published if m["msg_type"] == "execute_result"]
        return "".join(str(data.get("text/plain", next(iter(data.values()), ""))) for data in results)


def kernelspecs(peer: Peer) -> KernelSpecManager:
    """Knows the kernelspec of a kernel, which is in no place where Jupyter looks, and no other."""
    return KernelSpecManager(kernel_dirs=[str(peer.kernelspec.parent)], ensure_native_kernel=False)


class Session:
    """A running kernel with one client; not thread-safe."""

    def __init__(self, peer: Peer, folder: Path, env: Mapping[str, str] | None = None) -> None:
        self.peer = peer
        self.manager = KernelManager(kernel_name=peer.kernelspec.name, kernel_spec_manager=kernelspecs(peer))
        self.launched = time.perf_counter()
        with (folder / f"{peer.name}.log").open("ab") as log:
            variables = os.environ | peer.env | (env or {})
            self.manager.start_kernel(stdout=log, stderr=log, env=variables, cwd=str(folder))
        self.client = self.manager.client()
        self.client.start_channels()

    @property
    def pid(self) -> int:
        return self.manager.provisioner.pid

    def wait_ready(self) -> float:
        """Seconds from launch until jupyter_client calls the kernel ready."""
        try:
            self.client.wait_for_ready(timeout=_TO_START)
        except RuntimeError as e:
            raise Trouble(f"does not start within {_TO_START:.0f} s") from e
        return self.since_launch()

    def since_launch(self) -> float:
        return time.perf_counter() - self.launched

    def run(self, code: str, seconds: float = _TO_ANSWER) -> Ran:
        """Runs a cell to its end; Trouble if reply or idle do not come in time."""
        begin = time.perf_counter()
        request = self.client.execute(code, allow_stdin=False)
        published = self.published(request, is_idle, seconds)
        reply = self.reply(request, seconds)
        return Ran(time.perf_counter() - begin, published, reply)

    def published(self, request: str, last: Callable[[dict], bool], seconds: float = _TO_ANSWER) -> list[dict]:
        """What a request publishes, up to a message that is the `last`."""
        messages: list[dict] = []
        while not messages or not last(messages[-1]):
            messages.append(self._next(self.client.get_iopub_msg, request, seconds))
        return messages

    def reply(self, request: str, seconds: float = _TO_ANSWER) -> dict:
        """The content of a request's reply."""
        return self._next(self.client.get_shell_msg, request, seconds)["content"]

    def _next(self, get: Callable[..., dict], request: str, seconds: float) -> dict:
        """The next message that belongs to a request; a kernel that dies is not waited for."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            try:
                message = get(timeout=min(left, _BETWEEN_LOOKS))
            except Empty:
                if not self.manager.is_alive():
                    raise Trouble("the kernel has died") from None
                continue
            if message["parent_header"].get("msg_id") == request:
                return message
        raise Trouble(f"no answer within {seconds:.0f} s")

    def stop(self) -> None:
        """Ends the kernel and everything that it has started, now."""
        processes = memory.tree(self.pid) if self.pid else []
        with contextlib.suppress(Exception):
            self.client.stop_channels()
        with contextlib.suppress(Exception):
            self.manager.shutdown_kernel(now=True)
        with contextlib.suppress(Exception):
            self.manager.cleanup_resources()
        for process in processes:
            with contextlib.suppress(psutil.Error):
                process.kill()


def brief(words: str) -> str:
    """The beginning of what a kernel says, in one line, for a table."""
    line = " ".join(words.split())
    return line if len(line) <= _BRIEF else f"{line[:_BRIEF].rstrip()} …"


def is_idle(message: dict) -> bool:
    """Whether a message says that its request is done."""
    return message["content"].get("execution_state") == "idle"


@contextmanager
def session(peer: Peer, folder: Path, env: Mapping[str, str] | None = None) -> Iterator[Session]:
    """A kernel for the length of a `with` block; not waited for."""
    opened = Session(peer, folder, env)
    try:
        yield opened
    finally:
        opened.stop()
