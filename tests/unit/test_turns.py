"""Who builds holds the place of the site: others wait, and whoever is asked to end cleans up."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import click
import pytest

from itasite.output.lock import hold_folder
from tests.support.patience import until
from tests.support.placed import place_of, put, whole, with_site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_site(tmp_path)


def test_the_second_of_two_waits_and_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done: list[str] = []
    with place_of(folder) as first, first.work_folder() as work:
        second = threading.Thread(target=lambda: (put(folder, "new"), done.append("new")))
        second.start()
        until(lambda: "รอจนเสร็จก่อน" in capsys.readouterr().err)
        assert work.is_dir()  # at work, and so nobody's leftover
        assert not done
        assert whole(folder / "site") == "old"
    second.join()
    assert done == ["new"]
    assert whole(folder / "site") == "new"


def test_who_asks_to_end_is_heard_as_ctrl_c(folder: Path) -> None:
    with (
        pytest.raises(click.ClickException, match="หยุดแล้ว เว็บไซต์เดิมไม่ถูกแก้ไข") as stopped,
        place_of(folder) as target,
        target.work_folder(),
    ):
        signal.raise_signal(signal.SIGTERM)
    assert stopped.value.exit_code == 130
    assert {path.name for path in folder.iterdir()} == {"content", "site"}
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_lock_lasts_as_long_as_who_inherited_it(tmp_path: Path) -> None:
    """A build that is killed leaves the engine behind, which still writes."""
    with hold_folder(tmp_path, lambda: None) as held:
        assert held is not None
        inherited = os.dup(held)
    waited: list[bool] = []

    def waiting() -> None:
        waited.append(True)
        os.close(inherited)

    with hold_folder(tmp_path, waiting):
        assert waited == [True]
