"""One cell as a client sees it: the messages that belong to it, and its reply."""

import re
from dataclasses import dataclass
from typing import Any

Message = dict[str, Any]

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Result:
    """What a request led to: its iopub messages in order, and its reply."""

    messages: list[Message]
    reply: Message

    @property
    def types(self) -> list[str]:
        """Types of the iopub messages, of a status its state; neighbouring texts count as one."""
        types = [_type(m) for m in self.messages]
        return [t for n, t in enumerate(types) if t != "stream" or types[n - 1] != "stream"]

    @property
    def content(self) -> dict[str, Any]:
        """Content of the reply."""
        return self.reply["content"]

    @property
    def status(self) -> str:
        return self.content["status"]

    @property
    def stdout(self) -> str:
        return self._stream("stdout")

    @property
    def stderr(self) -> str:
        return self._stream("stderr")

    @property
    def data(self) -> dict[str, Any]:
        """The MIME bundle of the one result; empty when there is none."""
        bundles = [m["content"]["data"] for m in self.of_type("execute_result")]
        assert len(bundles) <= 1, bundles
        return bundles[0] if bundles else {}

    @property
    def value(self) -> str | None:
        """The result as text, None when there is none."""
        return self.data.get("text/plain")

    @property
    def error(self) -> dict[str, Any]:
        """Content of the one error message."""
        (error,) = self.of_type("error")
        return error["content"]

    @property
    def traceback(self) -> str:
        """Lines of the error as a reader sees them, without colours."""
        return plain("\n".join(self.error["traceback"]))

    def of_type(self, message_type: str) -> list[Message]:
        return [m for m in self.messages if m["msg_type"] == message_type]

    def _stream(self, name: str) -> str:
        streams = [m["content"] for m in self.of_type("stream")]
        return "".join(s["text"] for s in streams if s["name"] == name)


def _type(message: Message) -> str:
    if message["msg_type"] == "status":
        return message["content"]["execution_state"]
    return message["msg_type"]


def plain(text: str) -> str:
    """A text without ANSI colour codes."""
    return _COLOURS.sub("", text)
