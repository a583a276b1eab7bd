"""What a cell shows of a value, and the value that a cell means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.edit.change import Plain
from itasite.model.agency import Agency
from itasite.model.disclosure import Entry
from itasite.model.evidence import SharedEvidence
from itasite.model.measure import Group, Measure
from itasite.model.record import Record
from itasite.model.shape import fields_of
from itasite.model.year import YearInfo
from itasite.words.workbook import KEPT
from itasite.workbook.kinds import Kind, kind_of
from itasite.workbook.texts import text_of
from itasite.workbook.values import NotRead, plain_of
from tests.support.plain_content import HOSTILE, TEXTS, record

RECORDS: tuple[type[Record], ...] = (Agency, Entry, SharedEvidence, Measure, Group, YearInfo)
KINDS = [kind_of(one, field.name) for one in RECORDS for field in fields_of(one) if field.shape.record is None]
NOTE, RESULT = kind_of(Entry, "note"), kind_of(Entry, "result")
ITEMS, COMPONENTS = kind_of(SharedEvidence, "items"), kind_of(SharedEvidence, "components")
DATE, LASTING = kind_of(SharedEvidence, "date"), kind_of(SharedEvidence, "lasting")
STATUS, KIND, NAMES = kind_of(Entry, "status"), kind_of(Agency, "kind"), kind_of(Group, "names")


@given(kind=st.sampled_from(KINDS), plain=st.one_of(TEXTS, st.lists(TEXTS, max_size=4), record(Measure)))
def test_what_nobody_changed_is_the_same_to_the_last_blank(kind: Kind, plain: Plain) -> None:
    assert plain_of(kind, text_of(kind, plain), plain) is plain


@given(plain=TEXTS)
def test_a_text_of_a_new_record_is_what_the_cell_shows(plain: str) -> None:
    shown = text_of(NOTE, plain)
    assert shown in (plain, KEPT)
    assert plain_of(NOTE, shown, None) == (shown.strip() or None)


@pytest.mark.parametrize("text", ["x" * 32_768, "👩" * 16_384, "ก\x07", "\ufffe", "<r>a</r>", "ก\n" * 254])
def test_what_no_cell_takes_is_kept_and_cannot_be_written_over(text: str) -> None:
    assert text_of(NOTE, text) == KEPT
    assert plain_of(NOTE, KEPT, text) == text
    for typed in ("", "อื่น"):
        with pytest.raises(NotRead):
            plain_of(NOTE, typed, text)


def test_the_longest_text_fits() -> None:
    assert text_of(NOTE, "x" * 32_767) == "x" * 32_767
    assert text_of(NOTE, "ก\n" * 253) != KEPT


@pytest.mark.parametrize(
    ("kind", "old", "text", "new"),
    [
        (NOTE, None, "  0123 ", "0123"),
        (NOTE, "ก", " ", None),
        (RESULT, None, "ก", "ก"),
        (RESULT, None, "ก\n\n  ข  \n", ["ก", "ข"]),
        (RESULT, ["ก", "ข"], "ก", ["ก"]),
        (RESULT, "ก", "ก ", "ก"),
        (RESULT, None, "1. ก\n2. ข", ["ก", "ข"]),
        (RESULT, None, "๑) ก\n๒) ข\n๓) ค", ["ก", "ข", "ค"]),
        (RESULT, None, "- ก\n– ข", ["ก", "ข"]),
        (RESULT, None, "1. ก\n3. ข", ["1. ก", "3. ข"]),
        (RESULT, None, "1. ก", "1. ก"),
        (RESULT, None, "- ก\nข", ["- ก", "ข"]),
        (RESULT, ["1. ก", "2. ข"], "1. ก\n2. ข\n3. ค", ["1. ก", "2. ข", "3. ค"]),
        (RESULT, "ก\nข", "ก\nข\nค", "ก\nข\nค"),
        (RESULT, ["ก\nข", "ค"], "ก\nข\n\nค\nง", ["ก\nข", "ค\nง"]),
        (ITEMS, None, "O1, O2", ["O1", "O2"]),
        (ITEMS, None, "o๑; ข้อ ๐๒", ["O1", "O2"]),
        (ITEMS, None, "O2-O4", ["O2", "O3", "O4"]),
        (ITEMS, ["O1"], "ทุกข้อ", "all"),
        (ITEMS, "all", "ทุกข้อ ", "all"),
        (ITEMS, "O1", "O1,O2", ["O1", "O2"]),
        (ITEMS, None, "MOIT 1.1", "MOIT 1.1"),
        (COMPONENTS, None, "1,2", ["1", "2"]),
        (COMPONENTS, ["1"], "ทุกองค์ประกอบ", "all"),
        (DATE, None, "7 เมษายน 2566", "2566-04-07"),
        (DATE, "7 เม.ย. 66", "7 เมษายน 2566", "7 เม.ย. 66"),
        (DATE, "2566-4-7", "8 เม.ย. 2566", "2566-04-08"),
        (DATE, None, "เร็ว ๆ นี้", "เร็ว ๆ นี้"),
        (LASTING, None, "ใช่", "true"),
        (LASTING, "yes", "ไม่ใช่", "false"),
        (LASTING, "true", " ใช่", "true"),
        (LASTING, None, "อาจจะ", "อาจจะ"),
        (STATUS, "done", "อยู่ระหว่างดำเนินการ", "in_progress"),
        (STATUS, "เสร็จแล้ว", "ดำเนินการแล้ว ", "เสร็จแล้ว"),
        (STATUS, None, "กำลังดำเนินการ", "in_progress"),
        (STATUS, None, "ไม่ทราบ", "ไม่ทราบ"),
        (KIND, "sao", "เทศบาลตำบล", "subdistrict-municipality"),
        (KIND, "อบต.", "องค์การบริหารส่วนตำบล ", "อบต."),
        (NAMES, None, "4: ก\n\n8 : ข: ค", {"4": "ก", "8": "ข: ค"}),
        (NAMES, {"4": "ก"}, "", None),
    ],
)
def test_what_a_typed_text_means(kind: Kind, old: Plain | None, text: str, new: Plain | None) -> None:
    assert plain_of(kind, text, old) == new


@pytest.mark.parametrize("line", ["ไม่มีเลข", ": ก", "4:", "4: ก\n4: ข"])
def test_a_line_without_a_key_is_told(line: str) -> None:
    with pytest.raises(NotRead) as told:
        plain_of(NAMES, f"8: ค\n{line}", None)
    assert told.value.line in line.split("\n")


@pytest.mark.parametrize(
    ("kind", "plain", "shown"),
    [
        (RESULT, ["ก", "ข"], "ก\nข"),
        (RESULT, ["ก\nข", "ค"], "ก\nข\n\nค"),
        (RESULT, ["ก\n\nข", "ค"], KEPT),
        (RESULT, ["ก\n\nข"], "ก\n\nข"),
        (RESULT, [], ""),
        (RESULT, {"a": "b"}, KEPT),
        (ITEMS, ["O1", "O2"], "O1, O2"),
        (ITEMS, "all", "ทุกข้อ"),
        (ITEMS, ["O1, O2"], KEPT),
        (DATE, "2566-04-07", "7 เม.ย. 2566"),
        (DATE, "7 เม.ย. 66", "7 เม.ย. 66"),
        (DATE, "2566-02-31", "2566-02-31"),
        (STATUS, "done", "ดำเนินการแล้ว"),
        (STATUS, "เสร็จแล้ว", "ดำเนินการแล้ว"),
        (KIND, "อบต.", "องค์การบริหารส่วนตำบล"),
        (LASTING, "yes", "ใช่"),
        (NAMES, {"4": "ก", "8": "ข"}, "4: ก\n8: ข"),
        (NAMES, {"4": "ก\nข"}, KEPT),
        (NOTE, ["ก"], KEPT),
    ],
)
def test_what_a_cell_shows(kind: Kind, plain: Plain, shown: str) -> None:
    assert text_of(kind, plain) == shown


def test_words_of_choices_are_told_apart() -> None:
    for kind in KINDS:
        assert len(set(kind.words.values())) == len(kind.words), kind


def test_hostile_texts_are_those_that_the_pair_is_for() -> None:
    assert {"=1+1", "'ก", "0123", "2566-04-21", "_x0041_"} <= set(HOSTILE)
