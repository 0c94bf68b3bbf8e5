"""Fetching a JDK from a stand-in server: the right one, or one sentence and nothing left."""

import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from launcher import cli, fetch, jdk
from launcher.failure import Failure
from support.fakes import Offer, fake_jdk, jdk_archive, serving


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache ä"


@pytest.fixture
def offer(tmp_path: Path) -> Offer:
    return Offer(jdk_archive(tmp_path / "made"))


@pytest.fixture(autouse=True)
def no_jdk_here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leaves the cache folder alone of all usual folders."""
    usual = jdk.usual_folders
    monkeypatch.setattr(jdk, "usual_folders", lambda env: [h for h in usual(env) if "jawait" in h.parts])
    yield


def env(cache: Path, address: str) -> dict[str, str]:
    return {"PATH": "", "XDG_CACHE_HOME": str(cache), "JAWAIT_JDK_SOURCE": address}


def refusal(cache: Path, address: str) -> str:
    """What a person reads; afterwards the cache folder must hold no file at all."""
    with pytest.raises(Failure) as refused:
        fetch.find_or_fetch(env(cache, address))
    assert [path for path in cache.rglob("*") if not path.is_dir() or path.name.startswith("fetching")] == []
    assert list(cache.glob("jawait/jdk/*")) == []
    text = str(refused.value)
    assert "\n" not in text
    assert text.endswith(("https://adoptium.net), or set JAWAIT_JAVA_HOME to one that you have.", "try again later."))
    return text


def test_rightArchive_isUnpackedAndUsed(cache: Path, offer: Offer) -> None:
    with serving(offer) as (address, _):
        found = fetch.find_or_fetch(env(cache, address))
    home = cache / "jawait" / "jdk" / "temurin-jdk-25.0.9+1"
    assert found == jdk.Jdk(home, 25, "25.0.9")
    assert os.access(home / "bin" / "javac", os.X_OK)
    assert [path.name for path in (cache / "jawait").iterdir()] == ["jdk"]


def test_secondTime_nothingIsFetched(cache: Path, offer: Offer) -> None:
    with serving(offer) as (address, asked):
        first = fetch.find_or_fetch(env(cache, address))
        before = len(asked)
        assert fetch.find_or_fetch(env(cache, address)) == first
    assert before == len(asked) == 2


def test_request_namesThisMachine(cache: Path, offer: Offer) -> None:
    with serving(offer) as (address, asked):
        fetch.find_or_fetch(env(cache, address))
    assert asked[0].startswith("/v3/assets/latest/25/hotspot?os=")
    assert asked[0].endswith("&image_type=jdk&vendor=eclipse")


def test_wrongChecksum_isRefused(cache: Path, offer: Offer) -> None:
    offer.checksum = "0" * 64
    with serving(offer) as (address, _):
        assert refusal(cache, address).startswith(
            "The download of jdk.tar.gz does not have the checksum that it should have, so it was deleted:"
        )


def test_cutOff_isRefused(cache: Path, offer: Offer) -> None:
    offer.cut_off_after = 100
    with serving(offer) as (address, _):
        assert refusal(cache, address).startswith(
            f"The download of jdk.tar.gz was cut off after 100 of {len(offer.archive)} bytes: try again, or "
        )


def test_tooLong_isRefused(cache: Path, offer: Offer) -> None:
    offer.size = 10
    with serving(offer) as (address, _):
        assert "of 10 bytes" in refusal(cache, address)


def test_noNetwork_isRefused(cache: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    text = refusal(cache, f"http://127.0.0.1:{port}")
    assert text.startswith(f"There is no JDK 25 here and none could be fetched from http://127.0.0.1:{port} (")
    assert "connect to the network and try again, or install it yourself (" in text


def test_serverInTrouble_isRefused(cache: Path, offer: Offer) -> None:
    offer.status = 503
    with serving(offer) as (address, _):
        assert f"fetched from {address} (" in refusal(cache, address)


@pytest.mark.parametrize("text", ["[]", "<html>", "{}", '[{"release_name": "../up", "binary": {}}]', "[[]]", "null"])
def test_nothingOnOffer_isRefused(cache: Path, offer: Offer, text: str) -> None:
    offer.text = text
    with serving(offer) as (address, _):
        assert refusal(cache, address).startswith(f"{address} offers no JDK 25 for ")


def test_noArchive_isRefused(cache: Path) -> None:
    with serving(Offer(b"this is no archive")) as (address, _):
        assert refusal(cache, address).startswith("The archive jdk.tar.gz cannot be unpacked (")


def test_jdkForAnotherProcessor_isRefused(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("support.fakes.java_script", lambda *_: "exit 126")
    with serving(Offer(jdk_archive(tmp_path))) as (address, _):
        assert refusal(cache, address).startswith(
            "The JDK in jdk.tar.gz does not run on this machine, so it was deleted:"
        )


def test_cacheFolderThatIsAFile_isRefused(tmp_path: Path, offer: Offer) -> None:
    (tmp_path / "file").write_text("mine")
    with serving(offer) as (address, _), pytest.raises(Failure) as refused:
        fetch.find_or_fetch(env(tmp_path / "file", address))
    assert str(refused.value).startswith("There is no JDK 25 here and one could not be stored (")
    assert (tmp_path / "file").read_text() == "mine"


def test_leftoversOfAKilledScript_areRemoved(cache: Path, offer: Offer) -> None:
    old, young = cache / "jawait" / "fetching-old", cache / "jawait" / "fetching-young"
    for folder in (old, young):
        folder.mkdir(parents=True)
    os.utime(old, (0, time.time() - 90_000))
    with serving(offer) as (address, _):
        fetch.find_or_fetch(env(cache, address))
    assert [old.exists(), young.exists()] == [False, True]


def test_jdkOnThisMachine_nothingIsFetched(cache: Path, tmp_path: Path) -> None:
    home = fake_jdk(tmp_path / "jdk", "25.0.1")
    found = fetch.find_or_fetch(env(cache, "http://127.0.0.1:1") | {"JAVA_HOME": str(home)})
    assert found.home == home
    assert not cache.exists()


def test_script_withoutAJdkAndNetwork_isOneSentence(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("JAVA_HOME", "JAWAIT_JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env(cache, "http://127.0.0.1:1").items():
        monkeypatch.setenv(name, value)
    assert cli.main(["lab"]) == 1
    assert capsys.readouterr().err.startswith("\nThere is no JDK 25 here and none could be fetched from ")


@pytest.mark.parametrize(
    ("system", "way"), [("linux", "apt install"), ("darwin", "brew install"), ("win32", "winget install")]
)
def test_howToInstall_namesTheWayOfThePlatform(system: str, way: str) -> None:
    assert way in fetch.how_to_install(system)
