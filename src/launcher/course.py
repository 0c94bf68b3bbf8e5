"""Everything that JupyterLab needs before it can open the course; the second time there is nothing to do."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher import build, environment, fetch, processes
from launcher.environment import Stamp, digest
from launcher.exclusive import exclusive
from launcher.failure import Failure
from launcher.jdk import Jdk
from launcher.places import Repository
from launcher.progress import step

FIRST_NOTEBOOK = "00-start-here.ipynb"

# Warnings, errors and the address to open; the rest is for those who ask with --log-level=INFO.
_QUIET = {"log_level": "WARN"}

# How the kernel's installer begins to say that the rehearsal gave nothing.
_UNTRAINED = "It works, but starts more slowly"

_NOTIFICATION = {"fetchNews": "false", "checkForUpdates": False}


def prepare(repository: Repository, *lock_files: str) -> Jdk:
    """Finds or fetches a JDK, builds the kernel, installs JupyterLab and the kernelspec."""
    with writable(repository), exclusive(repository.target / "setup.lock"):
        jdk = fetch.find_or_fetch()
        build.ensure(repository, jdk)
        furnish(repository, jdk, *lock_files)
        return jdk


def furnish(repository: Repository, jdk: Jdk, *lock_files: str) -> None:
    """Makes the virtual environment ready for a kernel that is built."""
    environment.ensure(repository, *lock_files)
    _install_kernelspec(repository, jdk)
    _write_settings(repository)
    _trust_notebooks(repository)


@contextmanager
def writable(repository: Repository) -> Iterator[None]:
    """Turns what the disk refuses into a sentence."""
    try:
        yield
    except PermissionError as e:
        raise Failure(
            f"{e.filename or repository.root} cannot be written: copy the course into a folder of yours and start it"
            " there."
        ) from e
    except OSError as e:
        raise Failure(f"The course cannot be set up in {repository.root}: {e}.") from e


def _install_kernelspec(repository: Repository, jdk: Jdk) -> None:
    stamp = Stamp(repository, "kernelspec", digest(repository.jar), jdk.java, jdk.version)
    if stamp.is_current() and (repository.kernelspec / "kernel.json").is_file():
        return
    command = [jdk.java, "-jar", repository.jar, "install", "--prefix", repository.venv]
    with step("Installing the kernel and rehearsing its start"):
        status, text = processes.capture(command, processes.environment())
    if status != 0:
        raise Failure(text.strip())
    _tell_untrained(text)
    stamp.write()


def _tell_untrained(text: str) -> None:
    """A rehearsal that failed leaves a kernel that works."""
    for line in text.splitlines():
        if line.startswith(_UNTRAINED):
            print(f"The kernel: {line}", flush=True)


def _write_settings(repository: Repository) -> None:
    """Settings of this environment; options on the command line and the user's own settings go before them."""
    etc = repository.venv / "etc" / "jupyter"
    server = {"root_dir": str(repository.notebooks)} if repository.notebooks.is_dir() else {}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # A container in which everything runs as root; the server listens on this machine alone.
        server["allow_root"] = True
    _write_json(
        etc / "jupyter_server_config.json",
        {"Application": _QUIET, "ServerApp": server, "MultiKernelManager": {"default_kernel_name": "java"}},
    )
    lab: dict[str, object] = {"check_for_updates_class": "jupyterlab.NeverCheckForUpdate", "news_url": None}
    if (repository.notebooks / FIRST_NOTEBOOK).is_file():
        lab["default_url"] = f"/lab/tree/{FIRST_NOTEBOOK}"
    _write_json(etc / "jupyter_lab_config.json", {"Application": _QUIET, "LabApp": lab})
    _write_json(
        repository.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json",
        {"@jupyterlab/apputils-extension:notification": _NOTIFICATION},
    )


def _write_json(file: Path, content: object) -> None:
    text = json.dumps(content, indent=2) + "\n"
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _trust_notebooks(repository: Repository) -> None:
    """Stored pictures are shown without a question only in trusted notebooks."""
    notebooks = sorted(repository.notebooks.glob("*.ipynb"))
    # Signatures are kept with the user's data.
    stamp = Stamp(repository, "trust", digest(*notebooks), Path.home(), os.environ.get("JUPYTER_DATA_DIR"))
    if not notebooks or stamp.is_current():
        return
    with step("Trusting the notebooks"):
        command = [repository.python, "-m", "nbformat.sign", *notebooks]
        status, text = processes.capture(command, processes.environment())
    if status == 0:
        stamp.write()
    else:
        # The course works without, only that JupyterLab hides some pictures until a cell has run.
        print(f"The notebooks could not be marked as trusted: {text.strip()}")
