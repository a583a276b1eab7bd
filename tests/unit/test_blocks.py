"""Every block has a name and a view, and shows its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.model.block_options import BlockOptions, IndicatorOptions, TableOptions
from itasite.model.blocks import BLOCKS, LetterOptions
from itasite.pages.blocks import PARTS

# What the HTML of this block holds, and that of no other.
OWN = {
    "ita-analysis": "ita-table--analysis",
    "ita-comparison": "ita-table--comparison",
    "ita-contents": "ita-page-contents",
    "ita-cover": "ita-cover__title",
    "ita-framework": "ita-table--framework",
    "ita-last-year": "ไม่มีมาตรการของปีก่อน",
    "ita-levels": "ita-table--levels",
    "ita-measures": "ita-table--measures",
    "ita-memo": "ita-memo__title",
    "ita-news": 'class="ita-news"',
    "ita-notice": "ita-letter--notice",
    "ita-oit": "ita-table--items",
    "ita-order": "ita-letter--order",
    "ita-overview": 'class="ita-overview"',
    "ita-page-break": '<div class="ita-page-break">',
    "ita-pictures": 'class="ita-gallery"',
    "ita-qr": 'id="qr-eit"',
    "ita-rounds": "ita-table--rounds",
    "ita-scores": "ita-table--scores",
    "ita-signatures": "its closing",
    "ita-table": "ita-table--data",
}
# What else these must have: with nothing but what is required the first is empty, and the others need more than a text.
MORE = {
    "ita-signatures": "closing: its closing\n",
    "ita-pictures": "pictures: [{file: files/plan.txt, alt: แผน}]\n",
    "ita-table": "file: files/plan.csv\n",
}


def options_below(model: type[BlockOptions]) -> set[type[BlockOptions]]:
    return {model}.union(*(options_below(below) for below in model.__subclasses__()))


def test_every_block_has_a_name_of_its_own_and_a_view() -> None:
    written = options_below(BlockOptions) - {BlockOptions, IndicatorOptions, LetterOptions, TableOptions}
    assert set(BLOCKS.values()) == set(PARTS) == written
    assert all("NAME" in vars(options) and name == options.NAME for name, options in BLOCKS.items())
    assert set(OWN) == set(BLOCKS)


def minimal(options: type[BlockOptions]) -> str:
    """The block with nothing but what it must have, each a text."""
    more = MORE.get(options.NAME, "")
    required = [name for name, field in options.model_fields.items() if field.is_required()]
    needed = "".join(f"{name}: ข้อความ\n" for name in required if not more.startswith(f"{name}:"))
    return f"```{options.NAME}\n{needed}{more}```\n"


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_shows_its_own(base: Path, name: str) -> None:
    page = base / "2566" / "report.md"
    page.write_text(f"# รายงาน\n\n{minimal(BLOCKS[name])}", encoding="utf-8")
    (base / "2566" / "files" / "plan.csv").write_text("ที่,เรื่อง,จำนวน\n1,ก,1\n2,ข,2\n", encoding="utf-8")
    (base / "2566" / "analysis.yml").write_text('indicators: {"1": {weaknesses: ก}}', encoding="utf-8")
    built = next(found for found in build(base).pages if found.path == "2566/report.md")
    assert [other for other, own in OWN.items() if own in built.body] == [name]
    assert "```" not in built.body
    assert built.wide == BLOCKS[name].WIDE
