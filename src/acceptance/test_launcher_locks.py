"""The lock files: everything pinned with hashes, from no particular place."""

import re

import pytest

from launcher.places import Repository

PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; ([^\\]+?))? \\$", re.MULTILINE)


def pins(name: str) -> list[tuple[str, str, str]]:
    return PIN.findall(Repository().lock_file(name).read_text())


@pytest.mark.parametrize("name", ["lab", "test"])
def test_everyPackage_hasHashes(name: str) -> None:
    text = Repository().lock_file(name).read_text()
    starts = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(starts) == len(pins(name)) > 40
    assert len(re.findall(r"^[a-z].* \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)) == len(starts)


@pytest.mark.parametrize("name", ["lab", "test"])
def test_noPlaceIsNamed(name: str) -> None:
    text = Repository().lock_file(name).read_text()
    assert not re.search(r"https?://|--index-url|--find-links|/home/|/tmp/", text)


def test_jupyterLab_isThePinnedOne() -> None:
    assert [version for package, version, _ in pins("lab") if package == "jupyterlab"][0].startswith("4.6.")


def test_testTools_fitTheLab() -> None:
    lab = {(package, version) for package, version, _ in pins("lab")}
    shared = {package for package, _ in lab}
    assert {(p, v) for p, v, _ in pins("test") if p in shared} <= lab
