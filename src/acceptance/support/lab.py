"""JupyterLab as the script starts it, and its end."""

import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import urlsplit

from support.waiting import DEADLINE, wait_until

_ADDRESS = re.compile(r"http://\S+/lab\S*token=\w+")


class Lab:
    """A running `jawait lab`; its address is the one printed for the user to click."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process = process
        self._addresses: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read, args=(log,), daemon=True)
        self._reader.start()
        try:
            self.address = self._addresses.get(timeout=4 * DEADLINE)
        except Empty:
            self.address = ""
        assert self.address, f"JupyterLab printed no address: {log.read_text()}"
        # The server prints its address a moment before it listens.
        wait_until(self._listens, "JupyterLab listens at its address")

    def _listens(self) -> bool:
        where = urlsplit(self.address)
        try:
            socket.create_connection((where.hostname, where.port), DEADLINE).close()
            return True
        except ConnectionRefusedError:
            return False

    def interrupt(self) -> int:
        """Presses Ctrl-C once; the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=15)

    def _read(self, log: Path) -> None:
        with log.open("w") as copy:
            for line in self.process.stdout:
                copy.write(line)
                copy.flush()
                if found := _ADDRESS.search(line):
                    self._addresses.put(found[0])
        self._addresses.put("")  # It has ended: nobody waits for an address that cannot come.


@contextmanager
def lab(repository: Path, log: Path, *options: str) -> Iterator[Lab]:
    """Starts `jawait lab` without a browser on a free port; ends it when the block ends."""
    script = [sys.executable, str(repository / "jawait"), "lab", "--no-browser"]
    process = subprocess.Popen(
        [*script, f"--port={_free_port()}", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield Lab(process, log)
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=15)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
