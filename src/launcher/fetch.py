"""Fetching Temurin where there is no JDK: all of it, verified, or nothing."""

import hashlib
import json
import os
import platform
import shutil
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import BinaryIO

from launcher import jdk
from launcher.failure import Failure
from launcher.places import cache_folder
from launcher.progress import Step, step
from launcher.unpack import unpack

SOURCE = "https://api.adoptium.net"

_PATIENCE = 30.0
_CHUNK = 1 << 18
_MEGABYTE = 1_000_000
_DAY = 86_400.0


@dataclass(frozen=True)
class Archive:
    """A JDK on offer: its release name, where it is, how large it is and its SHA-256."""

    release: str
    name: str
    link: str
    size: int
    checksum: str


def how_to_install(system: str = sys.platform) -> str:
    """What to do where nothing can be fetched."""
    ways = {
        "win32": "winget install EclipseAdoptium.Temurin.25.JDK",
        "darwin": "brew install --cask temurin@25",
        "linux": "sudo apt install openjdk-25-jdk (Debian, Ubuntu) or sudo dnf install java-25-openjdk-devel (Fedora)",
    }
    way = f"{ways[system]}, or " if system in ways else ""
    return f"install it yourself ({way}from https://adoptium.net), or set JAWAIT_JAVA_HOME to one that you have."


def find_or_fetch(env: Mapping[str, str] = os.environ) -> jdk.Jdk:
    """A JDK of this machine, else Temurin from the network."""
    return jdk.find(env) or fetch(env)


def fetch(env: Mapping[str, str]) -> jdk.Jdk:
    """Puts Temurin into the cache folder; a Failure leaves that as it was."""
    source = (env.get("JAWAIT_JDK_SOURCE") or SOURCE).rstrip("/")
    with _refusals(source), step(f"Fetching a JDK {jdk.NEEDED}, as there is none here") as progress:
        archive = look_up(source)
        found = _install(archive, cache_folder(env) / "jdk", progress)
    print(f"Temurin {found.version} is now in {found.home}")
    return found


@contextmanager
def _refusals(source: str) -> Iterator[None]:
    """Turns what can go wrong on the network or the disk into a sentence."""
    try:
        yield
    except (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError) as e:
        reason = getattr(e, "reason", None) or e or type(e).__name__
        raise Failure(
            f"There is no JDK {jdk.NEEDED} here and none could be fetched from {source} ({reason}): connect to the"
            f" network and try again, or {how_to_install()}"
        ) from e
    except OSError as e:
        raise Failure(
            f"There is no JDK {jdk.NEEDED} here and one could not be stored ({e}): make room, or {how_to_install()}"
        ) from e


def look_up(source: str) -> Archive:
    """The newest Temurin 25 on offer for this machine."""
    query = f"os={_system()}&architecture={_processor()}&image_type=jdk&vendor=eclipse"
    with _open(f"{source}/v3/assets/latest/{jdk.NEEDED}/hotspot?{query}") as answer:
        offers = answer.read()
    try:
        offer = json.loads(offers)[0]
        package = offer["binary"]["package"]
        return Archive(
            _file_name(offer["release_name"]),
            _file_name(package["name"]),
            package["link"],
            int(package["size"]),
            package["checksum"].lower(),
        )
    except (ValueError, LookupError, TypeError, AttributeError) as e:
        raise Failure(
            f"{source} offers no JDK {jdk.NEEDED} for {_system()} on {_processor()}: {how_to_install()}"
        ) from e


def _file_name(text: str) -> str:
    if not text or text != os.path.basename(text) or text.startswith("."):
        raise ValueError(text)
    return text


def _system() -> str:
    if sys.platform == "linux" and not platform.libc_ver()[0] and Path("/etc/alpine-release").exists():
        return "alpine-linux"
    return {"win32": "windows", "darwin": "mac"}.get(sys.platform, sys.platform)


def _processor() -> str:
    machine = platform.machine().lower()
    return {"x86_64": "x64", "amd64": "x64", "arm64": "aarch64"}.get(machine, machine)


def _open(url: str):
    request = urllib.request.Request(url, headers={"User-Agent": "jawait"})
    return urllib.request.urlopen(request, timeout=_PATIENCE)


def _install(archive: Archive, cache: Path, progress: Step) -> jdk.Jdk:
    """The unpacked JDK; its folder appears whole, at the end."""
    cache.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(cache)
    scratch = cache.parent / f"fetching-{uuid.uuid4().hex}"
    try:
        scratch.mkdir()
        _download(archive, scratch / archive.name, progress)
        progress.detail = "unpacking"
        unpacked = unpack(scratch / archive.name, scratch / "unpacked")
        _running(_home(unpacked), archive)
        return _running(_home(_move(unpacked, cache / f"temurin-{archive.release}")), archive)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _move(unpacked: Path, home: Path) -> Path:
    if home.exists():
        # It was found not to run, or another start of the script was quicker.
        shutil.rmtree(home)
    unpacked.rename(home)
    return home


def _home(folder: Path) -> Path:
    """On macOS a JDK is wrapped in a bundle."""
    contents = folder / "Contents" / "Home"
    return contents if contents.is_dir() else folder


def _running(home: Path, archive: Archive) -> jdk.Jdk:
    if found := jdk.probe(home):
        return found
    raise Failure(f"The JDK in {archive.name} does not run on this machine, so it was deleted: {how_to_install()}")


def _remove_leftovers(cache: Path) -> None:
    """Of a script that was killed, long ago enough not to be another that is at work."""
    for folder in cache.parent.glob("fetching-*"):
        if time.time() - folder.stat().st_mtime > _DAY:
            shutil.rmtree(folder, ignore_errors=True)


def _download(archive: Archive, file: Path, progress: Step) -> None:
    with _open(archive.link) as answer, file.open("wb") as out:
        size, checksum = _copy(answer, out, archive.size, progress)
    if size != archive.size:
        raise Failure(
            f"The download of {archive.name} was cut off after {size} of {archive.size} bytes: try again,"
            f" or {how_to_install()}"
        )
    if checksum != archive.checksum:
        raise Failure(
            f"The download of {archive.name} does not have the checksum that it should have, so it was deleted:"
            f" try again on a network that you trust, or {how_to_install()}"
        )


def _copy(answer: BinaryIO, out: BinaryIO, size: int, progress: Step) -> tuple[int, str]:
    digest, done = hashlib.sha256(), 0
    while chunk := answer.read(_CHUNK):
        out.write(chunk)
        digest.update(chunk)
        done += len(chunk)
        progress.detail = f"{done / _MEGABYTE:.0f} of {size / _MEGABYTE:.0f} MB"
        if done > size:
            break
    return done, digest.hexdigest()
