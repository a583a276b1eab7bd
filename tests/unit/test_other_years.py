"""The front page stays with the last result and leads to all years; a year says whose list it borrows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from itasite.build import Build, build

OVERVIEW = "# หน้าแรก\n\n```ita-overview\n```\n"


def made_with(base: Path, *years: tuple[int, str], numerals: str = "arabic") -> Build:
    """The base site (2566 with a result), with further years."""
    (base / "index.md").write_text(OVERVIEW, encoding="utf-8")
    agency = base / "agency.yml"
    agency.write_text(f"{agency.read_text('utf-8')}numerals: {numerals}\n", "utf-8")
    for number, text in years:
        folder = base / str(number)
        folder.mkdir()
        (folder / "year.yml").write_text(text, encoding="utf-8")
        shutil.copyfile(base / "2566" / "measures.yml", folder / "measures.yml")
        (folder / "oit.yml").write_text("items: {O1: {status: done}}\n", encoding="utf-8")
    made = build(base)
    assert not made.failed, made.problems
    return made


def body(made: Build, path: str) -> str:
    return next(page.body for page in made.pages if page.path == path)


def notes(text: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", found) for found in re.findall(r'<div class="ita-notice[^>]*>(.*?)</div>', text)]


def test_the_front_page_keeps_the_last_result_and_leads_on(base: Path) -> None:
    text = body(made_with(base, (2570, "framework: 2566\n"), (2565, "parts: [scores]\n")), "index.md")
    assert "ผลการประเมิน ITA ปีงบประมาณ 2566" in text
    (nav,) = re.findall(r'<nav class="ita-others".*?</nav>', text, re.DOTALL)
    assert re.findall(r'href="([^"]+)"', nav) == ["2570/", "2565/"]
    assert nav.count("ยังไม่มีผลการประเมิน") == 1  # of the year that runs; an earlier one waits for none


def test_a_year_with_a_result_says_it_where_it_is_linked(base: Path) -> None:
    early = "framework: 2565\nresult: {total: 80.15, level: B}\n"
    text = body(made_with(base, (2565, early), numerals="thai"), "index.md")
    (nav,) = re.findall(r'<nav class="ita-others".*?</nav>', text, re.DOTALL)
    assert re.sub(r"<[^>]+>", "", nav).endswith("ปีงบประมาณ ๒๕๖๕: ๘๐.๑๕ คะแนน ระดับ B")


def test_where_there_is_one_year_nothing_leads_elsewhere(base: Path) -> None:
    assert "ita-others" not in body(made_with(base), "index.md")


def test_the_overview_of_a_year_has_its_switcher_instead(base: Path) -> None:
    made = made_with(base, (2570, "framework: 2566\n"))
    assert "ita-others" not in body(made, "2570/index.md")
    assert "ita-years" in body(made, "2570/index.md")


@pytest.mark.parametrize(
    ("numerals", "said"),
    [
        ("arabic", "ปี 2570 ใช้รายการของปี 2566 ไปก่อน เพราะยังไม่มีเกณฑ์ของปี 2570"),
        ("thai", "ปี ๒๕๗๐ ใช้รายการของปี ๒๕๖๖ ไปก่อน เพราะยังไม่มีเกณฑ์ของปี ๒๕๗๐"),
    ],
)
def test_a_year_with_the_list_of_another_says_so(numerals: str, said: str, base: Path) -> None:
    made = made_with(base, (2570, "framework: 2566\n"), numerals=numerals)
    for path in ("2570/index.md", "2570/oit/index.md"):
        assert said in notes(body(made, path))
    english = "The year 2570 goes by the criteria of 2566 for now, because those of 2570 are not known yet."
    assert english in body(made, "2570/en.md")
    for path in ("2566/index.md", "2566/oit/index.md", "2566/en.md"):
        assert "ไปก่อน" not in body(made, path)
        assert "for now" not in body(made, path)


def test_where_the_year_has_a_list_the_agency_chose_the_other(base: Path) -> None:
    made = made_with(base, (2568, "framework: 2566\n"))
    assert "ปี 2568 ใช้รายการของปี 2566 ไปก่อน ตามที่หน่วยงานกำหนด" in notes(body(made, "2568/index.md"))
    assert "goes by the criteria of 2566 for now." in body(made, "2568/en.md")
