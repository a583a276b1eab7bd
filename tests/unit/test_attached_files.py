"""Rules about attached files that need files which no case can spell out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from itasite import checks
from itasite.checks import (
    document_metadata,
    file_name,
    file_too_large,
    file_type,
    file_unreadable,
    file_unused,
    personal_data,
    personal_data_file,
)
from itasite.findings import check
from itasite.problem import Severity
from tests.support import attached
from tests.support.disguises import DASHED
from tests.support.disguises import ID as MADE_UP
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT
from tests.support.told import short, told

OURS = (
    document_metadata,
    file_name,
    file_too_large,
    file_type,
    file_unreadable,
    file_unused,
    personal_data,
    personal_data_file,
)
LOCAL = r"C:\Users\somebody\Desktop\plan.docx"


@pytest.mark.parametrize(
    "root", [ROOT / "content", CASES / "years", *(AGENCIES / name / "content" for name in AGENCY_NAMES)], ids=str
)
def test_no_false_alarm_on_real_content(root: Path) -> None:
    site, _ = check(root)
    assert site
    ids = {rule.ID for rule in OURS}
    assert [problem for problem in checks.run_rules(site) if problem.rule in ids] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", attached.pdf("page one", f"ID {DASHED}")),
        ("a.docx", attached.docx("ผู้ร้อง", f"เลข {DASHED}")),
        ("a.xlsx", attached.xlsx([["ที่", "เลขประจำตัวประชาชน"], ["1", MADE_UP]])),
        ("a.csv", f"ที่;เลขประจำตัวประชาชน\n1;{MADE_UP}\n"),
        ("a.html", f"<html><body><p>เลขบัตรประชาชน <b>{DASHED}</b></p></body></html>"),
    ],
)
def test_a_citizen_id_in_a_file_stops_the_build(base: Path, name: str, content: bytes | str) -> None:
    (problem,) = told(base, name, content)
    assert (problem.severity, problem.rule) == (Severity.ERROR, "personal-data-file")
    assert f"{MADE_UP[0]}-xxxx-xxxxx-xx-{MADE_UP[-1]}" in problem.message
    assert MADE_UP[1:9] not in problem.message
    assert name != "a.pdf" or "หน้า 2" in problem.message


def test_numbers_under_their_heading_are_left_alone(base: Path) -> None:
    heading = ["ที่", "เลขประจำตัวผู้เสียภาษี", "เลขที่โครงการ"]
    body = "0994000123451"
    assert told(base, "a.xlsx", attached.xlsx([heading, ["1", body, MADE_UP], ["2", body, MADE_UP]])) == []


def test_a_tax_number_that_is_a_persons_stops_the_build(base: Path) -> None:
    table = attached.xlsx([["ที่", "เลขประจำตัวผู้เสียภาษี"], ["1", "0994000123451"], ["2", MADE_UP]])
    (problem,) = told(base, "a.xlsx", table)
    assert (problem.severity, problem.rule) == (Severity.ERROR, "personal-data-file")


def test_a_number_that_nothing_names_is_a_hint(base: Path) -> None:
    assert short(told(base, "a.csv", f"รายการ,ค\nก,x\nข,{MADE_UP} ข\n")) == ["hint personal-data-file"]


def test_mail_in_the_metadata(base: Path) -> None:
    (problem,) = told(base, "a.pdf", attached.pdf("one", Author="somebody@gmail.com"))
    assert (problem.severity, problem.rule) == (Severity.WARNING, "personal-data-file")
    assert "ข้อมูลประจำไฟล์" in problem.message


def test_a_large_file(base: Path) -> None:
    assert short(told(base, "a.png", attached.PNG + bytes(20_000_001))) == ["warning file-too-large"]
    assert told(base, "b.png", attached.PNG + bytes(19_000_000)) == []


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [
        ("a.pdf", attached.pdf("", ""), ["warning file-unreadable"]),
        ("a.pdf", attached.pdf("one", password="x"), ["warning file-unreadable"]),
        ("a.pdf", attached.pdf("one", owner="x"), []),
        ("a.docx", attached.pdf("one"), ["warning file-type"]),
        ("a.pdf", attached.docx("หนึ่ง"), ["warning file-type"]),
        ("a.zip", attached.archive({"a.txt": "a"}), []),
        ("a.docx", attached.docx("a", before="<!DOCTYPE a>"), ["hint file-unreadable"]),
    ],
)
def test_what_a_reader_can_do_with_a_file(base: Path, name: str, content: bytes, wanted: list[str]) -> None:
    assert short(told(base, name, content)) == wanted


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (attached.pdf("one", Title=LOCAL), 1),
        (attached.docx("one", rels=f'<a><Relationship Target="file:///{LOCAL}" TargetMode="External"/></a>'), 1),
        (attached.pdf("one", Author="นางสาวตัวอย่าง นามสมมุติ"), 1),
        (attached.docx("one", editor="Mr. Somebody"), 1),
        (attached.pdf("one", Author="สำนักปลัด อบต.ตัวอย่าง", Title="Microsoft Word - plan.docx"), 0),
        (attached.pdf("one", Author="นายกเทศมนตรีตำบลตัวอย่าง"), 0),
        (attached.docx("one", author="Admin", editor="HP"), 0),
    ],
)
def test_metadata(base: Path, content: bytes, wanted: int) -> None:
    kind = "pdf" if content.startswith(b"%PDF") else "docx"
    problems = told(base, f"a.{kind}", content)
    assert short(problems) == ["hint document-metadata"] * wanted
    assert not any("somebody" in problem.message.lower() for problem in problems)


def test_names_in_many_files_are_one_hint(base: Path) -> None:
    for number in range(5):
        attached.put(base, f"2566/files/{number}.pdf", attached.pdf("one", Author="นายตัวอย่าง"))
    found = [problem for problem in check(base)[1] if problem.rule == "document-metadata"]
    assert len(found) == 1
    assert "5 ไฟล์" in found[0].message


def test_a_document_beside_the_pages_counts_and_so_does_a_script(base: Path) -> None:
    attached.put(base, "2566/people.txt", DASHED)
    attached.put(base, "assets/extra.js", f"x = {DASHED}")
    assert [problem.at.file for problem in check(base)[1]] == ["2566/people.txt", "assets/extra.js"]


@pytest.mark.parametrize(
    ("called", "wanted"),
    [
        ('descr="D:\\ลายเซ็น\\1.jpg"', ["warning signature-image"]),
        ('name="ลายมือชื่อ.png"', ["warning signature-image"]),
        ('name="Picture 1" descr="ตราสัญลักษณ์ อบต."', []),
    ],
)
def test_a_picture_in_a_document_that_is_called_a_signature(base: Path, called: str, wanted: list[str]) -> None:
    picture = f'<w:document xmlns:w="w"><w:p><wp:docPr xmlns:wp="wp" id="1" {called}/></w:p></w:document>'
    content = attached.archive({"word/document.xml": picture, "docProps/core.xml": "<a/>"})
    assert short(told(base, "a.docx", content)) == wanted


def test_the_names_in_a_text_are_those_that_stand_in_it() -> None:
    draw = random.Random(2566)
    ends = (".pdf", ".p", "", ".docx")
    names = {"".join(draw.choices("กa1. -", k=draw.randint(1, 5))) + draw.choice(ends) for _ in range(400)}
    text = "".join(draw.choices("กa1. -pdfocx", k=4000)) + "".join(draw.sample(sorted(names), 40))
    wanted = {name for name in names if name in text}
    assert 40 < len(wanted) < len(names)
    assert file_unused._named(names, text) == wanted


def test_names_that_become_one_are_numbered_on(base: Path) -> None:
    """Each name goes on from the last number: to begin anew with each of thousands would be their square."""
    for letter in "กขคงจ":
        attached.put(base, f"2566/files/{letter}.txt", "ก")
    attached.put(base, "2566/files/document-3.txt", "ก")
    (hint,) = (problem for problem in check(base)[1] if problem.rule == "file-name")
    assert "5 ไฟล์" in hint.message
    assert "เป็น document.txt, “ข.txt” เป็น document-2.txt, “ค.txt” เป็น document-4.txt" in hint.remedy
