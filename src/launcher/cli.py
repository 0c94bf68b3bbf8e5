"""The command line of the script."""

import signal
import sys
from collections.abc import Sequence

from launcher.failure import Failure
from launcher.places import Repository

USAGE = """\
usage: jawait lab [OPTION …]     open the course in JupyterLab; options go to JupyterLab (--no-browser, --port=8890)
       jawait test [OPTION …]    run every test; options go to pytest (-k name)
       jawait bench [OPTION …]   measure this kernel beside others (--quick, --kernels jjava, --measures round-trip)
       jawait doctor             say what this machine has and what to do about what is missing

On Windows: py jawait lab

JAWAIT_JAVA_HOME    the JDK to use, instead of the one found by JAVA_HOME, the PATH and the usual folders
JAWAIT_JDK_SOURCE   where a JDK is fetched from if there is none; https://api.adoptium.net if not set
JAWAIT_SOAK         how much of the long tests to run: 1 for all, 0.1 if not set
"""


def main(arguments: Sequence[str]) -> int:
    """Carries out one command and returns the exit status."""
    _reconfigure_streams()
    _end_on_signals()
    try:
        return _command(list(arguments))
    except Failure as e:
        print(f"\n{e}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def _command(arguments: list[str]) -> int:
    command, options = (arguments or [""])[0], arguments[1:]
    if command in ("--help", "-h", "help"):
        print(USAGE, end="")
        return 0
    if command == "lab":
        from launcher.lab import lab

        return lab(Repository(), options)
    if command == "test":
        from launcher.tests import test

        return test(Repository(), options)
    if command == "bench":
        from launcher.bench import bench

        return bench(Repository(), options)
    if command == "doctor" and not options:
        from launcher.doctor import doctor

        return doctor(Repository())
    if command:
        print(f'There is no command "{" ".join(arguments)}".\n', file=sys.stderr)
    print(USAGE, end="", file=sys.stderr)
    return 2


def _reconfigure_streams() -> None:
    """A console that lacks a letter shows a question mark, rather than ending the script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _end_on_signals() -> None:
    """A closed terminal and a polite kill end the script as Ctrl-C does: with what it started."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Under nohup a closed terminal is to be ignored; Ctrl-C is not, whoever started us.
        ignored = number and name != "SIGINT" and signal.getsignal(number) == signal.SIG_IGN
        if number and not ignored:
            signal.signal(number, signal.default_int_handler)
