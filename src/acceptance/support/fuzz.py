"""Messages that are broken or hostile, made by chance from a seed: the same seed, the same messages."""

import json
import random
from collections.abc import Callable
from typing import Any

from jupyter_client.session import Session

Frames = list[bytes]

DELIMITER = b"<IDS|MSG>"

# Whatever else happens, none of these is ever correct and signed: it would end the kernel.
_NEVER_SIGNED = ("shutdown_request",)

_REQUESTS: dict[str, dict[str, Any]] = {
    "kernel_info_request": {},
    "execute_request": {"code": "1", "silent": True, "store_history": False, "user_expressions": {}},
    "complete_request": {"code": "Str", "cursor_pos": 3},
    "inspect_request": {"code": "String", "cursor_pos": 3, "detail_level": 0},
    "is_complete_request": {"code": "for ("},
    "history_request": {"hist_access_type": "tail", "n": 3, "output": False, "raw": True},
    "comm_info_request": {},
    "comm_open": {"comm_id": "c", "target_name": "t", "data": {}},
    "comm_msg": {"comm_id": "c", "data": {}},
    "comm_close": {"comm_id": "c", "data": {}},
    "connect_request": {},
    "interrupt_request": {},
    "input_reply": {"value": "x"},
}

_OTHER_TYPES = ["", "status", "execute_reply", "no_such_request", "debug_request", "x" * 5_000, "\ud800", None, 7]

_TEXTS = ["", "[]", "{", "\0", "☃" * 50, "\ud800", "x" * 2_000, "%magic", "?", "int", '"', "🚀" * 20]

_TEXTS_THAT_ARE_NO_JSON = [
    b"",
    b"nul",
    b"{",
    b'{"a":1',
    b'{"a":1}}',
    b"{'a':1}",
    b"NaN",
    b'{"a":1e999999999}',
    b'{"a":' + b"9" * 400 + b"}",
    b'{"a":"\\ud8"}',
    b'{"a":"\xff\xfe"}',
    b"\xef\xbb\xbf{}",
    b'{"code":"1","code":2}',
    b"/* */ {}",
]


class Fuzzer:
    """Makes messages for one kernel."""

    def __init__(self, seed: int, session: Session) -> None:
        self._random = random.Random(seed)
        self._session = session
        self._sent: list[Frames] = []
        self._kinds: list[Callable[[], Frames]] = [
            self._random_frames,
            self._cut,
            self._reordered,
            self._wrong_signature,
            self._flipped_bit,
            self._no_json,
            self._deep,
            self._wrong_types,
            self._wrong_types,
            self._missing_fields,
            self._unknown_type,
            self._unknown_session,
            self._odd_header,
            self._many_buffers,
            self._replay,
        ]

    def next(self) -> Frames:
        """The next message; one in a thousand is huge."""
        if self._random.random() < 0.001:
            return self._huge()
        frames = self._random.choice(self._kinds)()
        return frames or [b""]

    def bytes(self, most: int) -> bytes:
        """Some random bytes."""
        return self._random.randbytes(self._random.randint(0, most))

    def _random_frames(self) -> Frames:
        frames = [self.bytes(300) for _ in range(self._random.randint(1, 12))]
        if self._random.random() < 0.5:
            frames.insert(self._random.randint(0, len(frames)), DELIMITER)
        return frames

    def _cut(self) -> Frames:
        frames = self._good()
        return frames[: self._random.randint(0, len(frames) - 1)]

    def _reordered(self) -> Frames:
        frames = self._good()
        shuffled = self._random.sample(frames, len(frames))
        return shuffled if shuffled != frames else frames[1:]

    def _wrong_signature(self) -> Frames:
        frames = self._signed(self._header("shutdown_request"), b'{"restart": false}')
        signature = self._random.choice([b"", b"0" * 64, frames[1][:-1], frames[1].upper(), self.bytes(80)])
        return [frames[0], signature if signature != frames[1] else b"", *frames[2:]]

    def _flipped_bit(self) -> Frames:
        frames = self._good()
        index = self._random.randint(1, len(frames) - 1)
        changed = bytearray(frames[index])
        place = self._random.randrange(len(changed))
        changed[place] ^= 1 << self._random.randrange(8)
        return [*frames[:index], bytes(changed), *frames[index + 1 :]]

    def _no_json(self) -> Frames:
        parts = [self._header("kernel_info_request"), b"{}", b"{}", b"{}"]
        parts[self._random.randrange(4)] = self._random.choice(_TEXTS_THAT_ARE_NO_JSON)
        return self._signed_parts(parts)

    def _deep(self) -> Frames:
        depth = self._random.choice([150, 250, 5_000])
        opening, closing = self._random.choice([(b"[", b"]"), (b'{"a":', b"}")])
        deep = b'{"data":' + opening * depth + b"1" + closing * depth + b"}"
        return self._signed(self._header("comm_msg"), deep)

    def _wrong_types(self) -> Frames:
        kind, content = self._any_request()
        changed = {name: self._value() if self._random.random() < 0.6 else v for name, v in content.items()}
        return self._signed(self._header(kind), _json(changed | {"extra": self._value()}))

    def _missing_fields(self) -> Frames:
        kind, content = self._any_request()
        return self._signed(self._header(kind), _json({n: v for n, v in content.items() if self._random.random() < 0.4}))

    def _unknown_type(self) -> Frames:
        return self._signed(self._header(self._random.choice(_OTHER_TYPES)), b"{}")

    def _unknown_session(self) -> Frames:
        return self._signed(self._header("kernel_info_request", session=self._random.choice(_TEXTS)), b"{}")

    def _odd_header(self) -> Frames:
        name = self._random.choice(["msg_id", "session", "username", "date", "version", "msg_type"])
        return self._signed(self._header("kernel_info_request", **{name: self._value()}), b"{}")

    def _many_buffers(self) -> Frames:
        return self._good() + [self.bytes(50) for _ in range(self._random.randint(1, 200))]

    def _replay(self) -> Frames:
        return self._random.choice(self._sent) if self._sent else self._good()

    def _huge(self) -> Frames:
        size = self._random.randint(1_000_000, 6_000_000)
        content = self._random.choice([{"data": "x" * size}, {"data": [0] * (size // 4)}])
        return self._signed(self._header("comm_msg"), _json(content | {"comm_id": "c"}))

    def _good(self) -> Frames:
        kind, content = self._any_request()
        return self._signed(self._header(kind), _json(content))

    def _any_request(self) -> tuple[str, dict[str, Any]]:
        return self._random.choice(list(_REQUESTS.items()))

    def _value(self) -> Any:
        number = self._random.choice([0, -1, 1, 2**31, 2**63, -(2**70), 0.5, 1e300])
        simple = [None, True, False, number, self._random.choice(_TEXTS)]
        return self._random.choice([*simple, [number, [number]], {"a": number}, [[]] * 20])

    def _header(self, kind: Any, **changes: Any) -> bytes:
        header = {
            "msg_id": f"{self._random.getrandbits(64):x}",
            "session": "fuzz",
            "username": "u",
            "msg_type": kind,
            "date": "2026-01-01T00:00:00Z",
            "version": "5.3",
        }
        return _json(header | changes)

    def _signed(self, header: bytes, content: bytes) -> Frames:
        return self._signed_parts([header, b"{}", b"{}", content])

    def _signed_parts(self, parts: list[bytes]) -> Frames:
        frames = [DELIMITER, self._session.sign(parts), *parts]
        if not any(each.encode() in parts[0] for each in _NEVER_SIGNED):
            self._sent = [*self._sent[-50:], frames]
        return frames


def _json(value: Any) -> bytes:
    """JSON text; half a surrogate pair stays an escape, as a broken client may send it."""
    return json.dumps(value).encode()
