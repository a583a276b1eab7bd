"""The numbers that Word shows before paragraphs of lists."""

from __future__ import annotations

from typing import Any

import pytest

from itasite.office import word
from itasite.office.list_numbers import in_words, written
from itasite.office.signs import UNKNOWN
from itasite.office.table import Cell
from itasite.words import office as said
from tests.support.office_files import cell, listed, row, table
from tests.support.office_files import word as document


def rows(body: str, **parts: Any) -> list[list[Cell]]:
    (found,) = word.read(document(body, **parts), "แผน.docx").tables
    return [list(line) for line in found.rows]


def only(inside: str, **parts: Any) -> Cell:
    return rows(table(row("ก", cell(inside))), **parts)[0][1]


def levels(*each: str) -> str:
    made = "".join(f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/>{one}</w:lvl>' for at, one in enumerate(each))
    number = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="1">{made}</w:abstractNum>{number}'


def form(kind: str, text: str, more: str = "") -> str:
    return f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>{more}'


@pytest.mark.parametrize(
    ("kind", "number", "shown"),
    [
        ("thaiCounting", 3, "สาม"), ("decimalZero", 3, "03"), ("001, 002, 003, ...", 3, "003"), ("upperRoman", 4, "IV"),
        ("thaiLetters", 42, "กก"), ("lowerLetter", 27, "aa"), ("decimalEnclosedCircle", 3, "③"),
        ("ordinal", 22, "22nd"), ("numberInDash", 3, "- 3 -"), ("none", 3, ""),
        ("chicago", 3, UNKNOWN), ("hebrew1", 3, UNKNOWN),
    ],
)  # fmt: skip
def test_forms_of_numbers(kind: str, number: int, shown: str) -> None:
    assert written(number, kind) == shown


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "หนึ่ง"),
        (10, "สิบ"),
        (11, "สิบเอ็ด"),
        (20, "ยี่สิบ"),
        (21, "ยี่สิบเอ็ด"),
        (101, "หนึ่งร้อยเอ็ด"),
        (2566, "สองพันห้าร้อยหกสิบหก"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


def test_numbers_of_lists_go_on_over_cells_and_levels() -> None:
    numbering = levels(form("thaiNumbers", "%1."), form("decimal", "%1.%2", "<w:isLgl/>"))
    body = table(row(cell(listed("ก")), cell(listed("ข", level=1))), row(cell(listed("ค", level=1)), cell(listed("ง"))))
    assert [[one.shown for one in line] for line in rows(body, numbering=numbering)] == [
        ["๑. ก", "1.1 ข"], ["1.2 ค", "๒. ง"],
    ]  # fmt: skip
    never = levels(form("decimal", "%1."), form("decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    inside = listed("ก") + listed("ข", level=1) + listed("ค") + listed("ง", level=1)
    assert only(inside, numbering=never).shown == "1. ก\n1) ข\n2. ค\n2) ง"


def test_a_list_may_be_that_of_a_style_and_a_sign_that_is_not_known_is_asked() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="ข้อ"/></w:abstractNum>'
        f"{levels(form('thaiLetters', '%1)'))}"
        '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    )
    styles = '<w:style w:styleId="ข้อ"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert only(listed("อบรม", number=7), numbering=linked, styles=styles).shown == "ก) อบรม"
    odd = only(listed("อบรม"), numbering=levels(form("hebrew1", "%1")))
    assert odd.notes == (said.UNKNOWN_SIGN,)
