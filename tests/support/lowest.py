"""The lowest version of every package that pyproject.toml allows."""

from __future__ import annotations

import re
import tomllib

from tests.support.sites import ROOT


def lowest() -> str:
    """Each dependency at its lower bound, as constraints."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    found = [re.match(r"([A-Za-z0-9_.-]+)(?:\[[^]]*\])?>=([0-9.]+)", line) for line in asked]
    assert all(found), "a dependency without a lower bound"
    return "".join(f"{bound[1]}=={bound[2]}\n" for bound in found if bound)
