"""Every notebook runs from top to bottom and shows what is stored in it."""

import re
from pathlib import Path

import nbformat
import pytest

from support.kernels import KERNEL_NAME
from support.notebooks import NAMES, PATHS, code_cells, executed, outputs, read

each_notebook = pytest.mark.parametrize("path", PATHS, ids=NAMES)

LONGEST_CELL_LINES = 10

# What would differ on the next machine or in the next run.
MACHINE_DEPENDENT = re.compile(r"/(home|Users|root|tmp)/|[A-Z]:\\\\|@[0-9a-f]{6,8}\b")


def test_theSectionsAreThere() -> None:
    sections = [name[:2] for name in NAMES if name[0].isdigit()]
    assert sections == [f"{n:02}" for n in range(len(sections))]
    assert len(sections) >= 9


@each_notebook
@pytest.mark.parametrize("processors", [1, 4])
def test_notebook_showsWhatIsStored(path: Path, processors: int) -> None:
    stored = read(path)
    options = {"JAWAIT_JVM_OPTIONS": f"-XX:ActiveProcessorCount={processors}"}
    fresh = executed(stored, options)
    for old, new in zip(code_cells(stored), code_cells(fresh), strict=True):
        assert outputs(new) == outputs(old), new.source
        assert new.execution_count == old.execution_count


@each_notebook
def test_notebook_wasStoredAfterOneRunFromTopToBottom(path: Path) -> None:
    counts = [cell.execution_count for cell in code_cells(read(path))]
    assert counts == list(range(1, len(counts) + 1))


@each_notebook
def test_notebook_isValid_withUniqueCellIds(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)


@each_notebook
def test_notebook_asksForTheJavaKernel(path: Path) -> None:
    metadata = read(path).metadata
    assert metadata.kernelspec.name == KERNEL_NAME
    assert metadata.language_info.name == "java"


@each_notebook
def test_notebook_hasShortCells(path: Path) -> None:
    long = [c.source for c in code_cells(read(path)) if c.source.count("\n") >= LONGEST_CELL_LINES]
    assert not long


@each_notebook
def test_notebook_failsOnlyWhereItSaysSo(path: Path) -> None:
    for cell in code_cells(read(path)):
        failed = any(output.output_type == "error" for output in cell.outputs)
        assert failed == ("raises-exception" in cell.metadata.get("tags", [])), cell.source


@each_notebook
def test_notebook_storesNothingOfOneMachine(path: Path) -> None:
    for cell in code_cells(read(path)):
        for output in outputs(cell):
            assert not MACHINE_DEPENDENT.search(str(output)), cell.source


@each_notebook
def test_notebook_usesTheCompanion(path: Path) -> None:
    assert any("import module jawait.companion;" in c.source for c in code_cells(read(path)))
