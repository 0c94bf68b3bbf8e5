"""Runs the course's notebooks on the installed kernel and stores what they show.

    python src/acceptance/refresh_notebooks.py                   all of them
    python src/acceptance/refresh_notebooks.py notebooks/02*     some
    python src/acceptance/refresh_notebooks.py --check           store nothing, fail on a difference

A notebook is stored in one form, whatever editor it was saved with: keys sorted, one space of
indentation, no times, no traces of a frontend. So a difference between two commits is a difference
that somebody made.
"""

import argparse
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from support.notebooks import PATHS, code_cells, executed, outputs, read

_KERNEL = {"display_name": "Java (Jawait)", "language": "java", "name": "java"}
# Without a version: a new JDK would change every notebook.
_LANGUAGE = {"file_extension": ".java", "mimetype": "text/x-java-source", "name": "java"}


def canonical(notebook: NotebookNode) -> str:
    """The text of a notebook's file, the same for the same cells and outputs."""
    plain = nbformat.from_dict({**notebook, "nbformat": 4, "nbformat_minor": 5})
    plain.metadata = NotebookNode(kernelspec=_KERNEL, language_info=_LANGUAGE)
    for cell in plain.cells:
        tags = cell.metadata.get("tags", [])
        cell.metadata = NotebookNode(tags=sorted(tags)) if tags else NotebookNode()
        cell.pop("attachments", None)
    for cell in code_cells(plain):
        cell.outputs = [nbformat.from_dict(output) for output in outputs(cell)]
    nbformat.validate(plain)
    return nbformat.writes(plain, sort_keys=True, indent=1, ensure_ascii=False).rstrip("\n") + "\n"


def refresh(path: Path, check: bool) -> bool:
    """Runs one notebook and stores it, or only compares; says whether its file was up to date."""
    text = canonical(executed(read(path)))
    fresh = text == path.read_text(encoding="utf-8")
    if not fresh and not check:
        path.write_text(text, encoding="utf-8", newline="\n")
    verdict = "as stored" if fresh else "differs" if check else "stored"
    print(f"{path.name}: {verdict}", flush=True)
    return fresh


def main() -> int:
    """Handles the command line; 1 if `--check` found a difference."""
    parser = argparse.ArgumentParser(description="Run the notebooks and store what they show.")
    parser.add_argument("notebooks", nargs="*", type=Path, default=PATHS, help="all by default")
    parser.add_argument("--check", action="store_true", help="store nothing, fail on a difference")
    arguments = parser.parse_args()
    fresh = [refresh(path, arguments.check) for path in arguments.notebooks]
    return 1 if arguments.check and not all(fresh) else 0


if __name__ == "__main__":
    sys.exit(main())
