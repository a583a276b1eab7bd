"""A Word form of the agency's own, filled with a paper; what is wrong with a form is said with its place."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import docx as python_docx
import pytest

from itasite.papers.docx import own_form
from itasite.papers.docx.form_rules import FormFaults
from itasite.papers.docx.form_values import FIELDS, LISTS, TEXTS, values
from tests.support.office_files import packed
from tests.support.word_papers import memo, report


def form(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), head: str = "") -> bytes:
    made = python_docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if rows:
        table = made.add_table(len(rows), len(rows[0]))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(place, column).text = text
    if head:
        made.sections[0].header.paragraphs[0].text = head
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def lines(raw: bytes) -> list[str]:
    return [one.text for one in python_docx.Document(io.BytesIO(raw)).paragraphs]


def faults(*paragraphs: str) -> tuple[str, ...]:
    with pytest.raises(FormFaults) as found:
        own_form.filled(form(*paragraphs), memo())
    return found.value.sentences


def test_values_stand_where_the_form_names_them() -> None:
    loop = ("{%p for line in body %}", "ก {{ line }}", "{%p endfor %}")
    signed = ("{%p for one in signatures %}", "{{ one.title }} {{ one.position | join(' ') }}", "{%p endfor %}")
    found = lines(own_form.filled(form("ที่ {{ number }} เรื่อง {{ subject }}", *loop, *signed), memo(draft=True)))
    assert found == [
        "ที่ นม ๘๔๓๐๑/๑๒๓ เรื่อง รายงานผลการดำเนินการตามมาตรการ",
        "ก ตามที่ได้ประเมิน ITA แล้ว นั้น",
        "ก (๑) คะแนนรวม ๘๕.๔๘",
        "ก (๒) ระดับผ่าน",
        "ก - IIT",
        "ก - EIT",
        " นักวิเคราะห์นโยบายและแผน",
        "ความเห็นของหัวหน้าสำนักปลัด ",
        "ความเห็นของปลัด ",
        "คำสั่ง นายก",
    ]


def test_tables_and_their_rows_are_repeated() -> None:
    made = python_docx.Document()
    made.add_paragraph("{%p for one in tables %}")
    made.add_paragraph("{{ one.caption }}")
    rows = made.add_table(3, 2)
    for place, (left, right) in enumerate(
        (("{%tr for row in one.rows %}", ""), ("{{ row.cells[0] }}", "{{ row.cells[1] }}"), ("{%tr endfor %}", ""))
    ):
        rows.cell(place, 0).text, rows.cell(place, 1).text = left, right
    made.add_paragraph("{%p endfor %}")
    out = io.BytesIO()
    made.save(out)
    filled = python_docx.Document(io.BytesIO(own_form.filled(out.getvalue(), report())))
    assert lines(own_form.filled(out.getvalue(), report())) == ["ตาราง", "ตารางกว้าง"]
    assert [cell.text for cell in filled.tables[0].rows[0].cells] == ["O1", "โครงสร้าง\n๑. แผนผัง"]
    assert [row.cells[0].text for row in filled.tables[1].rows] == ["ด้าน IIT", "ก"]


def test_conditions_and_heads_of_pages_are_filled() -> None:
    made = form("{% if draft %}{{ draft }}{% else %}จริง{% endif %}", head="{{ title }}")
    filled = python_docx.Document(io.BytesIO(own_form.filled(made, memo())))
    assert filled.paragraphs[0].text == "จริง"
    assert filled.sections[0].header.paragraphs[0].text == "บันทึก"
    assert lines(own_form.filled(made, memo(draft=True))) == ["ร่าง"]


def test_the_same_form_and_paper_give_the_same_bytes() -> None:
    made = form("{{ subject }}")
    assert own_form.filled(made, memo()) == own_form.filled(made, memo())


def test_texts_of_the_paper_are_no_xml_and_no_jinja() -> None:
    from itasite.papers.model import Paper, Run, Text

    odd = "<w:p>&amp; {{ title }} {% x %} ]]> \ud800\x00"
    made = Paper(odd, "", (Text((Run(odd),)),))
    expected = "<w:p>&amp; {{ title }} {% x %} ]]> \ufffd"
    assert lines(own_form.filled(form("{{ title }}", "{{ body[0] }}"), made)) == [expected, expected]


def test_all_faults_are_told_with_the_paragraph_they_stand_in() -> None:
    found = faults("ดี {{ subject }}", "เลขที่ {{ nummer }} ครับ", "{{ signatures[0].nam }}", "{{ date | shout }}")
    assert [one.partition(":")[0] for one in found] == [
        "แบบฟอร์ม ที่ “เลขที่ {{ nummer }} ครับ”",
        "แบบฟอร์ม ที่ “{{ signatures[0].nam }}”",
        "แบบฟอร์ม ที่ “{{ date | shout }}”",
    ]
    assert "ไม่มีค่าชื่อ “nummer”" in found[0]
    assert "organization" in found[0]
    assert "“nam”" in found[1]
    assert "“shout”" in found[2]


@pytest.mark.parametrize(
    "wrong", ["{{ subject", "{{ subject }", "{% if date %}", "{% endfor %}", "{% for %}", "{{ a b }}"]
)
def test_a_mistyped_mark_is_told(wrong: str) -> None:
    (found,) = faults("ก", wrong)
    assert "เครื่องหมาย {{ }}" in found


ATTACKS = [
    "{{ ''.__class__ }}",
    "{{ title.__class__.__mro__ }}",
    "{{ title['__class__'] }}",
    "{{ title | attr('__class__') }}",
    "{{ self }}",
    "{{ cycler.__init__ }}",
    "{{ range(9) }}",
    "{{ title.format }}",
    "{{ title * 999999999 }}",
    "{{ title ~ title }}",
    "{{ '%999999999d' | format(1) }}",
    "{{ lipsum() }}",
    "{% set x = 1 %}",
    "{% macro m() %}{% endmacro %}",
    "{% include 'x' %}",
    "{% for a in range(9) %}{% endfor %}",
    "{% for a in title %}{% endfor %}",
    "{% for a in body %}{% for b in body %}{% endfor %}{% endfor %}",
    "{% for a in body %}{% for b in a %}{% endfor %}{% endfor %}",
    "{% for a in tables recursive %}{% endfor %}",
    "{% for body in tables %}{% endfor %}",
    "{% for a in tables %}{% for b in a.rows %}{% for c in a.rows %}{% endfor %}{% endfor %}{% endfor %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_form_can_do_nothing_but_place_texts(attack: str) -> None:
    found = faults(attack)
    assert all(one.startswith("แบบฟอร์ม ที่ “{") for one in found)


def test_what_is_no_form_is_told() -> None:
    for raw in (b"", b"text", packed({"a.txt": b"a"}), form()[:-40]):
        with pytest.raises(FormFaults) as found:
            own_form.filled(raw, memo())
        assert all("ก" <= one[0] <= "๙" for one in found.value.sentences)


def test_a_form_that_is_too_large_is_told() -> None:
    with pytest.raises(FormFaults, match="ใหญ่เกินไป"):
        own_form.filled(form("ก" * 1_100_000), memo())


def test_marks_in_the_wrong_place_are_told() -> None:
    with pytest.raises(FormFaults, match="แถวของตัวเอง"):
        own_form.filled(form("{% if draft %}", rows=(("{% endif %}",),)), memo())


def test_without_the_extra_the_line_to_type_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(own_form.NotInstalled, match=r"pip install .itasite\[papers\]"):
        own_form.filled(form(), memo())


def test_forms_lie_beside_the_content() -> None:
    assert own_form.place(Path("ita/content"), "memo") == Path("ita/forms/memo.docx")


def test_every_name_is_explained_and_there() -> None:
    from itasite.papers.docx import form_values

    found = values(report()) | {name: value for name, value in values(memo()).items() if value}
    assert set(found) == {*TEXTS, *LISTS}
    for name in found:
        assert name in (form_values.__doc__ or "")
    inner = {key for name in LISTS for one in found[name] if isinstance(one, dict) for key in one}
    assert inner | {"cells"} == set(FIELDS)
