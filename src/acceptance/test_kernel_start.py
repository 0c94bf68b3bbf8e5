"""Starts that cannot succeed end with one sentence and a non-zero exit."""

import json
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.connect import write_connection_file

from support.kernels import command


def start(connection_file: Path | str) -> subprocess.CompletedProcess[str]:
    """Starts the installed kernel with a connection file and waits for its end."""
    return subprocess.run(command(connection_file), capture_output=True, text=True, timeout=30)


def assert_one_sentence(ended: subprocess.CompletedProcess[str], *words: str) -> None:
    assert ended.returncode != 0
    assert ended.stdout == ""
    (line,) = ended.stderr.strip().splitlines()
    for word in words:
        assert word in line
    assert "Exception" not in line


@pytest.fixture
def connection(tmp_path: Path) -> dict:
    """The content of a right connection file."""
    _, content = write_connection_file(str(tmp_path / "right.json"))
    return content | {"key": "a-key"}


@pytest.fixture
def port_in_use() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def written(folder: Path, content: object) -> Path:
    file = folder / "connection.json"
    file.touch(0o600)
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


def test_missingConnectionFile(tmp_path: Path) -> None:
    file = tmp_path / "no such file.json"
    assert_one_sentence(start(file), "no such file.json")


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", "not json", "{}"])
def test_brokenConnectionFile(tmp_path: Path, broken: str) -> None:
    assert_one_sentence(start(written(tmp_path, broken)), "connection.json")


def test_connectionFileWithoutAPort(tmp_path: Path, connection: dict) -> None:
    del connection["control_port"]
    assert_one_sentence(start(written(tmp_path, connection)), "control_port")


def test_ipcTransport(tmp_path: Path, connection: dict) -> None:
    ended = start(written(tmp_path, connection | {"transport": "ipc"}))
    assert_one_sentence(ended, "ipc", "tcp")


def test_unknownSignatureScheme(tmp_path: Path, connection: dict) -> None:
    ended = start(written(tmp_path, connection | {"signature_scheme": "hmac-rot13"}))
    assert_one_sentence(ended, "hmac-rot13")


def test_portInUse(tmp_path: Path, connection: dict, port_in_use: int) -> None:
    ended = start(written(tmp_path, connection | {"iopub_port": port_in_use}))
    assert_one_sentence(ended, str(port_in_use))


@pytest.mark.parametrize(
    "keys, words",
    [
        ({"curve_publickey": "x" * 40}, ["curve_publickey without curve_secretkey"]),
        ({"curve_secretkey": "x" * 40}, ["curve_secretkey without curve_publickey"]),
        ({"curve_publickey": "short", "curve_secretkey": "x" * 40}, ["curve_publickey", "40 characters"]),
    ],
)
def test_brokenEncryptionKeys(tmp_path: Path, connection: dict, keys: dict, words: list[str]) -> None:
    ended = start(written(tmp_path, connection | keys))
    assert_one_sentence(ended, "connection.json", *words)
    assert "x" * 40 not in ended.stderr
