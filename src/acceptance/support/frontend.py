"""A frontend of a running kernel that checks every message it receives."""

import time
from collections import defaultdict
from collections.abc import Callable
from queue import Empty

from jupyter_client.blocking import BlockingKernelClient

from support import reference
from support.messages import Message, Result
from support.waiting import DEADLINE, remaining

SHELL, CONTROL = "shell", "control"


class Frontend:
    """Sends requests and sorts what comes back by the request it belongs to.

    Each message is held against its written reference, and all must carry one session id:
    JupyterLab drops messages of a session that is not the latest one it saw.
    """

    def __init__(self, client: BlockingKernelClient) -> None:
        self.client = client
        self.sessions: set[str] = set()
        self._replies: dict[str, Message] = {}
        self._published: dict[str, list[Message]] = defaultdict(list)
        self._last_status = ("", "")

    def send(self, message_type: str, content: dict | None = None, channel: str = SHELL) -> str:
        """Sends a request and returns its id at once."""
        message = self.client.session.msg(message_type, content or {})
        self._channel(channel).send(message)
        return message["header"]["msg_id"]

    def execute(self, code: str, **options: object) -> str:
        """Sends a cell as JupyterLab's Run does, and returns its id at once."""
        return self.client.execute(code, allow_stdin=False, **options)

    def ask(self, message_type: str, content: dict | None = None, channel: str = SHELL) -> Result:
        """Sends a request and waits for its reply and its idle."""
        return self.result(self.send(message_type, content, channel), channel=channel)

    def run(self, code: str, seconds: float = DEADLINE, **options: object) -> Result:
        """Runs a cell to its end."""
        return self.result(self.execute(code, **options), seconds)

    def result(self, request: str, seconds: float = DEADLINE, channel: str = SHELL) -> Result:
        """Waits for a request's reply and idle."""
        end = time.monotonic() + seconds
        self.published(request, _is_idle, remaining(end))
        reply = self.reply(request, remaining(end), channel)
        return Result(list(self._published[request]), reply)

    def reply(self, request: str, seconds: float = DEADLINE, channel: str = SHELL) -> Message:
        """Waits for a request's reply."""
        end = time.monotonic() + seconds
        while request not in self._replies:
            message = self._receive(channel, end, f"a reply to {request}")
            self._replies[message["parent_header"]["msg_id"]] = message
        return self._replies[request]

    def published(
        self, request: str, wanted: Callable[[Message], bool], seconds: float = DEADLINE
    ) -> Message:
        """Waits for the first iopub message of a request that is `wanted`."""
        end = time.monotonic() + seconds
        while True:
            found = [m for m in self._published[request] if wanted(m)]
            if found:
                return found[0]
            self._take_published(end, f"an output of {request}")

    def wait_last_status(self, state: str, request: str, seconds: float = DEADLINE) -> None:
        """Waits until the last that the kernel has said of itself is a state, for a request."""
        end = time.monotonic() + seconds
        while self._last_status != (state, request):
            self._take_published(end, f"status {state} of {request} after {self._last_status}")

    def printed(self, request: str, text: str, seconds: float = DEADLINE) -> Message:
        """Waits until a cell has printed a text, in one message."""
        return self.published(request, lambda m: text in m["content"].get("text", ""), seconds)

    def seen(self, request: str) -> list[Message]:
        """The iopub messages of a request that have arrived so far."""
        return list(self._published[request])

    def _take_published(self, end: float, what: str) -> None:
        message = self._receive("iopub", end, what)
        request = message["parent_header"].get("msg_id", "")
        self._published[request].append(message)
        if message["msg_type"] == "status":
            self._last_status = (message["content"]["execution_state"], request)

    def _receive(self, channel: str, end: float, what: str) -> Message:
        try:
            message = self._channel(channel).get_msg(timeout=remaining(end))
        except Empty:
            raise AssertionError(f"the kernel sent no {what} in time") from None
        return self._checked(message, channel)

    def _checked(self, message: Message, channel: str) -> Message:
        reference.check(message, channel)
        self.sessions.add(message["header"]["session"])
        assert len(self.sessions) == 1, f"more than one session id: {self.sessions}"
        return message

    def _channel(self, name: str):
        return getattr(self.client, f"{name}_channel")


def _is_idle(message: Message) -> bool:
    return message["content"].get("execution_state") == "idle"
