"""`itasite cache`: where what was read is remembered, and how it is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite import attachment
from tests.support import attached
from tests.support.sites import QUIET, itasite


def test_the_command_shows_and_empties_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(QUIET, "ITASITE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / "cache"))
    attachment.read(attached.put(tmp_path, "file", attached.pdf("one")))
    place = tmp_path / "cache" / "attachments"
    assert list(place.iterdir())
    assert str(place) in itasite(tmp_path, "cache").stdout
    assert itasite(tmp_path, "cache", "clear").returncode == 0
    assert not list(place.iterdir())
    assert itasite(tmp_path, "cache", "clear").returncode == 0
