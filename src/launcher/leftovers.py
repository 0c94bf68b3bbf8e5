"""Kills the processes whose environment holds a mark; run by the Python of the virtual environment.

usage: leftovers.py VARIABLE VALUE
"""

import sys

import psutil


def _carries(process: psutil.Process, variable: str, value: str) -> bool:
    try:
        return process.environ().get(variable) == value
    except (psutil.Error, OSError):
        return False


if __name__ == "__main__":
    for left in [p for p in psutil.process_iter() if _carries(p, sys.argv[1], sys.argv[2])]:
        try:
            print(f"Left behind and killed: {left.pid} {' '.join(left.cmdline())[:200]}", flush=True)
            left.kill()
        except psutil.Error:
            pass
