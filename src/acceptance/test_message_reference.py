"""The written references know every message that the kernel can send, and let no wrong one pass."""

import copy
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from support import reference
from support.reference.structure import CONTROL, IOPUB, SHELL, STDIN

BUNDLE = {"text/plain": "1", "application/json": {"a": 1}}
TROUBLE = {"ename": "E", "evalue": "", "traceback": ["line"]}

# A right content of each kind: the channel it comes on, its type, itself.
GOOD: list[tuple[str, str, dict[str, Any]]] = [
    (
        SHELL,
        "execute_reply",
        {
            "status": "ok",
            "execution_count": 3,
            "payload": [
                {"source": "page", "data": BUNDLE, "start": 0},
                {"source": "set_next_input", "text": "1", "replace": False},
            ],
            "user_expressions": {
                "a": {"status": "ok", "data": BUNDLE, "metadata": {}},
                "b": {"status": "error"} | TROUBLE,
            },
        },
    ),
    (SHELL, "execute_reply", {"status": "error", "execution_count": 3} | TROUBLE),
    (SHELL, "execute_reply", {"status": "aborted", "execution_count": 3}),
    (SHELL, "inspect_reply", {"status": "ok", "found": True, "data": BUNDLE, "metadata": {}}),
    (SHELL, "inspect_reply", {"status": "error"} | TROUBLE),
    (
        SHELL,
        "complete_reply",
        {
            "status": "ok",
            "matches": ["a"],
            "cursor_start": 0,
            "cursor_end": 1,
            "metadata": {
                "_jupyter_types_experimental": [
                    {"start": 0, "end": 1, "text": "a", "type": "method", "signature": "a()"}
                ]
            },
        },
    ),
    (SHELL, "complete_reply", {"status": "error"} | TROUBLE),
    (SHELL, "is_complete_reply", {"status": "complete"}),
    (SHELL, "is_complete_reply", {"status": "incomplete", "indent": "  "}),
    (SHELL, "is_complete_reply", {"status": "error"} | TROUBLE),
    (SHELL, "history_reply", {"status": "ok", "history": [[1, 1, "a"], [1, 2, ["b", None]], [1, 3, ["c", "3"]]]}),
    (SHELL, "history_reply", {"status": "error"} | TROUBLE),
    (SHELL, "comm_info_reply", {"status": "ok", "comms": {"id": {"target_name": "t"}}}),
    (SHELL, "comm_info_reply", {"status": "error"} | TROUBLE),
    (
        CONTROL,
        "kernel_info_reply",
        {
            "status": "ok",
            "protocol_version": "5.5",
            "implementation": "jawait",
            "implementation_version": "1",
            "language_info": {
                "name": "java",
                "version": "25",
                "mimetype": "text/x-java-source",
                "file_extension": ".java",
                "pygments_lexer": "java",
                "codemirror_mode": "text/x-java",
                "nbconvert_exporter": "script",
            },
            "banner": "",
            "help_links": [{"text": "t", "url": "u"}],
            "supported_features": ["f"],
        },
    ),
    (CONTROL, "kernel_info_reply", {"status": "error"} | TROUBLE),
    (
        SHELL,
        "connect_reply",
        {"status": "ok", "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5},
    ),
    (SHELL, "connect_reply", {"status": "error"} | TROUBLE),
    (CONTROL, "interrupt_reply", {"status": "ok"}),
    (CONTROL, "interrupt_reply", {"status": "error"} | TROUBLE),
    (CONTROL, "shutdown_reply", {"status": "ok", "restart": False}),
    (CONTROL, "shutdown_reply", {"status": "error"} | TROUBLE),
    (IOPUB, "status", {"execution_state": "busy"}),
    (IOPUB, "status", {"execution_state": "starting"}),
    (IOPUB, "iopub_welcome", {"subscription": ""}),
    (IOPUB, "execute_input", {"code": "1", "execution_count": 3}),
    (IOPUB, "execute_result", {"data": BUNDLE, "metadata": {}, "execution_count": 3}),
    (IOPUB, "stream", {"name": "stdout", "text": "t"}),
    (IOPUB, "display_data", {"data": BUNDLE, "metadata": {}, "transient": {"display_id": "d"}}),
    (IOPUB, "display_data", {"data": BUNDLE, "metadata": {}}),
    (IOPUB, "update_display_data", {"data": BUNDLE, "metadata": {}, "transient": {"display_id": "d"}}),
    (IOPUB, "clear_output", {"wait": True}),
    (IOPUB, "error", TROUBLE),
    (IOPUB, "comm_open", {"comm_id": "c", "target_name": "t", "data": {}}),
    (IOPUB, "comm_msg", {"comm_id": "c", "data": {}}),
    (IOPUB, "comm_close", {"comm_id": "c", "data": {}}),
    (STDIN, "input_request", {"prompt": "", "password": False}),
]

NAMES = [f"{kind}-{n}" for n, (_, kind, _) in enumerate(GOOD)]
OPTIONAL = {("display_data", "transient"), ("complete_reply", "signature"), ("complete_reply", "_jupyter_types_experimental")}


def message(message_type: str, content: dict[str, Any]) -> dict[str, Any]:
    """A message as jupyter_client hands it over."""
    orphan = message_type == "iopub_welcome" or content.get("execution_state") == "starting"
    parent = {"msg_id": "p", "session": "c", "msg_type": "execute_request"}
    header = {
        "msg_id": "m",
        "session": "s",
        "username": "u",
        "date": datetime.now(timezone.utc),
        "msg_type": message_type,
        "version": "5.5",
    }
    return {
        "header": header,
        "msg_id": "m",
        "msg_type": message_type,
        "parent_header": {} if orphan else parent,
        "metadata": {},
        "content": content,
        "buffers": [],
    }


def refused(wrong: dict[str, Any], channel: str) -> bool:
    try:
        reference.check(wrong, channel)
    except AssertionError:
        return True
    return False


def spoilt(value: Any, path: tuple = ()) -> Iterator[tuple[tuple, Any]]:
    """Copies of an object, each wrong in one place; where, and the copy."""
    for key in value if isinstance(value, dict) else range(len(value)):
        here = (*path, key)
        if isinstance(value[key], (dict, list)):
            yield from ((where, _with(value, key, part)) for where, part in spoilt(value[key], here))
        yield here, _with(value, key, object())
        if isinstance(value, dict):
            yield here, {k: v for k, v in value.items() if k != key}
    if isinstance(value, dict):
        yield (*path, "unknown_field"), value | {"unknown_field": 1}


def _with(value: Any, key: Any, part: Any) -> Any:
    changed = copy.copy(value)
    changed[key] = part
    return changed


def free(message_type: str, path: tuple) -> bool:
    """Whether a place of a content may be as it likes: inside of JSON, metadata, and what is optional."""
    names = [p for p in path if isinstance(p, str)]
    inside = {"application/json", "data", "comms", "user_expressions"}
    opaque = names[-1] in ("text/plain", "application/json", "a", "b", "id") or "application/json" in names
    unknown = names[-1] == "unknown_field" and (len(names) > 1 and names[-2] in inside | {"metadata"})
    return opaque or unknown or any((message_type, n) in OPTIONAL for n in names[-1:])


@pytest.mark.parametrize("channel, message_type, content", GOOD, ids=NAMES)
def test_rightMessage_isTaken(channel: str, message_type: str, content: dict) -> None:
    reference.check(message(message_type, content), channel)


@pytest.mark.parametrize("channel, message_type, content", GOOD, ids=NAMES)
def test_messageThatIsWrongInOnePlace_isRefused(channel: str, message_type: str, content: dict) -> None:
    taken = [
        path
        for path, wrong in spoilt(content)
        if not refused(message(message_type, wrong), channel) and not free(message_type, path)
    ]
    assert not taken


@pytest.mark.parametrize("channel, message_type, content", GOOD, ids=NAMES)
def test_messageOnAnotherChannel_isRefused(channel: str, message_type: str, content: dict) -> None:
    other = STDIN if channel != STDIN else IOPUB
    assert refused(message(message_type, content), other)


@pytest.mark.parametrize("part", ["header", "parent_header", "metadata", "content", "buffers", "msg_id", "msg_type"])
def test_messageWithoutAPart_isRefused(part: str) -> None:
    whole = message("stream", {"name": "stdout", "text": "t"})
    del whole[part]
    assert refused(whole, IOPUB)


@pytest.mark.parametrize("field", ["msg_id", "session", "username", "date", "msg_type", "version"])
@pytest.mark.parametrize("value", [None, "", 1])
def test_headerThatIsWrongInOneField_isRefused(field: str, value: object) -> None:
    whole = message("stream", {"name": "stdout", "text": "t"})
    whole["header"][field] = value
    assert refused(whole, IOPUB)


def test_outputOfNoRequest_isRefused() -> None:
    whole = message("stream", {"name": "stdout", "text": "t"})
    assert refused(whole | {"parent_header": {}}, IOPUB)


def test_messageOfAnUnknownType_isRefused() -> None:
    assert refused(message("no_such_message", {}), IOPUB)


def test_everyMessageThatTheKernelCanSend_hasAReference_andASample(repository: Path) -> None:
    protocol = repository / "src/kernel/main/java/jawait/kernel/protocol"
    sent = set(_permitted(protocol / "Reply.java")) | set(_permitted(protocol / "Publication.java"))
    sent = (sent | {"InputRequest"}) - {"ErrorReply"}
    types = re.findall(r"^    ([A-Z_]+)\((\w+)\.class\)", (protocol / "MessageType.java").read_text(), re.M)
    expected = {name.lower() for name, record in types if record in sent}
    assert len(expected) == len(sent)
    assert expected == set(reference.REFERENCES)
    assert expected == {message_type for _, message_type, _ in GOOD}


def _permitted(source: Path) -> list[str]:
    """The records that a sealed interface permits."""
    (clause,) = re.findall(r"permits\s+([^{]+)\{", source.read_text())
    return re.findall(r"\w+", clause)
