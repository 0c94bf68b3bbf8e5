"""JupyterLab that ends when its standard input does; run by the Python of the virtual environment.

Whoever started it holds the other end of the pipe, so the server ends with its kernels on Ctrl-C, and also when its
parent is killed, on every system and without signals.
"""

import os
import threading

from jupyter_server.serverapp import ServerApp
from jupyterlab.labapp import LabApp


def _stop_at_end_of_input() -> None:
    # Not through sys.stdin: a thread that waits in there cannot be left behind at exit.
    while os.read(0, 1):
        pass
    server = ServerApp._instance
    if isinstance(server, ServerApp) and getattr(server, "http_server", None):
        server.stop(from_signal=True)
    else:
        os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=_stop_at_end_of_input, daemon=True).start()
    LabApp.launch_instance()
