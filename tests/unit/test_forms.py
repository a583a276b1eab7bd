"""Forms of records: what is shown and sent back unchanged changes nothing, and an edit changes just that."""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest

from itasite.edit.change import Plain
from itasite.forms.context import FormContext
from itasite.forms.drawn import form_html
from itasite.forms.fields import form_of, form_of_page_head
from itasite.forms.layout import ELSEWHERE, LAYOUT
from itasite.forms.model import Choice, Field, Form, Widget
from itasite.forms.posted import posted, submitted
from itasite.forms.references import OPEN, REFERENCES
from itasite.forms.views import form_view
from itasite.model.blocks import BLOCKS, MemoOptions
from itasite.model.disclosure import Entry
from itasite.model.framework import Framework
from itasite.model.measure import Group, Measure
from itasite.model.memo import Opinion
from itasite.model.page_settings import SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FILES, fields_of, within
from itasite.model.year import YearInfo
from itasite.words.fields import PAGE_HEAD
from tests.support.filled_form import Pairs, pairs_of, with_value
from tests.support.form_records import Filled, forms_of
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = (ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES), CASES / "base")
RECORDS = tuple({record: None for whole in (*FILES.values(), *BLOCKS.values()) for record in within(whole)})
CONTEXT = FormContext(
    units=(Choice("สำนักปลัด", "สำนักปลัด"), Choice("กองคลัง", "กองคลัง"), Choice("กองช่าง", "กองช่าง")),
    groups=(Choice("plan", "แผน"), Choice("iit", "IIT")),
    rounds=(Choice("6m", "รอบ 6 เดือน"), Choice("12m", "รอบ 12 เดือน")),
    items=(Choice("O1", "O1 โครงสร้าง"), Choice("O2", "O2 ผู้บริหาร"), Choice("O3", "O3 หน้าที่")),
    components=(Choice("1", "แผนผัง"), Choice("2", "ตำแหน่ง"), Choice("3", "ชื่อ")),
    files=(Choice("files/plan.pdf", "files/plan.pdf"),),
)


def sent(form: Form, plain: Plain) -> Pairs:
    return pairs_of(str(form_html(form_view(form, plain))))


def pressed(form: Form, plain: Plain, button: str, pairs: Pairs | None = None) -> tuple[Plain, Pairs]:
    """What is drawn after a button for rows, and what that form would send."""
    answer = posted(form, [*(pairs or sent(form, plain)), ("~do", button)], plain)
    assert answer.button == button
    return answer.drawn, pairs_of(str(form_html(form_view(form, answer.drawn, origins=answer.origins))))


@pytest.mark.parametrize("root", CONTENTS, ids=lambda root: root.parent.name)
def test_what_is_sent_unchanged_changes_nothing(root: Path) -> None:
    count = 0
    for name, form, plain in forms_of(root):
        pairs = sent(form, plain)
        assert submitted(form, pairs, plain) == plain, name
        answer = posted(form, pairs, plain)
        again = pairs_of(str(form_html(form_view(form, answer.drawn, origins=answer.origins))))
        assert submitted(form, again, plain) == plain, name
        count += 1
    assert count > 10


def test_an_edit_changes_just_that() -> None:
    chance, count = random.Random(17), 0
    records = [record for record in forms_of(ROOT / "content") if not record.name.startswith("2566/items O2")]
    for filled in chance.sample(records, 40):
        pairs = sent(filled.form, filled.plain)
        boxes = [name for name, value in pairs if "~" not in name and _is_text(filled, name) and value]
        if boxes:
            name = chance.choice(boxes)
            old = dict(pairs)[name]
            new = submitted(filled.form, with_value(pairs, name, "ข้อความใหม่"), filled.plain)
            assert _leaves(new) == _replaced(_leaves(filled.plain), old, "ข้อความใหม่"), (filled.name, name)
            count += 1
    assert count >= 30


def _is_text(filled: Filled, name: str) -> bool:
    field: Field | None = filled.form.field(name.split(".")[0])
    return field is not None and field.widget in (Widget.TEXT, Widget.LONG, Widget.LINES) and not field.choices


def _leaves(plain: Plain) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    return [leaf for each in (plain.values() if isinstance(plain, dict) else plain) for leaf in _leaves(each)]


def _replaced(leaves: list[str], old: str, new: str) -> list[str]:
    place = next(place for place, leaf in enumerate(leaves) if leaf == old.replace("\r\n", "\n"))
    return [*leaves[:place], new, *leaves[place + 1 :]]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_in_its_form(record: type[Record]) -> None:
    asked = [field.name for field in form_of(record, FormContext()).fields]
    assert len(asked) == len(set(asked))
    left_out = {field for name, field in ELSEWHERE if name == record.__name__}
    assert set(asked) == {field.name for field in fields_of(record)} - left_out


def test_what_has_a_page_of_its_own_is_a_record_with_a_form() -> None:
    shapes = {(record.__name__, field.name): field.shape for record in RECORDS for field in fields_of(record)}
    assert all(shapes[place].record in RECORDS for place in ELSEWHERE)
    assert len(ELSEWHERE) <= 8


def test_written_lists_name_what_there_is() -> None:
    fields = {(field.owner.__name__, field.name) for record in RECORDS for field in fields_of(record)}
    assert set(REFERENCES) <= fields
    assert set(OPEN) <= set(REFERENCES)
    names = {record.__name__: {field.name for field in fields_of(record)} for record in RECORDS}
    names[PAGE_HEAD] = set(SETTINGS)
    for record, sections in LAYOUT.items():
        unknown = {name for section in sections for name in section.names} - names[record]
        assert not unknown or record.endswith("Options"), (record, unknown)  # tables share a section
    assert {field.name for field in form_of_page_head().fields} == set(SETTINGS)


def test_what_the_form_does_not_know_stays_where_rows_move() -> None:
    form = form_of(Entry, CONTEXT)
    plain: Plain = {
        "status": "done",
        "odd": {"x": ["1"]},
        "evidence": [{"title": "ก", "strange": "1"}, {"title": "ข"}, {"title": "ค", "strange": "3"}],
    }
    _, pairs = pressed(form, plain, "up:evidence.2")
    _, pairs = pressed(form, plain, "remove:evidence.0", pairs)
    assert submitted(form, pairs, plain) == {
        "status": "done",
        "odd": {"x": ["1"]},
        "evidence": [{"title": "ค", "strange": "3"}, {"title": "ข"}],
    }


def test_a_row_is_added_and_an_empty_one_is_not_kept() -> None:
    form = form_of(Entry, CONTEXT)
    plain: Plain = {"status": "done"}
    drawn, pairs = pressed(form, plain, "add:evidence")
    assert drawn == {"status": "done", "evidence": [{}], "result": [""], "explanation": [""]}
    assert submitted(form, pairs, plain) == plain
    filled = with_value(with_value(pairs, "evidence.0.title", "แผนผัง"), "evidence.0.file", "files/plan.pdf")
    filled += [("evidence.0.components", "1"), ("evidence.0.components", "3")]
    assert submitted(form, filled, plain) == {
        "status": "done",
        "evidence": [{"title": "แผนผัง", "file": "files/plan.pdf", "components": ["1", "3"]}],
    }


def test_all_rows_removed_leave_no_key() -> None:
    form = form_of(Entry, CONTEXT)
    plain: Plain = {"status": "done", "evidence": [{"title": "ก"}], "result": ["ข"]}
    _, pairs = pressed(form, plain, "remove:evidence.0")
    assert submitted(form, with_value(pairs, "result.0", " "), plain) == {"status": "done"}


def test_a_list_stays_a_list_and_a_single_value_single() -> None:
    form = form_of(Entry, CONTEXT)
    written: tuple[Plain, ...] = ("ก", ["ก"], "", [])
    for result in written:
        plain: Plain = {"status": "done", "result": result}
        assert submitted(form, sent(form, plain), plain) == plain
    assert submitted(form, with_value(sent(form, {}), "result.0", "ก"), {}) == {"result": "ก"}
    plain = {"result": ["ก"]}
    assert submitted(form, with_value(sent(form, plain), "result.0", "ข"), plain) == {"result": ["ข"]}


def test_ticks_keep_the_order_and_spelling_that_was_written() -> None:
    form = form_of(Measure, CONTEXT)
    plain: Plain = {"id": "m1", "responsible": ["กองช่าง", "1. สำนักปลัด"], "items": ["02", "O9"]}
    pairs = sent(form, plain)
    assert submitted(form, pairs, plain) == plain
    more = [*pairs, ("responsible", "กองคลัง"), ("responsible.~other", "ทุกกอง"), ("items", "O1")]
    new = submitted(form, more, plain)
    assert isinstance(new, dict)
    assert new["responsible"] == ["กองช่าง", "1. สำนักปลัด", "กองคลัง", "ทุกกอง"]
    assert new["items"] == ["02", "O9", "O1"]
    assert submitted(form, [pair for pair in pairs if pair[0] != "items"], plain) == {
        "id": "m1",
        "responsible": ["กองช่าง", "1. สำนักปลัด"],
    }


def test_all_stands_for_every_choice() -> None:
    form = form_of(Entry, CONTEXT)
    plain: Plain = {"evidence": [{"title": "ก", "components": "all"}]}
    pairs = sent(form, plain)
    assert submitted(form, pairs, plain) == plain
    assert submitted(form, [*pairs, ("evidence.0.components", "2")], plain) == plain
    some = [pair for pair in pairs if pair[0] != "evidence.0.components"]
    assert submitted(form, [*some, ("evidence.0.components", "2")], plain) == {
        "evidence": [{"title": "ก", "components": "2"}]
    }


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("", "31 มี.ค. 2566", "2566-03-31"),
        ("2565-01-02", "31/3/2566", "2566-03-31"),
        ("2566-03-31", "31 มี.ค. 2566", "2566-03-31"),
        ("31 มีนาคม 2566", "1 เมษายน 2566", "1 เมษายน 2566"),
        ("", "31 กุมภาพันธ์ 2566", "31 กุมภาพันธ์ 2566"),
        ("2566-02-30", "2566-02-30", "2566-02-30"),
    ],
)
def test_dates_are_typed_as_people_write_them(before: str, typed: str, after: str) -> None:
    form = form_of(YearInfo, CONTEXT)
    plain: Plain = {"updated": before} if before else {}
    assert submitted(form, with_value(sent(form, plain), "updated", typed), plain) == {"updated": after}


def test_a_value_of_another_shape_is_kept_until_it_is_cleared() -> None:
    form = form_of(Entry, CONTEXT)
    odd: dict[str, Plain] = {"status": ["done"], "evidence": ["x", {"title": "ก"}], "result": [{"a": "b"}]}
    plain: Plain = {**odd, "note": {"a": "b"}}
    pairs = sent(form, plain)
    assert submitted(form, pairs, plain) == plain
    _, pairs = pressed(form, plain, "clear:note")
    assert submitted(form, with_value(pairs, "note", "หมายเหตุ"), plain) == {**odd, "note": "หมายเหตุ"}
    wholes: tuple[Plain, ...] = ("text", ["a"])
    for whole in wholes:
        assert submitted(form, sent(form, whole), whole) == whole


def test_choices_that_are_none_are_kept() -> None:
    form = form_of(Entry, CONTEXT)
    for word in ("finished", "DONE", "เสร็จแล้ว"):
        assert submitted(form, sent(form, {"status": word}), {"status": word}) == {"status": word}
    changed = with_value(sent(form, {"สถานะ": "เสร็จแล้ว"}), "status", "in_progress")
    assert submitted(form, changed, {"สถานะ": "เสร็จแล้ว"}) == {"สถานะ": "in_progress"}


def test_a_table_has_the_rounds_and_what_else_is_written() -> None:
    form = form_of(Measure, CONTEXT)
    plain: Plain = {"progress": {"9m": {"status": "done"}}}
    pairs = sent(form, plain)
    assert submitted(form, pairs, plain) == plain
    assert submitted(form, with_value(pairs, "progress.6m.results.0", "ทำแล้ว"), plain) == {
        "progress": {"9m": {"status": "done"}, "6m": {"results": "ทำแล้ว"}}
    }


def test_columns_are_a_set_or_a_list() -> None:
    form = form_of(Group, CONTEXT)
    written: tuple[Plain, ...] = ("plan", ["title", "steps"], "strange")
    for columns in written:
        assert submitted(form, sent(form, {"columns": columns}), {"columns": columns}) == {"columns": columns}
    own = with_value(sent(form, {"columns": "plan"}), "columns", "~own")
    own = with_value(own, "columns.0", "title")
    assert submitted(form, own, {"columns": "plan"}) == {"columns": ["title"]}
    named = with_value(sent(form, {"columns": ["title"]}), "columns", "plan")
    assert submitted(form, named, {"columns": ["title"]}) == {"columns": "plan"}


def test_boxes_are_usual_or_in_own_words() -> None:
    form = form_of(Group, CONTEXT)
    written: tuple[Plain, ...] = ("true", "false", {"done": "ดำเนินการ"})
    for boxes in written:
        assert submitted(form, sent(form, {"boxes": boxes}), {"boxes": boxes}) == {"boxes": boxes}
    own = with_value(sent(form, {"boxes": "true"}), "boxes", "~own")
    own = with_value(own, "boxes.done", "เสร็จ")
    assert submitted(form, own, {"boxes": "true"}) == {"boxes": {"done": "เสร็จ"}}


def test_paragraphs_may_be_lists() -> None:
    form = form_of(Opinion, CONTEXT)
    plain: Plain = {"title": "ก", "text": ["ย่อหน้า", ["หนึ่ง", "สอง"]]}
    assert submitted(form, sent(form, plain), plain) == plain
    _, pairs = pressed(form, plain, "add-list:text")
    new = submitted(form, with_value(pairs, "text.2.0", "สาม"), plain)
    assert new == {"title": "ก", "text": ["ย่อหน้า", ["หนึ่ง", "สอง"], ["สาม"]]}
    _, pairs = pressed(form, plain, "add:text")
    assert submitted(form, with_value(pairs, "text.2", "จบ"), plain) == {
        "title": "ก",
        "text": ["ย่อหน้า", ["หนึ่ง", "สอง"], "จบ"],
    }


def test_pairs_take_a_name_that_the_author_gives() -> None:
    form = form_of(YearInfo, CONTEXT)
    drawn, pairs = pressed(form, {}, "add:surveys")
    assert isinstance(drawn, dict)
    assert drawn["surveys"] == {"eit": {}}
    new = submitted(form, with_value(pairs, "surveys.0.title", "แบบวัด"), {})
    assert new == {"surveys": {"eit": {"title": "แบบวัด"}}}
    assert submitted(form, sent(form, new), new) == new


def test_signs_that_html_reads_come_back() -> None:
    form = form_of(Entry, CONTEXT)
    for text in (
        "<b>&amp;\"'</b>",
        "\nสอง\n\nบรรทัด\n",
        "  ช่องว่าง  ",
        "{{ 7*7 }}",
        "a\u2028b",
        "x" * 300,
        "</textarea>",
    ):
        plain: Plain = {"status": "done", "note": text, "result": [text]}
        assert submitted(form, sent(form, plain), plain) == plain


def test_labels_name_every_input_once() -> None:
    for filled in forms_of(ROOT / "content"):
        html = str(form_html(form_view(filled.form, filled.plain)))
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (filled.name, [each for each in ids if ids.count(each) > 1])
        assert set(re.findall(r'(?:aria-describedby|for)="([^" ]+)', html)) <= set(ids)


SIGNS = "กข๑1aZ ./%~:\"<&\n'\u200b\u2028{["
TRIES = int(os.environ.get("FORM_TRIES", "6"))


class Chance(random.Random):
    """Records with values as their fields want them, and with any others."""

    def text(self) -> str:
        return "".join(self.choices(SIGNS, k=self.randrange(6)))

    def anything(self, depth: int = 2) -> Plain:
        kind = self.randrange(3) if depth else 0
        if kind == 0:
            return self.text()
        if kind == 1:
            return [self.anything(depth - 1) for _ in range(self.randrange(3))]
        return {self.text(): self.anything(depth - 1) for _ in range(self.randrange(3))}

    def record(self, form: Form, depth: int = 3) -> dict[str, Plain]:
        found = {self.text(): self.anything()} if self.random() < 0.3 else dict[str, Plain]()
        for field in self.sample(form.fields, min(len(form.fields), 5)):
            found[field.name] = self.anything() if self.random() < 0.2 else self.value(field, depth)
        return found

    def value(self, field: Field, depth: int) -> Plain:
        one = self.choice([choice.value for choice in field.choices] + [self.text()])
        if depth and field.form:
            return self.record(field.form, depth - 1)
        if depth and field.inner and field.widget in (Widget.LINES, Widget.ROWS, Widget.PARAGRAPHS):
            return [self.value(field.inner, depth - 1) for _ in range(self.randrange(3))]
        if depth and field.inner and field.widget in (Widget.TABLE, Widget.PAIRS):
            return {self.text(): self.value(field.inner, depth - 1), one: self.value(field.inner, depth - 1)}
        if depth and field.inner and field.widget is Widget.EITHER and self.random() < 0.5:
            return self.value(field.inner, depth - 1)
        return [one, self.text()] if field.widget is Widget.TICKS and self.random() < 0.7 else one


@pytest.mark.parametrize(
    "record", [Entry, Measure, Group, YearInfo, MemoOptions, Framework], ids=lambda one: one.__name__
)
def test_whatever_is_written_comes_back(record: type[Record]) -> None:
    form = form_of(record, CONTEXT)
    for seed in range(TRIES):
        chance = Chance(seed)
        plain = chance.record(form)
        pairs = sent(form, plain)
        answer = posted(form, pairs, plain)
        assert answer.plain == plain, seed
        again = pairs_of(str(form_html(form_view(form, answer.drawn, origins=answer.origins))))
        assert submitted(form, again, plain) == plain, seed
        rows = [name.rpartition(".~from")[0] for name, _ in pairs if name.endswith(".~from")]
        if rows:  # what is moved is not lost
            _, moved = pressed(form, plain, f"down:{chance.choice(rows)}")
            assert sorted(_leaves(submitted(form, moved, plain))) == sorted(_leaves(plain)), seed
