"""The person at the frontend: sees what a cell asks, and types."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty

from support.frontend import Frontend
from support.messages import Message, Result
from support.waiting import DEADLINE


class Asking:
    """A running cell that may ask for input; `result` is there when it has ended."""

    result: Result

    def __init__(self, frontend: Frontend, code: str) -> None:
        self._frontend = frontend
        self.request = frontend.client.execute(code, allow_stdin=True)
        self.asked: list[Message] = []

    def question(self) -> tuple[str, bool]:
        """Waits for the next question; its prompt, and whether the answer is hidden."""
        try:
            message = self._frontend.client.get_stdin_msg(timeout=DEADLINE)
        except Empty:
            raise AssertionError("the kernel did not ask for input in time") from None
        assert message["msg_type"] == "input_request"
        self.asked.append(message)
        return message["content"]["prompt"], message["content"]["password"]

    def answer(self, line: str, parent: Message | None = None) -> None:
        """Types a line: without a parent as jupyter_client does, with one as JupyterLab does."""
        client = self._frontend.client
        reply = client.session.msg("input_reply", {"value": line}, parent=parent)
        client.stdin_channel.send(reply)


@contextmanager
def asking(frontend: Frontend, code: str) -> Iterator[Asking]:
    """Runs a cell that may ask for input, and waits for its end after the block."""
    cell = Asking(frontend, code)
    yield cell
    cell.result = frontend.result(cell.request)
