"""After each of many edits a build with what is kept from the builds before equals one from nothing.

`EDITS=200 python -m pytest tests/unit/test_edits.py -s` makes more of them; the suite a few.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from itasite import attachment
from itasite.attachment import picture_memory
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


@contextmanager
def nothing_known() -> Iterator[None]:
    """As in a new process: nothing is known of attached files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attachment.memory, "_known", {})
        patch.setattr(picture_memory, "memory", type(picture_memory.memory)())
        patch.setenv(attachment.cache.SETTING, "off")
        yield


@pytest.mark.repeats
@pytest.mark.parametrize("name", SITES)
def test_a_build_with_memory_equals_a_cold_one_after_each_edit(name: str, tmp_path: Path) -> None:
    drawn = random.Random(f"{SEED} {name}")
    content = Path(shutil.copytree(SITES[name], tmp_path / "content"))
    editor, memory, whole = Editor(content, drawn), Memory(), 0
    done = ["as it is"]
    for _ in range(1 + -(-EDITS // len(SITES))):
        way = drawn.choice(WAYS)
        warm = build(content, memory=memory, **way)
        found = everything(warm)
        with nothing_known():
            assert differences(found, everything(build(content, **way))) == {}, f"seed {SEED}: {done}"
        whole += not warm.failed
        done.append(editor.edit(broken=warm.failed))
    print(f"\n{name}, seed {SEED}: {whole} of {len(done) - 1} could be built\n" + "\n".join(done))
    assert whole > 1
