"""Unpacking an archive without letting it write anywhere else."""

import tarfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from launcher.failure import Failure


def unpack(archive: Path, into: Path) -> Path:
    """Unpacks a .tar.gz or .zip that holds one folder, and returns that folder.

    An archive that is broken, or that names a place outside of `into`, is a Failure.
    """
    try:
        if archive.suffix == ".zip":
            _unzip(archive, into)
        else:
            _untar(archive, into)
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as e:
        raise Failure(f"The archive {archive.name} cannot be unpacked ({e}): try again later.") from e
    folders = list(into.iterdir())
    if len(folders) != 1:
        raise Failure(f"The archive {archive.name} does not hold one folder: try again later.")
    return folders[0]


def _unzip(archive: Path, into: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            _check(name)
        opened.extractall(into)


def _untar(archive: Path, into: Path) -> None:
    with tarfile.open(archive, "r:gz") as opened:
        _check_members(opened)
        # Python has a filter of its own, but not in each version that we run on.
        opened.extractall(into, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))


def _check_members(opened: tarfile.TarFile) -> None:
    links: set[PurePosixPath] = set()
    for member in opened:
        path = PurePosixPath(member.name)
        _check(member.name)
        if not links.isdisjoint(path.parents):
            raise ValueError(f"{member.name} lies behind a link")
        if member.issym():
            _check(str(path.parent / member.linkname))
            links.add(path)
        elif member.islnk():
            _check(member.linkname)
        elif not (member.isfile() or member.isdir()):
            raise ValueError(f"{member.name} is no file")


def _check(name: str) -> None:
    """Refuses a path that leaves the folder on any system; `..` may lead back up, but not out."""
    depth = 0
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ":" in parts[0]:
        raise ValueError(f"{name} is an absolute path")
    for part in parts:
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            raise ValueError(f"{name} lies outside of the archive")
