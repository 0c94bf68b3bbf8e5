"""Every message that the kernel may send, written down: each field, its kind, whether it is required.

Jupyter messaging protocol, version 5.5: https://jupyter-client.readthedocs.io/en/stable/messaging.html
"""

from collections.abc import Iterator
from typing import Any

# Imported for what they register.
from support.reference import comms, execution, history, kernel, outputs, questions, status, stdin  # noqa: F401
from support.reference.envelope import Envelope, parent_problems
from support.reference.structure import Content

REFERENCES = Content.registered


def check(message: dict[str, Any], channel: str) -> None:
    """Fails with every reason why a message is not one that a kernel may send on a channel."""
    problems = list(_problems(message, channel))
    assert not problems, f"{problems} in {message}"


def _problems(message: dict[str, Any], channel: str) -> Iterator[str]:
    envelope = list(Envelope.problems(message, "message"))
    yield from envelope
    if envelope:
        return
    message_type = message["header"]["msg_type"]
    if message_type not in REFERENCES:
        yield f"{message_type!r} is no message of a kernel"
        return
    content = _variant(REFERENCES[message_type], message["content"])
    if channel not in content.channels:
        yield f"{message_type} came on {channel} and not on one of {content.channels}"
    yield from parent_problems(message["parent_header"], content)
    yield from content.problems(message["content"], message_type)


def _variant(variants: list[type[Content]], content: dict[str, Any]) -> type[Content]:
    """The reference that a content is meant to be like: the one whose word it carries, or the first."""
    return next((v for v in variants if _carries_word(v, content)), variants[0])


def _carries_word(variant: type[Content], content: dict[str, Any]) -> bool:
    words = {n: f.kind for n, f in variant.fields().items() if n in ("status", "execution_state")}
    return all(not list(kind.problems(content.get(name), name)) for name, kind in words.items())
