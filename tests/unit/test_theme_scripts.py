"""What browsers of the last years cannot read stands in no script of the theme: one sign of it, and no search works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.sites import ROOT

SCRIPTS = sorted((ROOT / "theme" / "itasite_theme").rglob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_looks_behind(script: Path) -> None:
    """Safari before 16.4 reads no script that has such a pattern."""
    assert not re.search(r"\(\?<[=!]", script.read_text(encoding="utf-8"))


def test_all_scripts_are_looked_at() -> None:
    assert "search-query.js" in {path.name for path in SCRIPTS}
