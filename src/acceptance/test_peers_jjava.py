"""The course runs on JJava, another kernel for Java, with the options that docs/jjava.md names."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_core.paths import jupyter_data_dir
from nbformat import NotebookNode

from support.jdk import installed_jdk
from support.kernels import KERNEL_NAME
from support.notebooks import PATHS, code_cells, executed, outputs, read

SECTIONS = [path for path in PATHS if path.stem[0].isdigit()]
MODULES = ("companion", "tutorial", "runtime")
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# The cells that are there to fail: what does not compile with us does not compile with anybody.
FAILING = {
    "00-start-here": ["start-here-13"],
    "03-why-this-pattern": ["why-this-pattern-05"],
}


@pytest.fixture(scope="module")
def jjava(repository: Path) -> Iterator[str]:
    """The name of JJava's kernelspec, which by itself has the same name as ours; fetched once."""
    folder = repository / "target" / "peers"
    spec = folder / "share/jupyter/kernels/java"
    if not (spec / "kernel.json").is_file():
        lock = repository / "requirements/peers.txt"
        options = ["--quiet", "--no-input", "--no-deps", "--require-hashes", "--target", str(folder)]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, "-r", str(lock)], check=True)
    renamed = Path(jupyter_data_dir()) / "kernels/jjava"
    shutil.copytree(spec, renamed)
    yield renamed.name
    shutil.rmtree(renamed)


@pytest.fixture(scope="module")
def options() -> dict[str, str]:
    """The environment that docs/jjava.md describes, and a JVM that is quick to start."""
    jars = Path(KernelSpecManager().get_kernel_spec(KERNEL_NAME).resource_dir) / "jars"
    modules = os.pathsep.join(str(jars / f"jawait-{name}.jar") for name in MODULES)
    paths = f"--enable-preview --module-path {modules} --add-modules ALL-MODULE-PATH"
    return {
        "PATH": f"{installed_jdk()}/bin{os.pathsep}{os.environ['PATH']}",
        "JJAVA_JVM_OPTS": f"{QUICK} {paths}",
        "JJAVA_COMPILER_OPTS": f"--release 25 {paths}",
        "JJAVA_STARTUP_SCRIPT": "import module java.base;",
    }


def printed(cell: NotebookNode) -> str:
    """What a cell prints; warnings of a logger go to JJava's own log instead."""
    return "".join(output.text for output in cell.outputs if output.get("name") == "stdout")


def values(cell: NotebookNode) -> list[str]:
    """The results of a cell as text; JJava shows a string without its quotes."""
    results = [output for output in outputs(cell) if output["output_type"] == "execute_result"]
    return [result["data"]["text/plain"].strip('"') for result in results]


def failing(notebook: NotebookNode) -> list[str]:
    """The ids of the cells that end with an error."""
    kinds = {cell.id: [output.output_type for output in cell.outputs] for cell in code_cells(notebook)}
    return [cell for cell, found in kinds.items() if "error" in found]


@pytest.mark.parametrize("path", SECTIONS, ids=lambda path: path.stem)
def test_notebookOfTheCourse_showsOnJJavaWhatIsStored(
    jjava: str, options: dict[str, str], path: Path
) -> None:
    stored = read(path)
    # Asked to end, JJava does not do so in the time that Jupyter waits for it.
    fresh = executed(stored, options, kernel_name=jjava, shutdown_kernel="immediate")
    assert failing(fresh) == FAILING.get(path.stem, [])
    for old, new in zip(code_cells(stored), code_cells(fresh), strict=True):
        assert printed(new) == printed(old), new.source
        assert values(new) == values(old), new.source
