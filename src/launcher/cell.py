"""Runs one cell on the kernel `java`; run by the Python of the virtual environment.

Prints what the cell gave and the milliseconds until then, or fails with what went wrong.
"""

import sys
import time

from jupyter_client.manager import KernelManager

_PATIENCE = 60


def _run(code: str) -> str:
    manager = KernelManager(kernel_name="java")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=_PATIENCE)
        results: list[str] = []
        client.execute_interactive(code, timeout=_PATIENCE, output_hook=lambda m: results.append(_text(m)))
        return "".join(results)
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
        manager.cleanup_resources()


def _text(message: dict) -> str:
    content = message["content"]
    return content.get("data", {}).get("text/plain") or "\n".join(content.get("traceback", []))


if __name__ == "__main__":
    start = time.monotonic()
    result = _run(sys.argv[1])
    print(f"{result}\n{(time.monotonic() - start) * 1000:.0f}")
