"""A learner's first hour in a browser: JupyterLab as the script starts it, in headless Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect, sync_playwright
from playwright.sync_api import TimeoutError as NotInTime

from support.lab import Lab, lab
from support.notebooks import FOLDER, code_cells, outputs, read
from support.page import LabPage
from support.waiting import wait_until

NOTEBOOK = "02-working-example.ipynb"

TABLE = """
record City(String name, int people) {}
IntStream.range(0, 10_000).mapToObj(i -> new City("City " + i, i)).toList()
"""

CHROMIUM_OPTIONS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the notebooks: JupyterLab saves what the tests edit."""
    return Path(shutil.copytree(FOLDER, tmp_path_factory.mktemp("lab") / "notebooks"))


@pytest.fixture(scope="module")
def server(repository: Path, folder: Path, logs: Path) -> Iterator[Lab]:
    with lab(repository, logs / "lab.log", f"--ServerApp.root_dir={folder}") as server:
        yield server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "chromium is not installed (Debian, Ubuntu: apt-get install chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def screenshots(repository: Path) -> Path:
    folder = repository / "target" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def tab(browser: Browser, server: Lab, folder: Path) -> Iterator[LabPage]:
    """JupyterLab in a fresh tab, with the notebooks as they are stored and no kernel running."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = LabPage(context.new_page())
    tab.open(server.address)
    yield tab
    tab.shut_down_kernels()
    context.close()


@pytest.fixture
def opened(tab: LabPage) -> LabPage:
    """The tab with notebook 02 in front, opened from the file browser."""
    tab.open_from_file_browser(NOTEBOOK)
    return tab


def test_start_opensTheFirstNotebook_withoutANewsPopUp(tab: LabPage, screenshots: Path) -> None:
    tab.wait_opened("00-start-here.ipynb")
    tab.screenshot(screenshots / "start.png")
    assert tab.setting("@jupyterlab/apputils-extension:notification", "fetchNews") == "false"
    assert tab.setting("@jupyterlab/apputils-extension:notification", "checkForUpdates") is False
    assert tab.notifications() == []


def test_runAll_showsTheStoredOutputs(opened: LabPage, folder: Path, screenshots: Path) -> None:
    stored = read(FOLDER / NOTEBOOK)
    opened.choose("Edit", "Clear Outputs of All Cells")
    expect(opened.outputs).to_have_count(0)
    opened.run_all()
    last = opened.code_cells.last.locator(".jp-InputPrompt")
    expect(last).to_have_text(f"[{len(code_cells(stored))}]:")
    opened.wait_idle()
    opened.screenshot(screenshots / "02-light.png")
    opened.save(folder / NOTEBOOK)
    for old, new in zip(code_cells(stored), code_cells(read(folder / NOTEBOOK)), strict=True):
        assert outputs(new) == outputs(old)


def test_editedCell_showsItsNewResult(opened: LabPage) -> None:
    cell = opened.code_cells.first
    opened.run_cell(cell, 'IO.println("edited"); 6 * 7')
    expect(cell.locator(".jp-OutputArea-output").first).to_have_text("edited\n")
    expect(cell.locator(".jp-OutputArea-executeResult")).to_contain_text("42")


def test_stopButton_endsAnEndlessLoop_andTheNextCellRuns(opened: LabPage) -> None:
    cell = opened.code_cells.first
    opened.run_cell(cell, "int kept = 21;")
    expect(cell.locator(".jp-InputPrompt")).to_have_text("[1]:")
    opened.run_cell(cell, 'IO.println("turning"); while (true) {}')
    expect(cell.locator(".jp-OutputArea-output").first).to_contain_text("turning")
    opened.wait_busy()
    opened.press("interrupt-kernel")
    opened.wait_idle()
    expect(cell.locator(".jp-OutputArea-output").last).to_contain_text("Interrupted")
    opened.run_cell(cell, "2 * kept")
    expect(cell.locator(".jp-OutputArea-executeResult")).to_contain_text("42")


def test_error_isReadable(opened: LabPage, screenshots: Path) -> None:
    cell = opened.code_cells.first
    opened.run_cell(cell, "int half(int n) {\n    return n / 0;\n}\nhalf(8)")
    expect(cell.locator(".jp-OutputArea-output")).to_contain_text("ArithmeticException")
    opened.screenshot(screenshots / "error.png")


def test_restart_forgetsVariables(opened: LabPage) -> None:
    cell = opened.code_cells.first
    opened.run_cell(cell, "int forgotten = 1;")
    expect(cell.locator(".jp-InputPrompt")).to_have_text("[1]:")
    opened.press("restart-kernel")
    opened.confirm()
    opened.wait_idle()
    opened.run_cell(cell, "forgotten")
    expect(cell.locator(".jp-OutputArea-output")).to_contain_text("forgotten")
    expect(cell.locator(".jp-InputPrompt")).to_have_text("[1]:")


def _tab_shows(page: LabPage, wanted: Locator) -> bool:
    """JupyterLab drops an answer that takes a second, which the first one may on a busy machine."""
    page.page.keyboard.press("Tab")
    try:
        wanted.wait_for(timeout=5_000)
    except NotInTime:
        return False
    return True


def test_completion_popsUp(opened: LabPage, screenshots: Path) -> None:
    cell = opened.code_cells.first
    opened.replace_code(cell, '"text".rep')
    wanted = opened.page.locator(".jp-Completer-item", has_text="replaceAll")
    wait_until(lambda: _tab_shows(opened, wanted), "Tab shows what fits")
    opened.screenshot(screenshots / "completion.png")


def test_tooltip_showsDocumentation(opened: LabPage, screenshots: Path) -> None:
    cell = opened.code_cells.first
    opened.replace_code(cell, '"text".strip()')
    opened.page.keyboard.press("ArrowLeft")
    opened.page.keyboard.press("ArrowLeft")
    opened.page.keyboard.press("Shift+Tab")
    expect(opened.page.locator(".jp-Tooltip")).to_contain_text("white space removed")
    opened.screenshot(screenshots / "tooltip.png")


def test_table_isReadable_inLightAndDark(opened: LabPage, screenshots: Path) -> None:
    cell = opened.code_cells.first
    opened.run_cell(cell, TABLE)
    expect(cell.locator("tbody tr")).to_have_count(10)
    rest = cell.locator(".jp-RenderedHTML div").last
    expect(rest).to_have_text("… and 9,990 more")
    for theme, light in (("JupyterLab Dark", "false"), ("JupyterLab Light", "true")):
        opened.choose("Settings", "Theme", theme)
        expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        opened.screenshot(screenshots / f"table-{theme.split()[-1].lower()}.png")
        assert opened.contrast(cell.locator("tbody td").first) > 7
        assert opened.contrast(rest) > 4.5


def test_darkTheme_isReadable(opened: LabPage, screenshots: Path) -> None:
    opened.choose("Settings", "Theme", "JupyterLab Dark")
    expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    opened.run_all()
    expect(opened.code_cells.last.locator(".jp-InputPrompt")).not_to_have_text("[*]:")
    opened.wait_idle()
    opened.screenshot(screenshots / "02-dark.png")
    opened.choose("Settings", "Theme", "JupyterLab Light")
    expect(opened.page.locator("body")).to_have_attribute("data-jp-theme-light", "true")


def test_ctrlC_endsJupyterLabCleanly(repository: Path, folder: Path, logs: Path) -> None:
    with lab(repository, logs / "lab-ctrl-c.log", f"--ServerApp.root_dir={folder}") as server:
        assert server.interrupt() == 0
    assert "Traceback" not in (logs / "lab-ctrl-c.log").read_text()
