"""The guide of the forms: its pictures are there and small, and what it tells a clerk to press is on the pages."""

from __future__ import annotations

import re

import pytest

from tests.support.sites import ROOT

GUIDE = (ROOT / "docs/forms.md").read_text(encoding="utf-8")
SHOWN = [*(ROOT / "itasite/templates/editor").glob("*.j2"), *(ROOT / "itasite/words").glob("*.py")]
SHOWN += (ROOT / "itasite/editor").glob("*.py")


@pytest.mark.parametrize("quoted", sorted(set(re.findall("“([^”]+)”", GUIDE))))
def test_what_is_named_is_on_the_pages(quoted: str) -> None:
    # “ข้อถัดไป” is put together of what the neighbours are called
    words = [quoted.removeprefix("ข้อ")] if quoted == "ข้อถัดไป" else [quoted]
    texts = "".join(path.read_text(encoding="utf-8") for path in SHOWN)
    assert all(word in texts for word in words)


def test_its_pictures_are_there_and_each_is_shown() -> None:
    folder = ROOT / "docs/images/forms"
    shown = re.findall(r"!\[[^\]]{10,}\]\(images/forms/([\w-]+\.png)\)", GUIDE)
    assert sorted(shown) == sorted(path.name for path in folder.iterdir())
    assert all(path.stat().st_size < 60_000 for path in folder.iterdir())


def test_a_clerk_reads_of_no_file_of_data() -> None:
    assert not re.search(r"(?i)\.yml|yaml|\bgit\b", GUIDE)
