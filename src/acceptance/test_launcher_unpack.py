"""Unpacking: a good archive as it is, an evil one not at all."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from launcher.failure import Failure
from launcher.unpack import unpack


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def tar(folder: Path, *members: tarfile.TarInfo) -> Path:
    archive = folder / "a.tar.gz"
    with tarfile.open(archive, "w:gz") as opened:
        for info in members:
            opened.addfile(info, io.BytesIO())
    return archive


def zipped(folder: Path, *names: str) -> Path:
    archive = folder / "a.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for name in names:
            opened.writestr(name, "content")
    return archive


def test_tar_linksInside_areKept(tmp_path: Path) -> None:
    archive = tar(tmp_path, member("jdk/legal/LICENSE"), member("jdk/legal/x/LICENSE", tarfile.SYMTYPE, "../LICENSE"))
    home = unpack(archive, tmp_path / "out")
    assert home == tmp_path / "out" / "jdk"
    assert (home / "legal" / "x" / "LICENSE").resolve() == home / "legal" / "LICENSE"


def test_zip_isUnpacked(tmp_path: Path) -> None:
    home = unpack(zipped(tmp_path, "jdk/bin/java.exe"), tmp_path / "out")
    assert (home / "bin" / "java.exe").read_text() == "content"


@pytest.mark.parametrize(
    "members",
    [
        [member("../evil")],
        [member("jdk/../../evil")],
        [member("/evil")],
        [member("C:/evil")],
        [member("jdk\\..\\..\\evil")],
        [member("jdk/link", tarfile.SYMTYPE, "../../evil")],
        [member("jdk/link", tarfile.SYMTYPE, "/etc")],
        [member("jdk/link", tarfile.LNKTYPE, "../evil")],
        [member("jdk/pipe", tarfile.FIFOTYPE)],
        [member("jdk/here", tarfile.SYMTYPE, "."), member("jdk/here/evil")],
    ],
)
def test_tar_thatLeavesItsFolder_isRefused(tmp_path: Path, members: list[tarfile.TarInfo]) -> None:
    with pytest.raises(Failure, match=r"^The archive a\.tar\.gz cannot be unpacked \("):
        unpack(tar(tmp_path, *members), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["a.tar.gz"]


@pytest.mark.parametrize("name", ["../evil", "/evil", "jdk/../../evil", "C:/evil"])
def test_zip_thatLeavesItsFolder_isRefused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Failure, match=r"^The archive a\.zip cannot be unpacked \("):
        unpack(zipped(tmp_path, name), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_moreThanOneFolder_isRefused(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="does not hold one folder"):
        unpack(zipped(tmp_path, "one/file", "two/file"), tmp_path / "out")


@pytest.mark.parametrize("name", ["a.tar.gz", "a.zip"])
def test_cutOffArchive_isRefused(tmp_path: Path, name: str) -> None:
    whole = tar(tmp_path, member("jdk/file")) if name == "a.tar.gz" else zipped(tmp_path, "jdk/file")
    whole.write_bytes(whole.read_bytes()[:-40])
    with pytest.raises(Failure, match="cannot be unpacked"):
        unpack(whole, tmp_path / "out")
