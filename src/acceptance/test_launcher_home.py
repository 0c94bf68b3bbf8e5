"""The folders that JupyterLab writes to."""

from pathlib import Path

import pytest
from launcher import home
from launcher.failure import Failure


def test_homeThatCanBeWritten_isFine(tmp_path: Path) -> None:
    home.require_writable({}, tmp_path, "linux")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_homeThatCannotBeWritten_isNamedWithTheWayOut(tmp_path: Path, platform: str) -> None:
    with pytest.raises(Failure) as refused:
        home.require_writable({}, tmp_path, platform, lambda _: False)
    assert str(refused.value) == (
        f"{tmp_path} cannot be written, and JupyterLab keeps its running state in {tmp_path / '.jupyter'}: set HOME to"
        " a folder of yours, or JUPYTER_CONFIG_DIR and JUPYTER_DATA_DIR to two."
    )


def test_dataFolderOfAnotherUser_isNamed(tmp_path: Path) -> None:
    data = tmp_path / ".local" / "share"
    data.mkdir(parents=True)
    with pytest.raises(Failure, match=f"^{data} cannot be written"):
        home.require_writable({}, tmp_path, "linux", lambda folder: folder != data)


def test_variables_replaceTheHome(tmp_path: Path) -> None:
    env = {"JUPYTER_CONFIG_DIR": str(tmp_path / "config"), "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    home.require_writable(env, Path("/nobody"), "linux")
