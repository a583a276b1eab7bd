"""A result whose total cannot be computed says so, and what it could be held against: on pages and in `check`."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from itasite.build import build
from itasite.checks import level_mismatch, score_impossible, score_inferred, score_mismatch
from itasite.cli.main import main
from itasite.facts import score
from itasite.findings import check
from itasite.model.year import Result
from itasite.reading import frameworks
from itasite.views.result_checked import checked_line
from tests.support.criteria import criteria
from tests.support.records import read
from tests.support.results import checked

PRINTED = "คะแนนรวมและระดับจึงแสดงตามที่ประกาศ ไม่ได้คำนวณ"
WHOLE = "instruments: {IIT: 92.10, EIT: 88.40, OIT: 95.00}\ntotal: 92.15\nlevel: ผ่านดี"
RULES = (score_mismatch, score_impossible, score_inferred, level_mismatch)


@pytest.mark.parametrize(
    ("year", "text", "words"),
    [
        (2568, WHOLE, f"ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี 2568 {PRINTED} ตรวจเทียบได้เฉพาะคะแนนรวมกับคะแนนของเครื่องมือ "
         "(น้ำหนัก 30/30/40 ที่อนุมานจากผลที่ประกาศแล้ว) และระดับกับคะแนนเท่าที่ทราบ"),
        (2567, "total: 93.05\nlevel: ผ่าน", f"ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี 2567 {PRINTED} "
         "ตรวจเทียบได้เฉพาะระดับกับคะแนนเท่าที่ทราบ"),
        (2568, "total: 93.05", "ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี 2568 คะแนนรวมจึงแสดงตามที่ประกาศ ไม่ได้คำนวณ "
         "และไม่มีคะแนนอื่นให้ตรวจเทียบ"),
        (2566, "total: 93.05\nlevel: ดีมาก", f"ผลนี้ไม่มีคะแนนครบทุกเครื่องมือ {PRINTED} และไม่มีคะแนนอื่นให้ตรวจเทียบ"),
        (2566, "instruments: {OIT: 90}\nindicators: {9: 90}\ntotal: 93.05", "ผลนี้ไม่มีคะแนนครบทุกเครื่องมือ "
         "คะแนนรวมจึงแสดงตามที่ประกาศ ไม่ได้คำนวณ ตรวจเทียบได้เฉพาะคะแนนรวมกับช่วงคะแนนของเครื่องมือ "
         "และคะแนนของเครื่องมือกับตัวชี้วัด"),
        (2566, WHOLE, ""),
        (2568, "instruments: {IIT: 92.10}", ""),
    ],
)  # fmt: skip
def test_the_sentence_says_what_was_compared(year: int, text: str, words: str) -> None:
    assert checked_line(criteria(year), read(Result, text)) == words


def test_criteria_without_weights_of_any_kind_are_held_to_ranges() -> None:
    college = frameworks.framework(2569, "vocational-college")
    assert college
    said = checked_line(college, read(Result, WHOLE))
    assert said.endswith("ตรวจเทียบได้เฉพาะคะแนนรวมกับช่วงคะแนนของเครื่องมือ")
    fields: dict[tuple[str, ...], str] = {
        ("instruments", "IIT"): "92",
        ("instruments", "EIT"): "88",
        ("total",): "95.2",
    }
    assert checked(college, fields, RULES) == []
    (told,) = checked(college, fields | {("instruments", "OIT"): "95"}, RULES)
    assert (told.rule, told.severity.value) == ("score-impossible", "warning")
    (told,) = checked(college, fields | {("instruments", "OIT"): "97", ("total",): "87.98"}, RULES)
    assert "น้อยที่สุดคือ EIT 88.00 คะแนนรวมต่ำกว่านั้นไม่ได้" in told.message


def with_draft(base: Path, text: str = WHOLE, more: str = "") -> Path:
    (base / "2568").mkdir()
    inner = "".join(f"  {line}\n" for line in text.split("\n"))
    (base / "2568" / "year.yml").write_text(f"parts: [scores]\n{more}result:\n{inner}", encoding="utf-8")
    return base


def body(content: Path, path: str) -> str:
    made = build(content)
    assert not made.failed, made.problems
    return re.sub(r"<[^>]+>", " ", next(page.body for page in made.pages if page.path == path))


def test_pages_say_it_in_the_numerals_of_the_agency(base: Path) -> None:
    with_draft(base)
    assert "น้ำหนัก 30/30/40 ที่อนุมาน" in body(base, "2568/scores.md")
    assert "ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี 2568" in body(base, "2568/index.md")
    assert "total score and the level are shown as published, not computed" in body(base, "2568/en.md")
    for path in ("2566/scores.md", "2566/index.md"):
        assert "ตามที่ประกาศ" not in body(base, path)
    assert "as published" not in body(base, "2566/en.md")
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + "numerals: thai\n", encoding="utf-8")
    assert "น้ำหนัก ๓๐/๓๐/๔๐ ที่อนุมาน" in body(base, "2568/scores.md")


def test_check_says_it_below_its_findings(base: Path) -> None:
    with_draft(base)
    config = base.parent / "mkdocs.yml"
    config.write_text("site_name: t\ndocs_dir: content\nsite_url: https://example.go.th/\nplugins: [itasite]\n")
    done = CliRunner().invoke(main, ["check", "-f", str(config)])
    assert f"ผลปี 2568: ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี 2568 {PRINTED}" in done.output
    assert "ผลปี 2566:" not in done.output


def test_inferred_weights_compute_nothing() -> None:
    found = score.scores(criteria(2568), read(Result, "instruments: {IIT: 92.10, EIT: 88.40, OIT: 95.00}"))
    assert (found.total, found.level, found.computed) == (None, None, False)


def test_an_exception_with_a_reason_lets_a_total_stand(base: Path) -> None:
    with_draft(base, WHOLE.replace("92.15", "92.51  # itasite: ignore score-inferred ตรงกับใบประกาศผล"))
    (told,) = check(base)[1]
    assert (told.rule, told.severity.value) == ("score-inferred", "hint")


def test_a_printed_score_that_rounding_explains_stands() -> None:
    """The mean of the printed indicators is 90.0033, of the unrounded ones 90.007."""
    text = "indicators: {6: 90.00, 7: 90.00, 8: 90.01}\ninstruments: {IIT: 90, EIT: 90.01, OIT: 90}\ntotal: 90.01"
    found = score.scores(criteria(2566), read(Result, text))
    assert [str(part.score) for part in found.instruments] == ["90", "90.01", "90"]
    assert str(found.total) == "90.01"
    fields: dict[tuple[str, ...], str] = {("indicators", "6"): "90.00", ("indicators", "7"): "90.00"}
    fields |= {("indicators", "8"): "90.01", ("instruments", "EIT"): "90.01"}
    assert checked(criteria(2566), fields, RULES) == []
    (told,) = checked(criteria(2566), fields | {("instruments", "EIT"): "90.02"}, RULES)
    assert told.rule == "score-mismatch"


@pytest.mark.parametrize(("written", "shown"), [("ผ่านดี", "ผ่านดี"), ("ผ่าน", "ผ่านดีเยี่ยม"), ("ต้องปรับปรุง", "ผ่านดีเยี่ยม")])
def test_a_printed_level_that_parts_of_eit_can_explain_stands(written: str, shown: str) -> None:
    """A site must not print a better level than the paper because it does not know the parts.

    Of an EIT of 96 a part that weighs 10 can have 88, not less.
    """
    text = f"instruments: {{IIT: 96, EIT: 96, OIT: 96}}\ntotal: 96\nlevel: {written}"
    found = score.scores(criteria(2566), read(Result, text))
    assert found.level
    assert found.level.title == shown


def test_a_wrong_total_is_told_once_and_does_not_make_the_level_wrong_too() -> None:
    fields: dict[tuple[str, ...], str] = {
        ("instruments", "IIT"): "92.10", ("instruments", "EIT"): "88.40", ("instruments", "OIT"): "95.00",
        ("level",): "ผ่านดี",
    }  # fmt: skip
    for year in (2566, 2567, 2568, 2569):
        for total in ("29.15", "84.15", "89.15", "94.15", "99.15"):
            told = checked(criteria(year), fields | {("total",): total}, RULES)
            assert len(told) == 1, (year, total)
            assert told[0].rule.startswith("score-")
            assert not checked(criteria(year), fields | {("total",): "92.15"}, RULES)


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_each_value_of_a_whole_result_is_bound(year: int) -> None:
    fields: dict[tuple[str, ...], str] = {
        ("instruments", "IIT"): "92.10", ("instruments", "EIT"): "88.40", ("instruments", "OIT"): "95.00",
        ("total",): "92.15", ("level",): "ผ่านดี",
    }  # fmt: skip
    for name, value in fields.items():
        others: tuple[str, ...] = ("ผ่านดีเยี่ยม", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน")
        if name != ("level",):
            others = tuple(
                f"{Decimal(value) + step}" for step in (Decimal(3), Decimal("0.1"), Decimal("-0.1"), Decimal(-3))
            )
        for other in others:
            assert checked(criteria(year), fields | {name: other}, RULES), (name, other)


OWN = """fiscal_year: 2570
title: เกณฑ์
sources: [{id: own, title: คู่มือ, publisher: ทดสอบ}]
source: own
verification: agency
target: 85
instruments: [{code: IIT, title: ภายใน}, {code: OIT, title: เปิดเผย}]
indicators: [{number: "1", title: หนึ่ง, instrument: IIT}]
items: []
"""


@pytest.mark.parametrize(
    ("inferred", "rule", "words"),
    [
        ("{weights: {IIT: 50, OIT: 40}}", "wrong-value", "น้ำหนักที่อนุมานรวมกันได้ 90"),
        ("{weights: {IIT: 50, EIT: 50}}", "unknown-indicator", "เครื่องมือ “EIT”"),
        ("{split: {EIT: 10}}", "unknown-indicator", "เครื่องมือ “EIT”"),
        ("{source: nobody}", "unknown-name", "ไม่มีแหล่งที่มาชื่อ “nobody”"),
        ("{levels_source: nobody}", "unknown-name", "ไม่มีแหล่งที่มาชื่อ “nobody”"),
    ],
)
def test_what_an_agency_infers_is_checked_as_well(base: Path, inferred: str, rule: str, words: str) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2570.yml").write_text(f"{OWN}inferred: {inferred}\n", encoding="utf-8")
    told = [problem for problem in check(base)[1] if problem.rule == rule]
    assert any(words in problem.message and problem.remedy for problem in told)


def test_framework_show_tells_what_is_inferred_and_from_what(tmp_path: Path) -> None:
    for year in (2567, 2568, 2569):
        inferred = criteria(year).inferred
        done = CliRunner().invoke(main, ["framework", "show", str(year), "-f", str(tmp_path / "no.yml")])
        assert "น้ำหนัก (อนุมาน ใช้ตรวจผลเท่านั้น ไม่ใช่เกณฑ์ของปีนี้): IIT 30 EIT 30 OIT 40" in done.output
        source = criteria(year).source_named(inferred.source)
        assert source
        assert source.publisher
        assert f"{source.title} · ผู้เผยแพร่: {source.publisher}" in done.output
        assert inferred.note
        assert " ".join(inferred.note.split()) in done.output
