"""That a record is the same in two texts is seen without reading them, and never wrongly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from itasite.edit.apply import plain_of
from itasite.edit.refused import CannotEdit
from itasite.editor.history_same import SameRecord
from itasite.editor.places import Locate, Place, in_list, in_mapping, same_code
from itasite.forms.model import Form
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measures

ITEMS = """# ข้อ
items:
  O1:
    status: done

    # หลักฐาน
    evidence:
      - url: https://example.go.th/1
        title: หนึ่ง
  O2:
    status: done
    note: |
      ก
      ข

  O3: {status: done}
  O4:
    status: done
# จบ
"""
MEASURES = """measures:
  - id: m1
    title: หนึ่ง
    steps:
      - ก

  # สอง
  - id: m2
    title: สอง
  - id: m3
    title: สาม
groups: []
"""


def changed(text: str) -> Iterator[str]:
    """Every line taken out, doubled, moved in, or with another word; and lines come between."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        for new in ("", line * 2, f"  {line}", line.replace("done", "todo").replace("ก", "ฮ")):
            yield "".join((*lines[:number], new, *lines[number + 1 :]))
        for new in ("\n", "    note: x\n", "      ค\n", "# ง\n", "  O9:\n    status: done\n", "  - id: m9\n"):
            yield "".join((*lines[:number], new, *lines[number:]))


def truth(place: Place, text: str) -> object:
    try:
        return place.record(plain_of(text, place.file))
    except CannotEdit:
        return text


@pytest.mark.parametrize(
    ("text", "locate"),
    [
        *((ITEMS, in_mapping(Disclosure, "items", same_code(code), code)) for code in ("O1", "O2", "O3", "O4")),
        *((MEASURES, in_list(Measures, "measures", name)) for name in ("m1", "m2", "m3")),
    ],
)
def test_it_says_what_reading_both_says(text: str, locate: Locate) -> None:
    place = Place("", "oit.yml", Form("", "", ()), locate)
    whole = truth(place, text)
    for other in changed(text):
        if truth(place, other) == other:  # no YAML any more: any answer will do
            continue
        same = SameRecord(place)
        assert same(other, text) == (truth(place, other) == whole), other
        assert same(text, other) == (truth(place, other) == whole), other
