"""What pages show stands in their papers too, in the words of papers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.links import Links
from itasite.model.blocks import BLOCKS
from itasite.model.site import AuthorPage, Site
from itasite.pages.blocks import block_view
from itasite.pages.whole_names import whole_names
from itasite.papers.blocks import Maker
from itasite.papers.faults import texts
from itasite.papers.html_parts import read
from itasite.papers.letters import JOINER
from itasite.papers.lists import listed
from itasite.papers.model import Across, Heading, Part, Points, Run, Table, Text
from itasite.papers.own_page import own_page
from itasite.papers.pictures import Pictures
from itasite.papers.sheets import arranged
from itasite.papers.wording import Wording
from itasite.views import table as screen
from itasite.views.points import points
from itasite.views.show import Show
from tests.support.sites import AGENCIES, AGENCY_NAMES, ROOT

CONTENTS = (ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES))


def site_of(content: Path) -> Site:
    site, _ = check(content)
    assert site is not None
    return site


def maker(site: Site) -> Maker:
    return Maker(Wording(whole_names(site.agency)), Pictures(site))


def fold(text: str) -> str:
    """Letters and digits alone, in one kind of digits."""
    plain = text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
    return re.sub(r"[^\wก-๎]|_", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", plain))


def words_of(parts: tuple[Part, ...]) -> str:
    return fold("".join(texts(parts)))


def shown(view: screen.Table) -> list[str]:
    found = [column.heading for column in view.columns]
    for row in (*(row for section in view.sections for row in (*section.rows, *section.foot)), *view.foot):
        for cell in row.cells:
            found += [*cell.lead, cell.text, *cell.official, *(cell.points.texts if cell.points else ())]
            found += [piece.full_title for piece in cell.evidence]
    return [text for text in found if text]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_no_text_of_a_table_is_lost(content: Path) -> None:
    site, checked = site_of(content), 0
    for page in site.pages:
        made = words_of(own_page(site, page, maker(site)).parts)
        for block in page.blocks:
            view = block_view(Show(site, block.year, Links(page.document.path)), block, has_title=True)
            for text in shown(view) if isinstance(view, screen.Table) else ():
                assert fold(text) in made, (page.document.path, text)
                checked += 1
    assert checked > 40


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_no_line_of_a_page_is_lost(content: Path) -> None:
    site = site_of(content)
    for page in site.pages:
        made = words_of(own_page(site, page, maker(site)).parts)
        for line in prose(page):
            assert fold(line) in made, (page.document.path, line)


def prose(page: AuthorPage) -> list[str]:
    body = re.sub(r"(?s)<!--.*?-->|^```.*?^```", "", page.document.body, flags=re.MULTILINE)
    lines = (
        re.sub(r"^[#\s]+|\{#[^}]*\}|\{:[^}]*\}|^\d+\.\s|^[-*]\s|<[^>]*>|[*`]", "", line) for line in body.split("\n")
    )
    return [line for line in lines if fold(line) and "](" not in line]


def test_each_kind_of_block_becomes_parts_or_is_told(base: Path) -> None:
    """A block of a new kind has to say what it is on paper."""
    from itasite.papers.blocks import _OTHERS

    only_on_pages = {"ita-comparison", "ita-news", "ita-overview"}
    tables = {
        "ita-analysis",
        "ita-framework",
        "ita-last-year",
        "ita-levels",
        "ita-measures",
        "ita-oit",
        "ita-rounds",
        "ita-scores",
    }
    others = {options.NAME for options in _OTHERS}
    assert only_on_pages | tables | others == set(BLOCKS)
    page = base / "2566/o.md"
    page.write_text("".join(f"```{name}\n```\n\n" for name in sorted(only_on_pages - {"ita-news"})), encoding="utf-8")
    found = site_of(base)
    own = next(one for one in found.pages if one.document.path == "2566/o.md")
    assert [(left.line, left.what) for left in own_page(found, own, maker(found)).left_out] == [
        (1, "บล็อก ita-comparison แสดงได้บนหน้าเว็บเท่านั้น"),
        (4, "บล็อก ita-overview แสดงได้บนหน้าเว็บเท่านั้น"),
    ]


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("ปี 2566 ข้อ O31 และ EIT 7", "ปี_๒๕๖๖ ข้อ O31 และ EIT ๗"),
        ("ลงวันที่ 9 ธันวาคม 2566 นั้น", "ลงวันที่_๙_ธันวาคม_๒๕๖๖ นั้น"),
        ("www.a.go.th/2566 a1@b.go.th", "www.a.go.th/2566 a1@b.go.th"),
    ],
)
def test_digits_are_thai_and_dates_stay_on_a_line(written: str, made: str) -> None:
    assert Wording(()).text(written).replace("\xa0", "_") == made


def test_phones_and_names_stay_on_a_line() -> None:
    text = Wording(["กองคลัง"]).text("โทร 044-300639 ที่กองคลัง")
    assert JOINER.join("๐๔๔-๓๐๐๖๓๙") in text
    assert JOINER.join(["ก", "อ", "ง", "ค", "ลั", "ง"]) in text
    assert text.replace(JOINER, "").replace("\xa0", " ") == "โทร ๐๔๔-๓๐๐๖๓๙ ที่กองคลัง"


def test_bold_italics_and_links_are_runs() -> None:
    runs = Wording(()).runs("ก **ข** *ค* [ง](https://a.go.th) [จ](หน้า.md)\nฉ")
    assert runs == (
        Run("ก "), Run("ข", bold=True), Run(" "), Run("ค", italic=True), Run(" "),
        Run("ง", href="https://a.go.th"), Run(" จ\nฉ"),
    )  # fmt: skip


def test_lists_keep_the_marks_of_their_author() -> None:
    typed = points(("1) ก", "2) ข"))
    assert typed
    found = listed(typed, Wording(()))
    assert isinstance(found, Points)
    assert [point.mark for point in found.points] == ["๑)", "๒)"]


def read_parts(html: str) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    found = read(html, maker(site_of(ROOT / "content")))
    return tuple(found.parts), found.left_out


def test_html_of_an_author_becomes_parts() -> None:
    parts, left = read_parts(
        "<h2 id='a'>หัว</h2><p>ก<br>ข <b>ค</b></p><ul><li>ง<ol start='3'><li>จ</li></ol></li></ul>"
        "<table><tr><th>ฉ</th></tr><tr><td>ช</td><td>เกิน</td></tr></table><blockquote><p>ซ</p></blockquote>"
        "หลวม<div>ใน</div><iframe src='x'></iframe><!-- ไม่เห็น --><video></video>"
    )
    assert parts[0] == Heading(2, (Run("หัว"),), "a")
    assert parts[1] == Text((Run("ก\nข "), Run("ค", bold=True)))
    assert isinstance(parts[2], Points)
    assert words_of(parts[2:3]) == fold("-ง3จ")
    assert isinstance(parts[3], Table)
    assert [len(row.cells) for row in parts[3].sections[0].rows] == [len(parts[3].columns)] == [2]
    assert words_of(parts[4:]) == fold("ซหลวมใน")
    assert left == ("iframe", "video")


def test_short_texts_lie_with_the_tables_around_them() -> None:
    wide, long = Across((Text((Run("ตาราง"),)),)), Text((Run("ก" * 2000),))
    head, short = Heading(2, (Run("หัว"),)), Text((Run("สั้น"),))
    assert arranged((head, short, wide, short, wide)) == (Across((head, short, *wide.parts, short, *wide.parts)),)
    assert arranged((long, head, wide)) == (long, Across((head, *wide.parts)))
    assert arranged((long, head, short)) == (long, head, short)


def test_the_way_back_from_a_footnote_is_for_screens_only() -> None:
    parts, _ = read_parts('<p>ก<a class="footnote-backref" href="#x">↩</a>ข</p>')
    assert words_of(parts) == "กข"
