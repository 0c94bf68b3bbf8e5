"""JupyterLab's page, driven by what a learner sees and clicks."""

import re
from pathlib import Path

from playwright.sync_api import APIResponse, Locator, Page, expect

from support.waiting import wait_until

# How long a page may take on a busy two-core machine, in milliseconds.
PATIENCE = 60_000

# Keeps the text of every notification that ever pops up, also of those that go away again.
_WATCH_NOTIFICATIONS = """
window.notifications = [];
new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
  const toast = node.querySelector?.('.Toastify__toast') ?? node.closest?.('.Toastify__toast');
  if (toast) window.notifications.push(toast.textContent);
}))).observe(document, {childList: true, subtree: true});
"""


# The contrast of a text to what is behind it, as WCAG 2 defines it: 1 for none, 21 for black on white.
_CONTRAST = """
element => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const behind = node => {
    const colour = getComputedStyle(node).backgroundColor;
    return (parts(colour)[3] ?? 1) > 0 || !node.parentElement ? colour : behind(node.parentElement);
  };
  const light = rgb => rgb.map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const back = parts(behind(element)).slice(0, 3);
  const [r, g, b, alpha = 1] = parts(getComputedStyle(element).color);
  const front = [r, g, b].map((c, n) => alpha * c + (1 - alpha) * back[n]);
  const both = [light(front), light(back)].sort((x, y) => x - y);
  return (both[1] + 0.05) / (both[0] + 0.05);
}
"""


class LabPage:
    """One tab with JupyterLab in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.add_init_script(_WATCH_NOTIFICATIONS)

    @property
    def notebook(self) -> Locator:
        """The notebook in front."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")

    @property
    def code_cells(self) -> Locator:
        return self.notebook.locator(".jp-CodeCell")

    @property
    def outputs(self) -> Locator:
        return self.notebook.locator(".jp-OutputArea-output")

    def open(self, address: str) -> None:
        """Opens an address of JupyterLab, with none of the tabs of an earlier visit."""
        self.page.goto(f"{address}&reset")
        expect(self.page.locator("#jp-main-dock-panel")).to_be_visible()

    def open_from_file_browser(self, name: str) -> None:
        self.page.locator(".jp-DirListing-item", has_text=name).dblclick()
        self.wait_opened(name)

    def wait_opened(self, name: str) -> None:
        """Waits until a notebook is in front and its kernel is ready."""
        tab = self.page.get_by_role("tab", name=name)
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(self.notebook).to_have_count(1)
        # The notebook's own indicator shows idle before there is a kernel; the status bar does not.
        expect(self.page.locator("#jp-main-statusbar")).to_contain_text("(Jawait) | Idle")
        self.wait_idle()

    def choose(self, menu: str, *items: str) -> None:
        """Picks an item of the menu bar as a user does."""
        self.page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{menu}$")).click()
        for item in items:
            label = re.compile(f"^{re.escape(item)}$")
            self.page.locator(".lm-Menu-itemLabel", has_text=label).click()

    def run_all(self) -> None:
        self.choose("Run", "Run All Cells")

    def press(self, command: str) -> None:
        """Presses a button of the notebook's toolbar."""
        self.notebook.locator(f'[data-command="notebook:{command}"]').first.click()

    def confirm(self) -> None:
        self.page.locator(".jp-Dialog .jp-mod-accept").click()

    def replace_code(self, cell: Locator, code: str) -> None:
        """Types new code over that of a cell."""
        editor = cell.locator(".cm-content")
        editor.click()
        editor.press("Control+A")
        self.page.keyboard.insert_text(code)

    def run_cell(self, cell: Locator, code: str) -> None:
        self.replace_code(cell, code)
        self.page.keyboard.press("Control+Enter")

    def wait_idle(self) -> None:
        self._wait_status("idle")

    def wait_busy(self) -> None:
        self._wait_status("busy")

    def _wait_status(self, status: str) -> None:
        indicator = self.notebook.locator(".jp-Notebook-ExecutionIndicator")
        expect(indicator).to_have_attribute("data-status", status)

    def save(self, file: Path) -> None:
        """Saves the notebook in front and waits until its file has changed."""
        before = file.stat().st_mtime_ns
        self.choose("File", "Save Notebook")
        wait_until(lambda: file.stat().st_mtime_ns != before, f"{file.name} is saved")

    def setting(self, plugin: str, name: str) -> object:
        """A setting as JupyterLab's server hands it to the page: the user's, else the default."""
        stored = self._api("get", f"lab/api/settings/{plugin}").json()
        defaults = stored["schema"]["properties"]
        return stored["settings"].get(name, defaults[name]["default"])

    def shut_down_kernels(self) -> None:
        for session in self._api("get", "api/sessions").json():
            self._api("delete", f"api/sessions/{session['id']}")

    def _api(self, method: str, path: str) -> APIResponse:
        top = self.page.url.split("/lab")[0]
        cookies = {c["name"]: c["value"] for c in self.page.context.cookies()}
        headers = {"X-XSRFToken": cookies.get("_xsrf", "")}
        response = getattr(self.page.request, method)(f"{top}/{path}", headers=headers)
        assert response.ok, f"{method} {path}: {response.status}"
        return response

    def contrast(self, text: Locator) -> float:
        """How well a text stands out from what is behind it, from 1 to 21."""
        return text.evaluate(_CONTRAST)

    def screenshot(self, file: Path) -> None:
        self.page.screenshot(path=file)

    def notifications(self) -> list[str]:
        """Texts of all notifications that have popped up since the page was loaded."""
        return self.page.evaluate("window.notifications")
