"""The course runs on JJava, another kernel for Java, with the options that docs/jjava.md names."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from support.jdk import installed_jdk
from support.kernels import KERNEL_NAME

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("0*.ipynb"))
CELL_SECONDS = 60
MODULES = ("companion", "tutorial", "runtime")


@pytest.fixture(scope="module")
def jjava(repository: Path) -> KernelSpecManager:
    """JJava in a folder of its own, fetched once: its kernelspec has the same name as ours."""
    folder = repository / "target" / "peers"
    kernels = folder / "share/jupyter/kernels"
    if not (kernels / "java/kernel.json").is_file():
        lock = repository / "requirements/peers.txt"
        options = ["--quiet", "--no-input", "--no-deps", "--require-hashes", "--target", str(folder)]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, "-r", str(lock)], check=True)
    return KernelSpecManager(kernel_dirs=[str(kernels)])


@pytest.fixture(scope="module")
def options() -> dict[str, str]:
    """The environment that docs/jjava.md describes."""
    jars = Path(KernelSpecManager().get_kernel_spec(KERNEL_NAME).resource_dir) / "jars"
    modules = os.pathsep.join(str(jars / f"jawait-{name}.jar") for name in MODULES)
    paths = f"--enable-preview --module-path {modules} --add-modules ALL-MODULE-PATH"
    return {
        "PATH": f"{installed_jdk()}/bin{os.pathsep}{os.environ['PATH']}",
        "JJAVA_JVM_OPTS": paths,
        "JJAVA_COMPILER_OPTS": f"--release 25 {paths}",
        "JJAVA_STARTUP_SCRIPT": "import module java.base;",
    }


@pytest.fixture
def kernel(
    jjava: KernelSpecManager, options: dict[str, str], logs: Path, request: pytest.FixtureRequest
) -> Iterator[KernelManager]:
    """A JJava that runs."""
    manager = KernelManager(kernel_name="java", kernel_spec_manager=jjava)
    with (logs / f"jjava-{request.node.callspec.id}.log").open("w") as log:
        manager.start_kernel(env=os.environ | options, stdout=log, stderr=log)
        try:
            yield manager
        finally:
            manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebookOfTheCourse_runsOnJJava(kernel: KernelManager, path: Path) -> None:
    client = kernel.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=CELL_SECONDS)
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code" and "raises-exception" not in cell.metadata.get("tags", []):
                reply = client.execute_interactive(
                    cell.source, timeout=CELL_SECONDS, output_hook=lambda _: None
                )
                assert reply["content"]["status"] == "ok", (cell.source, reply["content"])
    finally:
        client.stop_channels()
