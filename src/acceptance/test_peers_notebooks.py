"""Notebooks written for IJava and JJava: every function and magic that those document, unchanged."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from test_kernel_libraries import NEEDS, publish

IJAVA = [
    "%mavenRepo demo {remote}",
    "%maven demo:one:1",
    "%addMavenRepo again {remote}",
    "%addMavenDependencies demo:two:1",
    "%addMavenDependency demo:two:1",
    "%loadFromPOM {pom}",
    "%%loadFromPOM\n<repository>\n  <id>demo</id>\n  <url>{remote}</url>\n</repository>\n\n{pasted}",
    "List<String> addedJars = %jars {jars}/*.jar\naddedJars.size()",
    "%classpath {jars}",
    'String id = display("<b>Countdown:</b> 3", "text/html");\n'
    "for (int i = 3; i >= 0; i--) {{\n"
    '    updateDisplay(id, "<b>Countdown:</b> " + i, "text/html");\n'
    "}}\n"
    'render("<b>Liftoff!</b>", "text/html")',
    'display("<b>Bold</b>", "text/html", "text/markdown");',
    'String shown = display(List.of(1, 2));\nupdateDisplay(shown, "replaced");',
    'String md = "Hello **there**";\nrender(md, "text/markdown")',
    "render(42)",
    '(int) eval("1 + 2") + 3',
    'eval("%jars {jars}/*.jar");',
    'List<String> more = lineMagic("jars", List.of("{jars}/*.jar"));\nmore.size()',
    'cellMagic("loadFromPOM", List.of(), "{quoted}");',
    'getKernelInstance().evalRaw("2 + 2")',
    'printf("%d %s%n", 3, "lines");',
]

JJAVA = [
    "%load {script}",
    "loaded()",
    "%load {notebook}",
    "fromNotebook",
    "%time Thread.sleep(1);",
    "%%time\nint timed = 3;\ntimed",
    'kernel().evalRaw("5")',
    'kernel().addToClasspath("{jars}");',
]


@pytest.fixture
def names(tmp_path: Path) -> dict[str, str]:
    """What the cells name: a repository, a POM, a folder of jars, files to load."""
    remote, jars = tmp_path / "remote", tmp_path / "jars"
    for library in ("demo:one:1", "demo:two:1", "demo:three:1"):
        publish(remote, library)
    jars.mkdir()
    shutil.copy(remote / "demo/three/1/three-1.jar", jars / "three.jar")
    pasted = NEEDS.format("demo", "three", "1")
    place = f"<repositories><repository><id>demo</id><url>{remote.as_uri()}</url></repository></repositories>"
    pom = tmp_path / "pom.xml"
    pom.write_text(
        "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId>"
        f"<version>1</version>{place}<dependencies>{pasted}</dependencies></project>"
    )
    script = tmp_path / "script.jshell"
    script.write_text("int loaded() {\n    return 11;\n}\n")
    notebook = tmp_path / "other.ipynb"
    cells = [nbformat.v4.new_markdown_cell("text"), nbformat.v4.new_code_cell("int fromNotebook = 12;")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), notebook)
    return {
        "remote": remote.as_uri(),
        "pom": str(pom),
        "pasted": pasted,
        "quoted": place.replace("<repositories>", "").replace("</repositories>", "") + pasted,
        "jars": str(jars),
        "script": str(script),
        "notebook": str(notebook),
    }


def executed(sources: list[str], names: dict[str, str], tmp_path: Path, patch: pytest.MonkeyPatch) -> list:
    """The outputs of each cell; fails with the first that fails. Maven Central is never asked."""
    settings = tmp_path / "settings.xml"
    mirror = f"<id>nothing</id><mirrorOf>central</mirrorOf><url>{names['remote']}</url>"
    settings.write_text(f"<settings><mirrors><mirror>{mirror}</mirror></mirrors></settings>")
    patch.setenv("JAWAIT_MAVEN_SETTINGS", str(settings))
    patch.setenv("JAWAIT_MAVEN_REPOSITORY", str(tmp_path / "local"))
    cells = [nbformat.v4.new_code_cell(source.format(**names)) for source in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(notebook, kernel_name="java", timeout=60).execute(cwd=str(tmp_path))
    return [cell.outputs for cell in notebook.cells]


def values(outputs: list) -> list[str]:
    """The plain text of every result."""
    found = [output for cell in outputs for output in cell if output.output_type == "execute_result"]
    return [output.data["text/plain"] for output in found]


def test_notebookForIJava_runsUnchanged(
    names: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs = executed(IJAVA, names, tmp_path, monkeypatch)
    found = values(outputs)
    assert [text for text in found if text.isdigit()] == ["1", "42", "6", "1", "4"]
    html = [output.data.get("text/html") for cell in outputs for output in cell if "data" in output]
    assert "<b>Countdown:</b> 0" in html
    assert "<b>Liftoff!</b>" in html
    assert outputs[-1][0].text == "3 lines\n"


def test_notebookForJJava_runsUnchanged(
    names: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = values(executed(JJAVA, names, tmp_path, monkeypatch))
    assert found == ["11", "12", "3", "5"]
