"""Personal numbers in texts: found in every form, and numbers of papers left alone. All numbers are made up."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.detect.personal_data import Basis, DataKind, find
from itasite.fiscal import with_numerals
from tests.support.disguises import ACCOUNTS, BY_CHANCE, CITIZENS, DASHED, MAILS, MOBILES, NOBODYS, citizen_id
from tests.support.disguises import ID as MADE_UP

DRAWS = 5_000
DISGUISES = [
    pytest.param(kind, text, id=f"{kind.name}: {name}")
    for kind, table in (
        (DataKind.CITIZEN, CITIZENS), (DataKind.MOBILE, MOBILES), (DataKind.BANK, ACCOUNTS), (DataKind.EMAIL, MAILS),
    )
    for name, text in table.items()
]  # fmt: skip


def kinds(text: str) -> list[DataKind]:
    return [found.kind for found in find(text)]


@pytest.mark.parametrize(("kind", "text"), DISGUISES)
def test_what_a_reader_sees_is_found_in_any_dress(kind: DataKind, text: str) -> None:
    found = find(text)
    assert {(each.kind, each.sure) for each in found} == {(kind, True)}
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        told = "".join(letter for letter in each.masked if letter.isdigit())
        assert len(told) <= 4
        assert each.value not in each.masked


@pytest.mark.parametrize("text", NOBODYS)
def test_numbers_of_papers_tax_and_money_raise_no_alarm(text: str) -> None:
    assert find(text) == []


def test_there_are_many_disguises_and_many_numbers_of_nobody() -> None:
    assert len(DISGUISES) >= 500
    assert len(NOBODYS) >= 110


@pytest.mark.parametrize("number", BY_CHANCE)
def test_a_number_that_nothing_names_is_no_more_than_a_hint(number: str) -> None:
    for text in (number, f"ตามแบบ {number} ที่ใช้ทุกปี", f"ก {number} ข 12,500.00"):
        (found,) = find(text)
        assert (found.sure, found.basis) == (False, Basis.UNNAMED)


def test_many_numbers_that_nothing_names_are_hints_unless_they_fill_a_column() -> None:
    prose = "\n".join(f"ตามแบบ {number} ที่ใช้ทุกปี" for number in BY_CHANCE)
    assert [found.sure for found in find(prose)] == [False] * 20
    assert [found.sure for found in find("\n".join(BY_CHANCE))] == [True] * 20


def test_what_is_told_of_a_named_number() -> None:
    wrong = f"{MADE_UP[:12]}{(int(MADE_UP[12]) + 1) % 10}"
    readings = {
        f"เลขประจำตัวประชาชน {wrong}": (False, Basis.MISTYPED),
        f"เลขประจำตัวประชาชน {citizen_id('199912345678')}": (True, Basis.USUAL),
        "เลขประจำตัวประชาชน 0-8912-34567-89-0": (False, Basis.MISTYPED),  # of one without a nationality
        f"เลขประจำตัวผู้เสียภาษี {MADE_UP}": (True, Basis.TAX),
    }
    for text, wanted in readings.items():
        (found,) = find(text)
        assert (found.sure, found.basis) == wanted, text
    assert find(f"เลขประจำตัวผู้เสียภาษี {wrong}") == []
    assert find("เลขประจำตัวประชาชน 1111111111111") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("หนังสือเดินทางเลขที่ AA1234567", ["AA1234567"]),
        ("Passport No. AB 1234567", ["AB1234567"]),
        ("ใบขับขี่ เลขที่ 12345678", ["12345678"]),
        ("ใบอนุญาตขับรถ 56001234", ["56001234"]),
        ("รหัสประจำบ้าน 3012-012345-6", ["30120123456"]),
        ("ใบอนุญาตเลขที่ 12345678", []),
        ("หนังสือเดินทางของคณะ 12 คน", []),
        ("หนังสือที่ นม 12345678", []),
    ],
)
def test_papers_of_a_person_are_found_where_they_are_named(text: str, wanted: list[str]) -> None:
    found = find(text)
    assert [each.value for each in found if each.kind is DataKind.PAPER] == wanted == [each.value for each in found]


@pytest.mark.parametrize(
    "address", ["https://admin:secret12@example.go.th/", "ftp://user:p%40ss@203.0.113.1/x", "smb://a:b@nas/x"]
)
def test_a_password_in_an_address_is_found_and_not_shown(address: str) -> None:
    (found,) = find(f"เปิดที่ {address} ได้")
    assert found.kind is DataKind.PASSWORD
    assert not any(word in found.masked for word in ("secret", "p%40ss", ":b@"))
    assert find("https://example.go.th/a:b@c https://example.go.th:8080/@somebody") == []


def test_names_of_others_are_hints_and_those_of_duty_nothing() -> None:
    (found,) = find("tuayang.n@company.co.th")
    assert not found.sure
    assert find("tuayang.n@tambon.go.th tuayang.n@school.ac.th contact.us@company.co.th sales@company.com") == []


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
    assert found.kind is DataKind.CITIZEN
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
        "เลขประจำตัวผู้เสียภาษี 0-9940-00123-45-1",
        "เลขประจ าตัวผ้เู สียภาษี 0-9940-00123-45-1",
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
    assert found.kind is DataKind.MOBILE
    assert len(found.value) == 10
    assert found.masked == f"0{found.value[1]}x-xxx-xx78"


@pytest.mark.parametrize(
    "text",
    ["044-300639", "0-4430-0639", "02 123 4567", "เลขที่โครงการ 0812345678", "1669", "ปี 08 2565 2566", "90812345678"],
)
def test_other_telephones_are_left_alone(text: str) -> None:
    assert find(text) == []


def test_private_mail_and_duty_mail() -> None:
    assert kinds("a.b@gmail.com, C@Hotmail.co.th, d@yahoo.com, e@live.com, f@outlook.co.th") == [DataKind.EMAIL] * 5
    assert kinds("saraban@example.go.th a@live.example.ac.th info@gmail.example.com") == []
    assert find("somebody@gmail.com")[0].masked == "sxxx@gmail.com"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("เลขที่บัญชี 123-4-56789-0", [DataKind.BANK]),
        ("โอนเข้าบัญชีธนาคารตัวอย่าง สาขาในเมือง เลขที่ ๑๒๓-๔-๕๖๗๘๙-๐", [DataKind.BANK]),
        ("บัญชีออมทรัพย์ 123-4-56789-0", [DataKind.BANK]),
        ("เลขบัญชี 020123456789", [DataKind.BANK]),
        ("เลขบัญชี กรุงเทพ 1234567890", [DataKind.BANK]),
        ("เลขที่บัญชี (KTB) ออมทรัพย์ 1234567890", [DataKind.BANK]),
        ("เลขที่บัญชี 12 ลงวันที่ 3 ธนาคารแจ้ง โอนเงิน 1234567890", []),
        ("พร้อมเพย์ 081-234-5678", [DataKind.MOBILE]),
        (f"พร้อมเพย์ {MADE_UP}", [DataKind.CITIZEN]),
        ("123-4-56789-0", []),
        ("งานการเงินและบัญชี 1234567890", []),
        ("งานการเงินและบัญชี โทร. 0-4430-0639", []),
        ("หนังสือค้ำประกันของธนาคารตัวอย่าง เลขที่ 1234567890", []),
        ("ธนาคารตัวอย่าง เลขที่บัญชี 123-4-56789-0 ชื่อบัญชี อบต.ตัวอย่าง", []),
        ("ชื่อบัญชี “เทศบาลตำบลตัวอย่าง” ธนาคารตัวอย่าง 123-4-56789-0", []),
        ("ชื่อบัญชี นายตัวอย่าง ธนาคารตัวอย่าง 123-4-56789-0", [DataKind.BANK]),
    ],
)
def test_bank_accounts_only_where_the_text_speaks_of_one(text: str, wanted: list[DataKind]) -> None:
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
    "tax number of a juristic person": (lambda draw: f"0{draw.randint(10, 96)}{digits(draw, 10)}", 0),
    "tax number of a juristic person with its heading": (
        lambda draw: f"เลขประจำตัวผู้เสียภาษี 0{digits(draw, 12)}",
        0,
    ),
    "e-GP project, 11 digits": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 9)}", 0),
    "e-GP contract, 12 digits": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 10)}", 0),
    "e-GP number of 13 digits with its heading": (lambda draw: f"เลขที่โครงการ {thirteen(draw)}", 0),
    "letter with its heading": (lambda draw: f"เลขที่หนังสือ {thirteen(draw)}", 0),
    "longer number": (lambda draw: digits(draw, draw.randint(14, 20)), 0),
    "13 digits that begin with a year, no word": (lambda draw: f"{draw.randint(60, 69)}{digits(draw, 11)}", 0),
    "any 13 digits, no word": (thirteen, 0),
    "amount": (lambda draw: f"จำนวนเงิน {draw.randint(1, 10**12):,}.00 บาท", 0),
    "dates and times": (lambda draw: f"วันที่ {draw.randint(1, 31):02}/{draw.randint(1, 12):02}/2566 08.30-16.30", 0),
    "land line": (lambda draw: f"โทร. 0{draw.choice('23457')}-{digits(draw, 3)}-{digits(draw, 4)}"[:16], 0),
    "row of numbers": (lambda draw: " ".join(str(draw.randint(0, 40)) for _ in range(20)), 0),
}  # fmt: skip


@pytest.mark.repeats
@pytest.mark.parametrize("name", FALSE_ALARMS)
def test_the_share_of_false_alarms(name: str, record_property: Callable[[str, object], None]) -> None:
    make, most = FALSE_ALARMS[name]
    draw = random.Random(2566)
    flagged = sum(any(found.sure for found in find(make(draw))) for _ in range(DRAWS))
    record_property("share", flagged / DRAWS)
    print(f"{name}: {flagged} of {DRAWS} = {flagged / DRAWS:.2%}")
    assert flagged / DRAWS <= most


def test_a_column_of_numbers_that_fit_by_chance_is_left_alone() -> None:
    """Without any word thirteen digits fit by chance; a whole column of them tells what it is."""
    draw = random.Random(2566)
    column = "\n".join(thirteen(draw) for _ in range(1000))
    assert find(column) == []
    assert find(f"{column}\n{BY_CHANCE[0]} นายตัวอย่าง")[0].sure
    people = "\n".join(citizen_id(f"1{draw.randint(30, 49)}{digits(draw, 9)}") for _ in range(1000))
    assert len(find(people)) == 1000
    assert len(find(f"{column}\n{DASHED}")) == 1
