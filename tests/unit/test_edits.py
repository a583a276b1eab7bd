"""After each of many edits a build with what is kept from the builds before equals one from nothing.

`EDITS=200 python -m pytest tests/unit/test_edits.py -s` makes more of them; the suite a few.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from itasite.build import build
from itasite.memory import Memory
from tests.support.asked import differences, everything
from tests.support.edits import Editor
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

EDITS = int(os.environ.get("EDITS", "20"))
SEED = int(os.environ.get("SEED", "2570"))
SITES = {
    "example": ROOT / "content",
    "years": CASES / "years",
    **{name: AGENCIES / name / "content" for name in AGENCY_NAMES},
}
WAYS: tuple[dict[str, Any], ...] = (
    {"site_url": "https://ita.example.go.th/"},
    {"site_url": None, "directory_urls": False},
    {"preview": True},
)


@pytest.mark.repeats
@pytest.mark.parametrize("name", SITES)
def test_a_build_with_memory_equals_a_cold_one_after_each_edit(name: str, tmp_path: Path) -> None:
    drawn = random.Random(f"{SEED} {name}")
    content = Path(shutil.copytree(SITES[name], tmp_path / "content"))
    editor, memory, whole = Editor(content, drawn), Memory(), 0
    done = ["as it is"]
    for number in range(1 + -(-EDITS // len(SITES))):
        way = drawn.choice(WAYS)
        warm = build(content, memory=memory, **way)
        cold = build(Path(shutil.copytree(content, tmp_path / f"cold-{number}")), **way)
        assert differences(everything(warm), everything(cold)) == {}, f"seed {SEED}: {done}"
        shutil.rmtree(tmp_path / f"cold-{number}")
        whole += not warm.failed
        done.append(editor.edit(broken=warm.failed))
    print(f"\n{name}, seed {SEED}: {whole} of {number + 1} could be built\n" + "\n".join(done))
    assert whole > 1
