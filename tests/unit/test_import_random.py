"""Random edits in the workbook and in the files at once: afterwards both are there, nothing else, and every remark."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.edit.apply import edited, plain_of
from itasite.edit.change import Change, Drop, Plain, Put
from itasite.edit.change import Path as Steps
from itasite.edit.plain import changed, value_at
from itasite.edit.several import save_all
from itasite.workbook.cells import Cells
from itasite.workbook.grid import Cell, Content, Sheet
from itasite.workbook.joined import JoinedFiles, joined_files
from itasite.workbook.known import Known, content_of, known_of
from itasite.workbook.layout import gathered, laid_out
from tests.support.own_book import site_of
from tests.support.sites import CASES

AGENCY, MEASURES, OIT = "agency.yml", "2566/measures.yml", "2566/oit.yml"


class Value(NamedTuple):
    """A value of one line: where it stands in the files, and where in the workbook."""

    file: str
    path: Steps
    sheet: str
    row: str
    field: str


VALUES = (
    Value(AGENCY, ("district",), "agency", "district", "value"),
    Value(AGENCY, ("contacts", 0, "title"), "contacts", "1", "title"),
    *(Value(MEASURES, ("measures", 0, name), "measures", "m1", name) for name in ("title", "monitoring", "weaknesses")),
    *(Value(MEASURES, ("measures", 1, name), "measures", "m2", name) for name in ("recommendations", "monitoring")),
    Value(MEASURES, ("measures", 0, "progress", "12m", "results"), "progress", "m1/12m", "results"),
    *(
        Value(OIT, ("items", code, name), "oit", code, name)
        for code in ("O1", "O2", "O9")
        for name in ("result", "note")
    ),
    Value(OIT, ("evidence", 0, "title"), "evidence", "*website", "title"),
)
LETTERS = st.characters(whitelist_categories=("Lo", "Lu", "Nd"), max_codepoint=0xE7F)
TEXTS = st.builds("".join, st.lists(LETTERS | st.sampled_from(": #'\"{}[]&*!|>%@,ๆ"), max_size=12)).map(
    lambda text: f"ก{text}ข"  # begins with no mark of a list, which would be taken off
)
EDITS = st.dictionaries(st.sampled_from(VALUES), TEXTS | st.just(""), max_size=5)  # "": emptied


class Ground(NamedTuple):
    """A content with a remark behind each line: its texts, and what was exported of it."""

    texts: Mapping[str, str]
    base: Content
    known: Known
    sheets: tuple[Sheet, ...]


@cache
def ground() -> Ground:
    content = CASES / "base"
    site = site_of(content)
    year = site.years[0]
    texts = {}
    for name in (AGENCY, MEASURES, OIT):
        lines = (content / name).read_text(encoding="utf-8").splitlines()
        texts[name] = "".join(f"{line}\n# {name} {number}\n" for number, line in enumerate(lines))
    base, known = content_of(site, year), known_of(site, year)
    return Ground(texts, base, known, laid_out(base, year.number, known))


@contextmanager
def folder(changes: Mapping[str, list[Change]]) -> Iterator[Path]:
    """A content folder in which somebody has made changes."""
    with tempfile.TemporaryDirectory(prefix="itasite-tests-") as place:
        for name, text in ground().texts.items():
            path = Path(place, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(edited(text, changes.get(name, []), name), encoding="utf-8")
        yield Path(place)


def changes_of(edits: Mapping[Value, str], content: Content) -> dict[str, list[Change]]:
    """The changes that edits are, by file."""
    found: dict[str, list[Change]] = {AGENCY: [], MEASURES: [], OIT: []}
    for value, text in edits.items():
        if text:
            found[value.file].append(Put(value.path, text))
        elif value_at(content[value.file], value.path) is not None:
            found[value.file].append(Drop(value.path))
    return found


def filled(sheets: tuple[Sheet, ...], edits: Mapping[Value, str]) -> list[Sheet]:
    """The sheets as a clerk has changed them."""
    made = []
    for sheet in sheets:
        first = sheet.columns[0].field
        rows = []
        for row in sheet.rows:
            own = {
                one.field: text for one, text in edits.items() if (one.sheet, one.row) == (sheet.key, row[first].text)
            }
            assert own.keys() <= row.keys()
            rows.append({**row, **{field: Cell(text, place=f"{sheet.name}!X1") for field, text in own.items()}})
        made.append(replace(sheet, rows=tuple(rows)))
    return made


def joined(content: Path, edits: Mapping[Value, str]) -> JoinedFiles:
    _, base, known, sheets = ground()
    found = gathered(filled(sheets, edits), base, 2566, known)
    assert (found.problems, found.missing) == ((), ())
    return joined_files(content, base, Cells("b.xlsx", dict(found.content), found.places))


def remarks(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("# ")]


def read(content: Path) -> dict[str, str]:
    return {name: (content / name).read_text(encoding="utf-8") for name in (AGENCY, MEASURES, OIT)}


@settings(max_examples=50)
@given(here=EDITS, there=EDITS)
def test_both_are_joined_as_on_plain_data(here: dict[Value, str], there: dict[Value, str]) -> None:
    base = ground().base
    mine = changes_of(here, base)
    theirs = changes_of({value: text for value, text in there.items() if value not in here}, base)
    with folder(theirs) as content:
        before = read(content)
        found = joined(content, here)
        assert (found.clashes, found.problems) == ((), ())
        save_all(content, found.edits)
        after = read(content)
    assert {name: plain_of(text, name) for name, text in after.items()} == expected(base, theirs, mine)
    for name, text in after.items():
        alone = edited(before[name], mine[name], name)  # a remark over what is emptied goes with it
        assert remarks(text) == remarks(alone)
        assert "" in here.values() or remarks(text) == remarks(before[name])


def expected(base: Content, *sides: Mapping[str, list[Change]]) -> dict[str, Plain]:
    found = {name: base[name] for name in (AGENCY, MEASURES, OIT)}
    for side in sides:
        for name, changes in side.items():
            found[name] = changed(found[name], changes)
    return found


@settings(max_examples=50)
@given(value=st.sampled_from(VALUES), here=TEXTS, there=TEXTS)
def test_the_same_value_changed_twice_is_always_shown(value: Value, here: str, there: str) -> None:
    with folder({value.file: [Put(value.path, there)]}) as content:
        found = joined(content, {value: here})
    if here == there:
        assert (found.clashes, found.edits) == ((), ())
        return
    clash = (value.file, value.path, here, there)
    assert [(one.file, one.conflict.path, one.conflict.mine, one.conflict.theirs) for one in found.clashes] == [clash]
    assert found.edits == ()
