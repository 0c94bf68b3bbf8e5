"""A server that takes connections and never answers."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager


class SilentServer:
    """Listens on the loopback address; its address is `url`."""

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}/"

    def asked(self, seconds: float) -> socket.socket:
        """The next connection, once something has been asked on it; `TimeoutError` after the deadline."""
        self._listener.settimeout(seconds)
        connection, _ = self._listener.accept()
        connection.settimeout(seconds)
        assert connection.recv(1), "the connection was closed before anything was asked"
        return connection


@contextmanager
def silent_server() -> Iterator[SilentServer]:
    """A server for the length of a `with` block."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield SilentServer(listener)
