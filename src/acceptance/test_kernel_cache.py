"""The AOT caches: used where they fit, and a start without them is slower but right."""

import dataclasses
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from support.jdk import installed_jdk
from support.kernels import KERNEL_NAME, Kernel, running
from support.messages import plain

# With it, a JVM that cannot use its cache does not start.
CACHE_OR_NOTHING = {"JDK_JAVA_OPTIONS": "-XX:AOTMode=on"}

AGENT_HAS_A_CACHE = (
    "java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()"
    '.anyMatch(option -> option.startsWith("-XX:AOTCache="))'
)


@dataclasses.dataclass(frozen=True)
class Copy:
    """A copy of the installed kernelspec, which a test may spoil."""

    spec: Path
    log: Path

    @contextmanager
    def running(self, env: dict[str, str] | None = None) -> Iterator[Kernel]:
        specs = KernelSpecManager(kernel_dirs=[str(self.spec.parent)], ensure_native_kernel=False)
        with running(self.log, env, specs) as kernel:
            yield kernel

    def caches(self) -> list[Path]:
        return sorted((self.spec / "aot").iterdir())

    def said(self) -> list[str]:
        """What both streams of the kernel got, but for the JVM's remark on its options."""
        return [line for line in self.log.read_text().splitlines() if not line.startswith("NOTE: ")]


def installed() -> Path:
    return Path(KernelSpecManager().get_kernel_spec(KERNEL_NAME).resource_dir)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """In another folder than the caches were trained in, one with letters that need care."""
    folder = tmp_path / "moved ä" / KERNEL_NAME
    return Copy(Path(shutil.copytree(installed(), folder)), tmp_path / "kernel.log")


def replace_class(jar: Path, name: str, source: str, class_path: Path) -> None:
    """Puts another version of a class into a jar."""
    work = jar.parent / "replaced"
    file = work / f"{name}.java"
    file.parent.mkdir(parents=True)
    file.write_text(source)
    javac = installed_jdk() / "bin" / "javac"
    subprocess.run([javac, "-cp", class_path, "-d", work, file], check=True, timeout=60)
    fresh = jar.with_suffix(".fresh")
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(fresh, "w") as new:
        for entry in old.infolist():
            kept = old.read(entry) if entry.filename != f"{name}.class" else (work / f"{name}.class").read_bytes()
            new.writestr(entry, kept)
    fresh.replace(jar)
    shutil.rmtree(work)


def test_installedKernel_usesBothCaches(logs: Path) -> None:
    with running(logs / "caches.log", CACHE_OR_NOTHING) as kernel:
        assert kernel.run(AGENT_HAS_A_CACHE).value == "true"


def test_movedFolder_usesItsOwnJars(copy: Copy) -> None:
    with copy.running() as kernel:
        assert str(copy.spec) in plain(str(kernel.run("%java").data))
        assert kernel.run("import module jawait.companion;\nChunks.class.getSimpleName()").value == '"Chunks"'
    assert copy.said() == []


def test_replacedKernelJar_runsTheNewCode(copy: Copy) -> None:
    jar = copy.spec / "jawait-kernel.jar"
    source = 'package jawait.kernel; final class Version { static String current() { return "99"; } }'
    replace_class(jar, "jawait/kernel/Version", source, jar)
    with copy.running() as kernel:
        info = kernel.ask("kernel_info_request").content
        assert info["implementation_version"] == "99"
        assert kernel.run("1 + 1").value == "2"
    assert copy.said() == []


def test_replacedLearnerJar_runsTheNewCode(copy: Copy) -> None:
    jar = copy.spec / "jars" / "jawait-runtime.jar"
    source = 'package jawait.runtime; final class DisplayIds { static String next() { return "replaced"; } }'
    replace_class(jar, "jawait/runtime/DisplayIds", source, jar)
    with copy.running() as kernel:
        assert kernel.run("var id = display(1); id").value == '"replaced"'
    assert copy.said() == []


def cut_short(cache: Path) -> None:
    os.truncate(cache, cache.stat().st_size // 2)


def garbage(cache: Path) -> None:
    cache.write_bytes(b"no cache " * 1000)


def damaged(cache: Path) -> None:
    """Right at both ends, wrong in between."""
    with cache.open("r+b") as file:
        file.seek(200)
        file.write(b"\xff" * 64)


@pytest.mark.parametrize("spoil", [Path.unlink, cut_short, garbage, damaged])
def test_spoiltCaches_costNothingButTime(copy: Copy, spoil: Callable[[Path], None]) -> None:
    for cache in copy.caches():
        spoil(cache)
    with copy.running() as kernel:
        assert kernel.run("1 + 1").value == "2"
        assert kernel.run("1 + 1").stderr == ""
    assert copy.said() == []


def takes_its_cache(folder: Path, argv: list[str]) -> bool:
    """Whether the JVM of a kernelspec starts where it must have the cache."""
    options = [word.replace("{resource_dir}", str(folder)) for word in argv[: argv.index("-jar")]]
    jar = folder / "jawait-kernel.jar"
    command = [*options, "-XX:AOTMode=on", "-cp", jar, "jawait.kernel.Main", "--version"]
    return subprocess.run(command, capture_output=True, timeout=60).returncode == 0


def of_another_build(cache: Path) -> None:
    """As a JVM of another build would have written it: the name of the JVM is at the beginning."""
    content = bytearray(cache.read_bytes())
    at = content.index(b"OpenJDK", 0, 4096)
    content[at : at + 7] = b"AnyJDK "
    cache.write_bytes(content)


def test_otherBuildOfTheJdk_isNoObstacle(copy: Copy) -> None:
    argv = json.loads((copy.spec / "kernel.json").read_text())["argv"]
    assert takes_its_cache(copy.spec, argv)
    for cache in copy.caches():
        of_another_build(cache)
    assert not takes_its_cache(copy.spec, argv)
    with copy.running() as kernel:
        assert kernel.run("1 + 1").value == "2"
    assert copy.said() == []


def test_readOnlyInstallation_isNotWrittenTo(copy: Copy) -> None:
    before = {file: file.stat().st_mtime_ns for file in copy.spec.rglob("*")}
    for file in before:
        file.chmod(file.stat().st_mode & ~0o222)
    with copy.running() as kernel:
        assert kernel.run("1 + 1").value == "2"
    assert {file: file.stat().st_mtime_ns for file in copy.spec.rglob("*")} == before


@pytest.mark.parametrize(
    "options",
    [
        "-XX:-UseSerialGC -XX:+UseG1GC",
        "-XX:-UseSerialGC -XX:+UseZGC",
        "-XX:-UseCompactObjectHeaders",
        "--add-modules jdk.httpserver",
        "--add-opens java.base/java.lang=ALL-UNNAMED",
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0,quiet=y",
        "-Xshare:off",
        "-Xmx900m",
    ],
)
def test_optionsThatDoNotFitTheCache_areNoObstacle(logs: Path, options: str) -> None:
    log = logs / "cache-options.log"
    with running(log, {"JAWAIT_JVM_OPTIONS": options}) as kernel:
        result = kernel.run("1 + 1")
        assert (result.value, result.stdout, result.stderr) == ("2", "", "")
    assert log.read_text() == ""


def test_otherCpu_isNoObstacle(logs: Path) -> None:
    # Without most of what the CPU of the training can do.
    log = logs / "cache-cpu.log"
    options = "-XX:+IgnoreUnrecognizedVMOptions -XX:UseAVX=0 -XX:UseSSE=2 -XX:AOTMode=on"
    with running(log, {"JDK_JAVA_OPTIONS": options}) as kernel:
        assert kernel.run(AGENT_HAS_A_CACHE).value == "true"
        assert kernel.run("IntStream.range(0, 100_000).mapToObj(Integer::toString).distinct().count()").value == "100000"
