"""Paths that tests share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fresh copy of the small faultless content folder."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "content"))
