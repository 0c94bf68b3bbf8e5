"""Jars with classes that no kernel has by itself."""

import subprocess
from pathlib import Path

from support.jdk import installed_jdk


def jar(folder: Path, name: str, sources: dict[str, str]) -> Path:
    """Compiles sources (by path) to a jar."""
    for path, text in sources.items():
        file = folder / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    classes = folder / f"{name}-classes"
    files = [str(folder / name / path) for path in sources]
    packed = folder / f"{name}.jar"
    for command in (
        ["javac", "-d", str(classes), *files],
        ["jar", "--create", "--file", str(packed), "-C", str(classes), "."],
    ):
        subprocess.run([str(installed_jdk() / "bin" / command[0]), *command[1:]], check=True, timeout=60)
    return packed
