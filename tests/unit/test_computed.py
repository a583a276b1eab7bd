"""What the program computed is told from what the result gives as published: in tables, drawings and sentences."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from itasite.facts import score
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import ScoresOptions
from itasite.pages.result_text import result_text
from itasite.reading.load import load
from itasite.views.bars import instrument_bars
from itasite.views.card import card_text, card_view
from itasite.views.computed import LEGEND
from itasite.views.english import english, english_description
from itasite.views.news import dated_changes
from itasite.views.overview import overview
from itasite.views.scores import indicators_table, meaning, scores_table
from itasite.views.show import Show
from itasite.views.table import Table
from tests.support.records import read
from tests.support.sites import AGENCIES, CASES

SCORES = {"1": 80, "2": 82, "3": 84, "4": 86, "5": 88, "6": 90, "7": 91, "8": 92, "9": 95, "10": 97}
INDICATORS = "{" + ", ".join(f'"{number}": {value}' for number, value in SCORES.items()) + "}"
RANKS = '{"1": 10, "2": 9, "3": 8, "4": 7, "5": 6, "6": 5, "7": 4, "8": 3, "9": 2, "10": 1}'


def shown(folder: Path, result: str) -> Show:
    content = Path(shutil.copytree(CASES / "base", folder / "content", dirs_exist_ok=True))
    year = content / "2566" / "year.yml"
    text = re.sub(r"(?s)result:\n.*?\n(?=\S)", f"result:\n{result}", year.read_text(encoding="utf-8"))
    year.write_text(text, encoding="utf-8")
    site = load(content).site
    assert site
    return Show(site, site.years[0], Links("2566/scores.md"))


def marks(table: Table) -> list[list[str]]:
    """Heading and cells of each column that are computed."""
    rows = [row for section in table.sections for row in section.rows] + [*table.foot]
    return [
        [column.name] * column.computed + [row.cells[place].text for row in rows if row.cells[place].computed]
        for place, column in enumerate(table.columns)
    ]


def test_nothing_but_what_the_result_leaves_out_is_marked(tmp_path: Path) -> None:
    given = shown(tmp_path, "  instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}\n  total: 85.48\n  level: ผ่าน\n")
    table = scores_table(given, ScoresOptions())
    assert marks(table) == [[], [], [], ["29.64", "27.24", "28.60"]]
    assert table.legend == f"{LEGEND}"
    plain = scores_table(given, ScoresOptions(columns=("title", "weight", "score")))
    assert marks(plain) == [[], [], []]
    assert plain.legend == ""
    assert "คำนวณ" not in result_text(given)
    assert "คำนวณ" not in card_text(given)
    assert card_view(given).legend == ""


def test_means_total_and_level_are_marked_where_the_result_has_only_indicators(tmp_path: Path) -> None:
    made = shown(tmp_path, f"  indicators: {INDICATORS}\n  announced: 2566-08-01\n")
    found = score.year_scores(made.year)
    assert found
    assert not any((found.total_printed, found.level_printed, *(part.printed for part in found.instruments)))
    assert marks(scores_table(made, ScoresOptions())) == [["คะแนนรวม · ระดับ ผ่าน"], [], ["score"], ["weighted"]]
    indicators = indicators_table(made)
    assert indicators
    assert marks(indicators) == [[], ["90.90"], ["rank"], ["gap"]]
    assert [bar.computed for bar in instrument_bars(made, found)] == [True, True, True]
    view = overview(made)
    assert (view.total_computed, view.level_computed, view.legend) == (True, True, LEGEND)
    assert result_text(made) == "ได้ 90.90 จาก 100 คะแนน ระดับผ่าน (คำนวณ)"
    assert card_text(made).endswith("90.90 จาก 100 คะแนน (คำนวณ) ระดับ ผ่าน (คำนวณ)")
    card = card_view(made)
    assert card.parts == "IIT 84.00*   EIT 91.00*   OIT 96.00*"
    assert (card.total, card.total_sign, card.legend) == ("90.90", "*", "* คำนวณจากคะแนนที่บันทึกไว้")
    assert [change.title for change in dated_changes(made.site) if change.kind == "result"] == [
        "ประกาศผลการประเมิน ITA ปีงบประมาณ 2566 90.90 คะแนน ระดับผ่าน (คำนวณ)"
    ]
    assert meaning(made, found)[1].endswith("(IIT) ได้ 84.00 (คำนวณ) คะแนน ต่ำกว่าเป้าหมาย 85 อยู่ 1.00 คะแนน")
    told = english(made)
    assert (told.total_computed, told.level_computed, told.computed) == (True, True, True)
    assert "90.90 of 100, level Pass (computed)." in english_description(told)


def test_published_ranks_are_no_computed_ranks(tmp_path: Path) -> None:
    made = shown(tmp_path, f"  indicators: {INDICATORS}\n  ranks: {RANKS}\n  total: 90.90\n  level: ผ่าน\n")
    table = scores_table(made, ScoresOptions(columns="indicators"))
    assert marks(table) == [[], [], []]
    assert [row.cells[2].text for section in table.sections for row in section.rows] == [
        "10", "9", "8", "7", "6", "5", "4", "3", "2", "1",
    ]  # fmt: skip


def test_some_published_ranks_leave_the_others_marked_one_by_one(tmp_path: Path) -> None:
    made = shown(tmp_path, f'  indicators: {INDICATORS}\n  ranks: {{"1": 10}}\n  total: 90.90\n  level: ผ่าน\n')
    table = scores_table(made, ScoresOptions(columns="indicators"))
    assert marks(table)[2] == ["9", "8", "7", "6", "5", "4", "3", "2", "1"]


def test_a_level_that_differs_from_the_written_one_is_the_computed_one(tmp_path: Path) -> None:
    made = shown(tmp_path, "  instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}\n  total: 85.48\n  level: ผ่านดี\n")
    table = scores_table(made, ScoresOptions())
    assert table.foot[0].cells[0].text.endswith("ระดับ ผ่าน")
    assert marks(table)[0] == ["คะแนนรวม · ระดับ ผ่าน"]


def test_the_sign_is_read_out_and_shown_once_per_column(tmp_path: Path) -> None:
    made = shown(tmp_path, f"  indicators: {INDICATORS}\n")
    html = str(render.part("table", scores_table(made, ScoresOptions(columns="target"))))
    assert html.count('<span class="ita-unseen"> (คำนวณ)</span>') == 3  # scores, gaps, and the level beside the total
    assert re.search(r'<th scope="col"[^>]*><span class="ita-computed">เทียบกับเป้าหมาย<span', html)
    assert 'data-label="เทียบกับเป้าหมาย*"' in html  # on a phone, where each cell has its heading
    assert f'</table>\n<p class="ita-legend">{LEGEND}</p>' in html


def test_a_table_without_computed_numbers_has_no_legend() -> None:
    site = load(AGENCIES / "001-lam-liang" / "content").site
    assert site
    year = site.year(2565)
    assert year
    show = Show(site, year, Links("2565/analysis.md"))
    html = str(render.part("table", scores_table(show, read(ScoresOptions, "columns: indicators"))))
    assert "คำนวณ" not in html


def test_on_a_card_the_level_is_not_called_a_rank(tmp_path: Path) -> None:
    table = scores_table(shown(tmp_path, f"  indicators: {INDICATORS}\n"), ScoresOptions(columns="indicators"))
    page = str(render.part("table", table))
    assert 'data-label="ผลการประเมิน*">ระดับ ' in page
    assert 'data-label="อันดับ*">10<' in page
