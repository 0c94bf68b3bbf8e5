"""The script itself: its commands, and what an old Python gets to read."""

import ast
import os
import runpy
import subprocess
import sys

import pytest

from launcher import cli
from launcher.places import REPOSITORY

SCRIPT = REPOSITORY / "jawait"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, timeout=60)


def test_noCommand_isUsage() -> None:
    ended = run()
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", cli.USAGE)


def test_help_isUsage() -> None:
    ended = run("--help")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, cli.USAGE, "")


@pytest.mark.parametrize("words", [["install"], ["doctor", "--all"]])
def test_unknownCommand_isNamed(words: list[str]) -> None:
    ended = run(*words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f'There is no command "{" ".join(words)}".\n\n{cli.USAGE}'


def test_oldPython_isToldSo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(SCRIPT))
    assert str(ended.value).startswith("Jawait needs Python 3.10 or newer, but this is Python 3.9 (")


def test_script_isReadByOldPythons() -> None:
    text = SCRIPT.read_text(encoding="ascii")
    ast.parse(text, feature_version=(3, 4))
    assert text.startswith("#!/usr/bin/env python3\n")
    assert os.access(SCRIPT, os.X_OK)


@pytest.mark.parametrize("package", ["launcher", "bench"])
def test_sources_areReadByPython310(package: str) -> None:
    for file in (REPOSITORY / "src" / package).glob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 10))
