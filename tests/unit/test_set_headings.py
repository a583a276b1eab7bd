"""Columns that are chosen out of a set keep the headings of the set, and those of their group."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.links import Links
from itasite.model.blocks import MeasuresOptions
from itasite.reading.load import load
from itasite.views.measures import measures_table
from itasite.views.show import Show
from tests.support.records import read

ONE = "\nmeasures: [{id: m1, group: plan, title: ก, steps: [ข], period: ค}]\n"
USUAL = ["มาตรการ/กิจกรรม", "ระยะเวลา"]
OF_PLAN = ["มาตรการ", "ระยะเวลาดำเนินการ"]
OF_CHANGE = ["มาตรการ", "ผู้รับผิดชอบ", "สถานะรอบก่อน", "สถานะรอบล่าสุด", "ความเปลี่ยนแปลง"]


@pytest.mark.parametrize(
    ("group", "block", "wanted"),
    [
        ("columns: [title, period]", "group: plan", USUAL),
        ("columns: [title, period], set: plan", "group: plan", OF_PLAN),
        ("columns: [title, period], set: plan, headings: {period: เมื่อใด}", "group: plan", ["มาตรการ", "เมื่อใด"]),
        ("columns: plan", "{group: plan, columns: [title, period]}", OF_PLAN),
        ("columns: plan, headings: {period: เมื่อใด}", "{group: plan, columns: [title, period]}", ["มาตรการ", "เมื่อใด"]),
        ("columns: summary", "{group: plan, columns: [title, period], set: plan}", OF_PLAN),
        (
            "columns: summary, headings: {period: เมื่อใด}",
            "{group: plan, columns: [title, period], headings: {period: ช่วง}}",
            ["มาตรการ/กิจกรรม", "ช่วง"],
        ),
        ("columns: plan", "{columns: [title, period]}", USUAL),
        ("columns: plan", "{columns: [title, period], set: plan}", OF_PLAN),
        ("set: change", "group: plan", OF_CHANGE),
        ("columns: plan", "{group: plan, set: change}", OF_CHANGE),
    ],
)  # fmt: skip
def test_headings_of_chosen_columns(base: Path, group: str, block: str, wanted: list[str]) -> None:
    text = f"groups: [{{id: plan, title: แผน, {group}}}]{ONE}"
    (base / "2566" / "measures.yml").write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    found = measures_table(Show(site, site.years[0], Links("2566/report.md")), read(MeasuresOptions, block))
    assert [column.heading for column in found.columns] == wanted
