"""Personal numbers in texts: found in every form, and numbers of papers left alone. All numbers are made up."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.fiscal import with_numerals
from itasite.personal_data import Kind, find, valid_citizen_id

DRAWS = 20_000


def citizen_id(twelve: str) -> str:
    """The made-up number that these twelve digits begin."""
    return next(twelve + last for last in "0123456789" if valid_citizen_id(twelve + last))


MADE_UP = citizen_id("134567890123")
DASHED = f"{MADE_UP[0]}-{MADE_UP[1:5]}-{MADE_UP[5:10]}-{MADE_UP[10:12]}-{MADE_UP[12]}"


def kinds(text: str) -> list[Kind]:
    return [found.kind for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        MADE_UP,
        DASHED,
        DASHED.replace("-", " "),
        DASHED.replace("-", " - "),
        DASHED.replace("-", "–"),
        with_numerals(MADE_UP, "thai"),
        with_numerals(DASHED, "thai"),
        f"นายตัวอย่าง เลขบัตร{MADE_UP}ที่อยู่",
        f"({DASHED})",
        f"เลขประจำตัวประชาชน {' '.join(MADE_UP)}",
        f"เลขที่โครงการ 66017000001 ผู้รับจ้าง นายตัวอย่าง เลขประจำตัวประชาชน {MADE_UP}",
        f"เลขประจ าตัวประชาชน {' '.join(MADE_UP)}",  # as words come out of a PDF
        f"เลขประจำตัวประชาชน {citizen_id('199912345678')}",  # no such province, but the text says what it is
    ],
)
def test_a_citizen_id_is_found_in_every_form(text: str) -> None:
    (found,) = find(text)
    assert found.kind is Kind.CITIZEN
    assert found.masked == f"{found.value[0]}-xxxx-xxxxx-xx-{found.value[12]}"
    assert found.value[3:10] not in found.masked


@pytest.mark.parametrize(
    "text",
    [
        f"{MADE_UP[:12]}{(int(MADE_UP[12]) + 1) % 10}",  # the check digit is wrong
        f"9{MADE_UP}",
        f"{MADE_UP}0",
        f"12-{DASHED}",
        f"{DASHED}-55",
        f"{MADE_UP}.50",
        f"เลขที่โครงการ {MADE_UP}",
        f"เลขที่โครงการ: 6601700000123, {MADE_UP}",
        f"โครงการในระบบ e-GP {MADE_UP}",
        f"สัญญาจ้างก่อสร้าง เลขที่ {MADE_UP}",
        f"เลขที่หนังสือ {MADE_UP}",
        f"เลขประจำตัวผู้เสียภาษี {DASHED}",
        f"เลขประจ าตัวผ้เู สียภาษี {DASHED}",
        f"เลขที\x00โครงการ {MADE_UP}",
        f"ทะเบียนนิติบุคคลเลขที่ {MADE_UP}",
        f"https://example.go.th/news?id={MADE_UP}",
        f"[ประกาศ](files/{MADE_UP}.pdf)",
        "0994000000001",
        "วันที่ 1 กุมภาพันธ์ 2566 เวลา 09.00 น.",
        "1 2566 12345 12 1234567",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "0812345678", "081-234-5678", "081-2345678", "08-1234-5678", "081 234 5678", "08 1234 5678", "๐๘๑-๒๓๔-๕๖๗๘",
        "+66 81 234 5678", "+66812345678", "+66(0)812345678", "โทร.0612345678", "tel:0912345678", "081.234.5678",
    ],
)  # fmt: skip
def test_a_mobile_number_is_found_in_every_form(text: str) -> None:
    (found,) = find(f"ติดต่อ {text} ได้ทุกวัน")
    assert found.kind is Kind.MOBILE
    assert len(found.value) == 10
    assert found.masked == f"0{found.value[1]}x-xxx-xx78"


@pytest.mark.parametrize(
    "text",
    ["044-300639", "0-4430-0639", "02 123 4567", "เลขที่โครงการ 0812345678", "1669", "ปี 08 2565 2566", "90812345678"],
)
def test_other_telephones_are_left_alone(text: str) -> None:
    assert find(text) == []


def test_private_mail_and_duty_mail() -> None:
    assert kinds("a.b@gmail.com, C@Hotmail.co.th, d@yahoo.com, e@live.com, f@outlook.co.th") == [Kind.EMAIL] * 5
    assert kinds("saraban@example.go.th a@live.example.ac.th info@gmail.example.com") == []
    assert find("somebody@gmail.com")[0].masked == "sxxx@gmail.com"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("เลขที่บัญชี 123-4-56789-0", [Kind.BANK]),
        ("โอนเข้าบัญชีธนาคารตัวอย่าง สาขาในเมือง เลขที่ ๑๒๓-๔-๕๖๗๘๙-๐", [Kind.BANK]),
        ("บัญชีออมทรัพย์ 123-4-56789-0", [Kind.BANK]),
        ("เลขบัญชี 020123456789", [Kind.BANK]),
        ("พร้อมเพย์ 081-234-5678", [Kind.MOBILE]),
        (f"พร้อมเพย์ {MADE_UP}", [Kind.CITIZEN]),
        ("123-4-56789-0", []),
        ("งานการเงินและบัญชี 1234567890", []),
        ("งานการเงินและบัญชี โทร. 0-4430-0639", []),
        ("หนังสือค้ำประกันของธนาคารตัวอย่าง เลขที่ 1234567890", []),
        ("ธนาคารตัวอย่าง เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี อบต.ตัวอย่าง", []),
        ("ชื่อบัญชี “เทศบาลตำบลตัวอย่าง” ธนาคารตัวอย่าง 123-4-56789-0", []),
        ("ชื่อบัญชี นายตัวอย่าง ธนาคารตัวอย่าง 123-4-56789-0", [Kind.BANK]),
    ],
)
def test_bank_accounts_only_where_the_text_speaks_of_one(text: str, wanted: list[Kind]) -> None:
    assert kinds(text) == wanted
    assert not any("56789" in found.masked for found in find(text))


def test_places_are_those_of_the_text() -> None:
    text = "ผู้ประสานงาน ๐๘๑-๒๓๔-๕๖๗๘ หรือ a@gmail.com"
    assert [text[found.start : found.end] for found in find(text)] == ["๐๘๑-๒๓๔-๕๖๗๘", "a@gmail.com"]


@given(st.text(alphabet="0123456789๑๒๓ -–.,/+()@abcกขค\nบัญชีเลขที่", max_size=120))
def test_any_text_is_read_and_findings_do_not_overlap(text: str) -> None:
    found = find(text)
    assert all(first.end <= second.start for first, second in pairwise(found))


def digits(draw: random.Random, count: int) -> str:
    return "".join(draw.choice("0123456789") for _ in range(count))


def thirteen(draw: random.Random) -> str:
    return digits(draw, 13)


# What is drawn, and the largest share of it that may be taken for a citizen's.
FALSE_ALARMS: dict[str, tuple[Callable[[random.Random], str], float]] = {
    "tax number of a juristic person": (lambda draw: "0" + digits(draw, 12), 0),
    "tax number with its heading": (lambda draw: f"เลขประจำตัวผู้เสียภาษี {thirteen(draw)}", 0),
    "e-GP project, 11 digits": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 9)}", 0),
    "e-GP contract, 12 digits": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 10)}", 0),
    "e-GP number of 13 digits with its heading": (lambda draw: f"เลขที่โครงการ {thirteen(draw)}", 0),
    "letter with its heading": (lambda draw: f"เลขที่หนังสือ {thirteen(draw)}", 0),
    "longer number": (lambda draw: digits(draw, draw.randint(14, 20)), 0),
    "13 digits that begin with a year, no word": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 11)}", 0.09),
    "any 13 digits, no word": (thirteen, 0.07),
}  # fmt: skip


@pytest.mark.parametrize("name", FALSE_ALARMS)
def test_the_share_of_false_alarms(name: str, record_property: Callable[[str, object], None]) -> None:
    make, most = FALSE_ALARMS[name]
    draw = random.Random(2566)
    flagged = sum(bool(find(make(draw))) for _ in range(DRAWS))
    record_property("share", flagged / DRAWS)
    print(f"{name}: {flagged} of {DRAWS} = {flagged / DRAWS:.2%}")
    assert flagged / DRAWS <= most


def test_a_column_of_numbers_that_fit_by_chance_is_left_alone() -> None:
    """Without any word thirteen digits fit by chance; a whole column of them tells what it is."""
    draw = random.Random(2566)
    column = "\n".join(thirteen(draw) for _ in range(1000))
    assert find(column) == []
    people = "\n".join(citizen_id(f"1{draw.randint(30, 49)}{digits(draw, 9)}") for _ in range(1000))
    assert len(find(people)) == 1000
    assert len(find(f"{column}\n{DASHED}")) == 1
