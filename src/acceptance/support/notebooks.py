"""The course's notebooks: read, executed by nbclient, compared."""

import copy
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from support.kernels import KERNEL_NAME

FOLDER = Path(__file__).resolve().parents[3] / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))
NAMES = [path.stem for path in PATHS]

_SECONDS_FOR_A_CELL = 120


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def executed(
    notebook: NotebookNode,
    env: Mapping[str, str] | None = None,
    kernel_name: str = KERNEL_NAME,
    **traits: object,
) -> NotebookNode:
    """A copy of the notebook with the outputs of a run on a fresh kernel, by somebody who begins the course.

    `traits` are options of nbclient.
    """
    fresh = copy.deepcopy(notebook)
    client = NotebookClient(
        fresh,
        kernel_name=kernel_name,
        timeout=_SECONDS_FOR_A_CELL,
        resources={"metadata": {"path": str(FOLDER)}},
        **traits,
    )
    with tempfile.TemporaryDirectory() as folder:
        beginner = {"JAWAIT_PROGRESS": str(Path(folder) / "progress.txt"), "JAWAIT_SEED": "course"}
        client.execute(env=os.environ | beginner | (env or {}))
    return fresh


def outputs(cell: NotebookNode) -> list[dict]:
    """A cell's outputs without the accidents of transport: neighbouring texts are one text."""
    joined: list[dict] = []
    for output in cell.outputs:
        if joined and output.output_type == "stream" and joined[-1].get("name") == output.name:
            joined[-1]["text"] += output.text
        else:
            joined.append(dict(output))
    return joined
