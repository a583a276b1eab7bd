"""Names in an agency's own criteria that lead nowhere, each told in the first run; and levels in any order."""

from __future__ import annotations

import pytest

from itasite.facts import score
from itasite.model.framework import Framework
from itasite.model.year import Result
from itasite.problem import Problem
from itasite.reading import frameworks
from itasite.text.source import Mapping, parse_yaml
from tests.support.records import read

LIST = """title: รายการปี 2570
kinds: [อบต., pao]
sources: [{id: manual, title: คู่มือ, publisher: สำนักงาน ป.ป.ช.}]
source: manual
verification: draft
instruments:
  - {code: IIT, title: ภายใน, weight: 60}
  - {code: OIT, title: เปิดเผย, weight: 40}
indicators:
  - {number: "1", title: หน้าที่, instrument: IIT}
  - {number: "9", title: เปิดเผย, instrument: OIT}
sub_indicators:
  - {number: "9.1", title: พื้นฐาน, indicator: "9"}
questions:
  - {code: I1, indicator: "1", text: ถาม}
levels:
  - {title: พอใช้, minimum: 0}
  - {title: ดี, minimum: 80}
  - {title: ดีเด่น, minimum: 80, each_minimum: 70}
items:
  - {code: O1, title: โครงสร้าง, sub_indicator: "9.1"}
  - {code: O2, title: ผู้บริหาร, sub_indicator: "9.1"}
"""


def own(text: str) -> tuple[Framework, list[Problem]]:
    tree, faults = parse_yaml(text, "frameworks/2570.yml")
    assert isinstance(tree, Mapping)
    assert not faults
    found, problems = frameworks.amended_framework(None, tree, 2570)
    assert found
    return found, problems


def changed(old: str, new: str) -> str:
    assert old in LIST
    return LIST.replace(old, new)


def test_the_list_itself_has_no_fault() -> None:
    found, problems = own(LIST)
    assert problems == []
    assert found.kinds == ("sao", "pao")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (changed("instrument: OIT", "instrument: oit"), 11, "เครื่องมือ “oit”"),
        (changed('พื้นฐาน, indicator: "9"', 'พื้นฐาน, indicator: "7"'), 13, "ตัวชี้วัด “7”"),
        (changed('I1, indicator: "1"', 'I1, indicator: "5"'), 15, "ข้อคำถาม I1"),
        (changed("source: manual", "source: hand"), 4, "แหล่งที่มาชื่อ “hand”"),
        (f"{LIST}levels_source: hand\n", 23, "แหล่งที่มาชื่อ “hand”"),
        (f"{LIST}calendar_source: hand\n", 23, "แหล่งที่มาชื่อ “hand”"),
        (changed("[อบต., pao]", "[อบต., paoo]"), 2, "ประเภทหน่วยงาน “paoo”"),
        (changed("title: ดี,", "title: พอใช้,"), 18, "“พอใช้” ใน levels เขียนไว้แล้วที่บรรทัด 17"),
        (f"{LIST}items_count: 1\n", 23, "มีข้อใน items 2 ข้อ"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_where_it_stands(text: str, line: int, said: str) -> None:
    (problem,) = own(text)[1]
    assert (problem.at.line, said in problem.message) == (line, True)
    assert problem.remedy


@pytest.mark.parametrize("field", ["sources", "instruments", "indicators", "sub_indicators", "items"])
def test_what_cannot_be_read_is_told_alone(field: str) -> None:
    """Nothing is said of those that name what stands there: once it can be read they are right."""
    begin = LIST.index(f"{field}:")
    lines = LIST[begin:].split("\n")
    rest = [line for place, line in enumerate(lines) if place and not line.startswith(" ")]
    (problem,) = own(LIST[:begin] + "\n".join([f"{field}: ยังไม่ได้พิมพ์", *rest]))[1]
    assert problem.rule == "wrong-type"


def test_levels_may_stand_in_any_order() -> None:
    found, _ = own(LIST)
    assert [level.title for level in found.levels] == ["ดีเด่น", "ดี", "พอใช้"]
    result = read(Result, "instruments: {IIT: 95, OIT: 65}\ntotal: 83")
    level = score.scores(found, result).level
    assert level
    assert level.title == "ดี"


def test_what_is_no_code_is_told_once() -> None:
    _, problems = own(changed("code: O2", "code: ข้อสอง"))
    assert [problem.rule for problem in problems] == ["wrong-value"]
