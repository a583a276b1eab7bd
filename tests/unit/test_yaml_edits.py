"""Edits of YAML in place: each says what was meant, to our reading and to another, and changes nothing else.

`FILE_EDITS=2000 python -m pytest tests/unit/test_yaml_edits.py -s` makes more of them, `FILE_EDITS=all` every one.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from itasite.edit.apply import CannotEdit, changed, edited, plain_of
from itasite.edit.change import Change, Drop, Insert, Move, Plain, Put
from itasite.edit.plain import NoPlaceError
from tests.support.sites import CASES, ROOT
from tests.support.yaml_edits import another_reading, edits, spoilt

EDITS = os.environ.get("FILE_EDITS", "150")
SPOILT = 5000 if EDITS == "all" else int(EDITS)
SEED = int(os.environ.get("SEED", "2570"))
STYLES = sorted((CASES / "styles").glob("*.txt"))
FOLDERS = ("content", "itasite", "tests", "theme")
FILES = [ROOT / "mkdocs.yml", *sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yml"))]
# What no edit in place can do: one of two keys of a name goes and the other stays; other readers see nothing in `–`.
REFUSED = {"15-keys-twice.txt", "21-odd-signs.txt", "23-anchors.txt"}


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def hold(text: str, change: Change, name: str) -> str:
    """Make an edit and look at it with other eyes than those of the edit itself."""
    new = edited(text, [change], name)
    meant = changed(plain_of(text, name), [change])
    assert plain_of(new, name) == meant, change
    if another_reading(text) == plain_of(text, name):
        assert another_reading(new) == meant, change
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    if "\r\n" in text and not re.search(r"(?<!\r)\n|\r(?!\n)", text):
        assert not re.search(r"(?<!\r)\n|\r(?!\n)", new)
    if not isinstance(change, Drop | Put):
        assert not Counter(remarks(text)) - Counter(remarks(new)), change
    return new


def remarks(text: str) -> list[str]:
    """Lines that are a remark, for all that is told from one line."""
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("# ")]


def possible(path: Path) -> list[Change]:
    """All edits of a file; none if it is no YAML, as some cases are meant to be."""
    try:
        return list(edits(plain_of(text_of(path), path.name)))
    except CannotEdit:
        assert {"broken", "sound"} & set(path.parts), path
        return []


def drawn() -> Iterator[tuple[Path, Change]]:
    """Every edit of every file, or some of as many files."""
    if EDITS == "all":
        yield from ((path, change) for path in FILES for change in possible(path))
        return
    chance = random.Random(SEED)
    some = Counter(chance.choices(FILES, k=int(EDITS)))
    for path, number in some.items():
        found = possible(path)
        yield from ((path, change) for change in chance.sample(found, min(number, len(found))))


def test_edits_of_files_of_the_project() -> None:
    done, refused = 0, []
    for path, change in drawn():
        done += 1
        try:
            hold(text_of(path), change, path.name)
        except CannotEdit as no:
            refused.append((path.relative_to(ROOT).as_posix(), no.code, change))
    print(f"\n{done} edits, {len(refused)} refused (seed {SEED})", *refused, sep="\n")
    assert done > 50
    assert len(refused) <= done // 200


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_edit_in_foreign_styles(path: Path) -> None:
    text, refused, done = text_of(path), [], 0
    assert edited(text, [], path.name) is text
    for change in edits(plain_of(text, path.name)):
        try:
            hold(text, change, path.name)
            done += 1
        except CannotEdit as no:
            refused.append((no.code, change))
    assert path.name in REFUSED or refused == []
    assert done > len(refused)


def test_spoilt_files_are_edited_rightly_or_not_at_all() -> None:
    chance, done = random.Random(SEED), 0
    for _ in range(SPOILT):
        text = spoilt(text_of(chance.choice(STYLES)).lstrip("\ufeff"), chance)
        with suppress(CannotEdit):
            found = list(edits(plain_of(text, "x.yml")))
            for change in chance.sample(found, min(3, len(found))):
                with suppress(CannotEdit):
                    hold(text, change, "x.yml")
                    done += 1
    assert done > SPOILT // 2


BASE = """\
# มาตรการ
measures:
  - id: m1   # แรก
    title: หนึ่ง   # ท้าย
    steps:
      - ก
      - ข
    names: {"4": สี่}
    items: [O1, O2]

  # ก่อน m2
  - id: m2
    title: |-
      สอง
      บรรทัด
    day: 2566-01-03
note: 'x'
# จบ
"""


def lines(change: Change, text: str = BASE) -> str:
    """What an edit takes away and adds, line by line."""
    before, after = text.split("\n"), edited(text, [change], "x.yml").split("\n")
    found = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [f"-{line}" for line in before[a:b]] + [f"+{line}" for line in after[c:d]]
    return "\n".join(found)


@pytest.mark.parametrize(
    ("change", "meant"),
    [
        (Put(("measures", 0, "title"), "ก: ข"), '-    title: หนึ่ง   # ท้าย\n+    title: "ก: ข"   # ท้าย'),
        (
            Put(("measures", 0, "title"), "สอง\nบรรทัด"),
            "-    title: หนึ่ง   # ท้าย\n+    title: |-   # ท้าย\n+      สอง\n+      บรรทัด",
        ),
        (
            Put(("measures", 1, "title"), "สั้น"),
            "-    title: |-\n-      สอง\n-      บรรทัด\n+    title: สั้น",
        ),
        (Put(("measures", 1, "day"), "2566-02-30"), "-    day: 2566-01-03\n+    day: 2566-02-30"),
        (Put(("note",), "null"), "-note: 'x'\n+note: 'null'"),
        (Put(("phone",), "+6644300639"), '+phone: "+6644300639"'),
        (Put(("empty",), "null"), '+empty: "null"'),
        (Put(("date",), "2566-01-03"), "+date: 2566-01-03"),
        (Put(("measures", 0, "unit"), "ก", ("id", "title")), "+    unit: ก"),
        (Put(("measures", 0, "names", "5"), "ก, ข"), '-    names: {"4": สี่}\n+    names: {"4": สี่, "5": "ก, ข"}'),
        (Put(("measures", 1, "items"), ["O3"]), "+    items: [O3]"),
        (Put(("measures", 1, "steps"), ["ค"]), "+    steps:\n+      - ค"),
        (Insert(("measures", 0, "items"), 2, "O3"), "-    items: [O1, O2]\n+    items: [O1, O2, O3]"),
        (Insert(("measures",), 2, {"id": "m3"}), "+\n+  - id: m3"),
        (Insert(("measures",), 0, {"id": "m0"}), "+  - id: m0\n+"),
        (Drop(("measures", 1, "title")), "-    title: |-\n-      สอง\n-      บรรทัด"),
        (Drop(("measures", 0, "id")), "-  - id: m1   # แรก\n-    title: หนึ่ง   # ท้าย\n+  - title: หนึ่ง   # ท้าย"),
        (Drop(("measures", 0, "steps", 1)), "-      - ข"),
        (Move(("measures", 0, "steps"), 0, 1), "+      - ข\n-      - ข"),
    ],
)
def test_what_a_person_would_write(change: Change, meant: str) -> None:
    assert lines(change) == meant


def test_a_dropped_entry_takes_its_remarks_and_one_gap() -> None:
    new = edited(BASE, [Drop(("measures", 1))], "x.yml")
    assert "m2" not in new
    assert new.endswith("    items: [O1, O2]\nnote: 'x'\n# จบ\n")
    first = edited(BASE, [Drop(("measures", 0))], "x.yml")
    assert first.startswith("# มาตรการ\nmeasures:\n  # ก่อน m2\n  - id: m2\n")


def test_a_moved_entry_takes_its_remarks_and_leaves_the_gap() -> None:
    new = edited(BASE, [Move(("measures",), 1, 0)], "x.yml")
    assert new.startswith("# มาตรการ\nmeasures:\n  # ก่อน m2\n  - id: m2\n")
    assert "    day: 2566-01-03\n\n  - id: m1   # แรก\n" in new
    assert edited(new, [Move(("measures",), 0, 1)], "x.yml") == BASE


def test_a_collection_in_the_place_of_another_changes_only_what_differs() -> None:
    value: Plain = {"id": "m1", "title": "หนึ่ง", "steps": ["ข", "ค", "ก"], "names": {"4": "สี่"}, "items": ["O1", "O2"]}
    change = Put(("measures", 0), value)
    assert "title: หนึ่ง   # ท้าย" in edited(BASE, [change], "x.yml")
    assert lines(change).count("\n") <= 3


@pytest.mark.parametrize("text", ["", "# หมายเหตุ\n", "---\n", "# x\n---\n", "# ไม่มีท้ายบรรทัด"])
def test_files_with_nothing_in_them(text: str) -> None:
    new = edited(text, [Put(("a", "b"), "x")], "x.yml")
    assert new.startswith(text.rstrip("\n"))
    assert plain_of(new, "x.yml") == {"a": {"b": "x"}}
    assert new.endswith("a:\n  b: x\n")


@pytest.mark.parametrize(
    ("text", "change", "code"),
    [
        ("a: [1\n", Put(("b",), "x"), "broken"),
        ("a: &x 1\n", Put(("a",), "2"), "marked"),
        ("a: &x 1\nb: *x\n", Put(("b",), "2"), "marked"),
        ("a: 1\n", Put(("a", "b"), "2"), "place"),
        ("a: 1\n", Drop(("b",)), "place"),
        ("a: [1]\n", Move(("a",), 0, 1), "place"),
        ("a: [1]\n", Insert(("a",), 2, "x"), "place"),
        ("a: 1\nb: x\na: 2\n", Drop(("a",)), "unproved"),
    ],
)
def test_what_cannot_be_edited_is_told(text: str, change: Change, code: str) -> None:
    with pytest.raises(CannotEdit) as told:
        edited(text, [change], "x.yml")
    assert told.value.code == code
    assert re.search("[ก-๙]", told.value.message)


def test_nothing_to_change_gives_the_same_text() -> None:
    for path in STYLES:
        text = text_of(path)
        plain = plain_of(text, path.name)
        assert edited(text, [Put((), plain)] if plain else [], path.name) is text


def test_plain_data_is_not_changed_in_place() -> None:
    plain = plain_of(BASE, "x.yml")
    kept = plain_of(BASE, "x.yml")
    for change in edits(plain):
        changed(plain, [change])
        assert plain == kept, change
    with pytest.raises(NoPlaceError):
        changed(plain, [Drop(("nothing",))])
