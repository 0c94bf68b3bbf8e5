"""Stand-ins for what a machine may have: JDKs, archives, a server that offers them."""

import hashlib
import io
import json
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def program(file: Path, script: str) -> Path:
    """An executable shell script."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def java_script(home: Path | str, version: str) -> str:
    """What a `java` does that answers for a JDK in `home`; "$HERE" is the folder above its own."""
    feature = version.removeprefix("1.").split(".")[0].split("-")[0]
    return f"""HERE=$(cd "$(dirname "$0")/.." && pwd)
cat >&2 <<EOF
    java.home = {home}
    java.runtime.version = {version}
    java.specification.version = {"1.8" if version.startswith("1.8") else feature}
EOF"""


def fake_jdk(home: Path, version: str, *, compiler: bool = True, release: bool = True, runs: bool = True) -> Path:
    """A folder that looks and answers like a JDK."""
    program(home / "bin" / "java", java_script("$HERE", version) if runs else "exit 126")
    if compiler:
        program(home / "bin" / "javac", "")
    if release:
        (home / "release").write_text(f'IMPLEMENTOR="Nobody"\nJAVA_VERSION="{version}"\n')
    return home


def jdk_archive(folder: Path, version: str = "25.0.9") -> bytes:
    """A .tar.gz of a JDK that runs; `folder` is used to make it."""
    home = fake_jdk(folder / f"jdk-{version}", version)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.add(home, home.name)
    return packed.getvalue()


@dataclass
class Offer:
    """What the server answers; change it to make it lie."""

    archive: bytes
    checksum: str = ""
    size: int | None = None
    cut_off_after: int | None = None
    status: int = 200
    text: str | None = None

    def listing(self, address: str) -> bytes:
        """The answer of the list of JDKs."""
        if self.text is not None:
            return self.text.encode()
        package = {
            "name": "jdk.tar.gz",
            "link": f"{address}/jdk.tar.gz",
            "size": len(self.archive) if self.size is None else self.size,
            "checksum": self.checksum or hashlib.sha256(self.archive).hexdigest(),
        }
        return json.dumps([{"release_name": "jdk-25.0.9+1", "binary": {"package": package}}]).encode()


@contextmanager
def serving(offer: Offer) -> Iterator[tuple[str, list[str]]]:
    """A server of JDKs on this machine: its address, and the paths that it was asked for so far."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            is_list = self.path.startswith("/v3/")
            body = offer.listing(address) if is_list else offer.archive
            self.send_response(offer.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body if is_list else body[: offer.cut_off_after])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield address, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
