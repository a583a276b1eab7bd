"""Names and words that stay whole on a line: which they are, and where they are marked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.formats.whole_words import keeper, letters, name_pieces
from itasite.model.agency import Agency
from itasite.pages.whole_names import whole_names
from tests.support.sites import ROOT

THEME = ROOT / "theme" / "itasite_theme"


def test_marks_take_no_room() -> None:
    assert letters("ที่ปู่") == 2
    assert letters("กำ") == 2


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("พันชนะ", ["พันชนะ"]),
        ("กองการศึกษา ศาสนาและวัฒนธรรม", ["กองการศึกษา", "ศาสนา", "และวัฒนธรรม"]),
        ("กองสาธารณสุขและสิ่งแวดล้อม", ["กองสาธารณสุข", "และสิ่งแวดล้อม"]),
        ("และอื่น", ["และอื่น"]),
        ("", []),
    ],
)
def test_where_a_name_may_break(name: str, pieces: list[str]) -> None:
    assert list(name_pieces(name)) == pieces


def test_the_word_for_its_kind_stays_with_a_short_name_only() -> None:
    assert list(name_pieces("พันชนะ", before=("ตำบล",))) == ["พันชนะ", "ตำบลพันชนะ"]
    assert list(name_pieces("พระนครศรีอยุธยา", before=("จังหวัด",))) == ["พระนครศรีอยุธยา"]


@pytest.mark.parametrize(
    ("kind", "name", "whole"),
    [
        ("sao", "องค์การบริหารส่วนตำบลโคกจาน", "โคกจาน"),
        ("subdistrict-municipality", "เทศบาลตำบลหนองบัวแดง", "หนองบัวแดง"),
        ("school", "โรงเรียนบ้านหนองบัวเฉลิมพระเกียรติ", "บ้านหนองบัวเฉลิมพระเกียรติ"),
        ("vocational-college", "วิทยาลัยเทคนิคมาบตาพุด", "มาบตาพุด"),
        ("department", "กรมส่งเสริมการปกครองท้องถิ่น", "ส่งเสริมการปกครองท้องถิ่น"),
        ("other", "สถาบันพระปกเกล้า", "สถาบันพระปกเกล้า"),
    ],
)
def test_the_name_without_the_word_for_its_kind(kind: str, name: str, whole: str) -> None:
    agency = Agency.model_validate({"name": name, "short_name": name, "kind": kind, "province": "ระยอง"})
    assert {name, whole} <= {*whole_names(agency)}


def test_a_short_name_stays_whole_with_the_word_for_its_kind() -> None:
    agency = Agency.model_validate(
        {"name": "เทศบาลตำบลบางปู", "short_name": "ทต.บางปู", "kind": "subdistrict-municipality", "province": "ปัตตานี"}
    )
    assert {"ทต.บางปู", "ตำบลบางปู", "บางปู", "จังหวัดปัตตานี"} <= {*whole_names(agency)}


def test_only_text_of_the_body_is_marked() -> None:
    keep = keeper(["พันชนะ", "ตำบลพันชนะ", "ก&ข ขคง", "ปู"])
    html = (
        '<title>พันชนะ</title><body><p title="พันชนะ > ตำบลพันชนะ">ตำบลพันชนะ <b>พันชนะ</b> ปู</p><!-- พันชนะ -->'
        "<svg><text>พันชนะ</text></svg><script>พันชนะ</script><option>พันชนะ</option><pre>พันชนะ</pre>ก&amp;ข ขคง"
    )
    changed = keep(html)
    assert changed.replace('<span class="ita-whole">', "").replace("</span>", "") == html
    assert changed.count("ita-whole") == 3
    for piece in ("ตำบลพันชนะ</span> ", "<b><span", ">ก&amp;ข ขคง</span>"):
        assert piece in changed


def test_a_long_name_breaks_inside_no_shorter_one() -> None:
    keep = keeper(["กอง & คลังและกองช่างและคลังพัสดุ", "คลังพัสดุ", "กอง"])
    assert keep("กอง &amp; คลังและกองช่างและคลังพัสดุ") == (
        '<span class="ita-whole ita-whole--long">กอง &amp; คลังและกองช่างและ<span class="ita-whole">คลังพัสดุ</span></span>'
    )


def test_a_name_that_no_line_may_hold_is_marked_as_long() -> None:
    assert keeper(["หนองหญ้าลาดเหนือทุ่งกุลาร้องไห้"])("หนองหญ้าลาดเหนือทุ่งกุลาร้องไห้").startswith(
        '<span class="ita-whole ita-whole--long">'
    )


def test_no_style_for_a_place_takes_marked_words_for_its_parts() -> None:
    """The element around a marked word is a <span>: a style for every <span> inside a place would tear its texts."""
    found = [
        f"{path.name}: {selector.strip()}"
        for path in THEME.rglob("*.css")
        for selector in re.findall(
            r"([^{};]+)\{", re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        )
        if re.search(r"[^\s>+~,(]\s+(?::is\([^)>]*)?\bspan\b", selector)
    ]
    assert found == []


def test_nothing_is_done_without_words_and_tags_without_an_end_do_not_hang() -> None:
    assert keeper(["ปู", ""])("ปู") == "ปู"
    assert keeper(["พันชนะ"])('<a "' * 20_000 + "พันชนะ").endswith("พันชนะ</span>")


def test_the_build_tells_a_host_and_marks_nothing_itself(base: Path) -> None:
    made = build(base)
    assert made.chrome
    assert "หน่วยงาน" in made.chrome.whole
    assert not any("ita-whole" in page.body for page in made.pages)


def test_the_longest_word_is_kept_whole_in_any_mixture() -> None:
    keep = keeper(["บ้านโนนใหญ่", "บ้านโนน", "บ้านโนนใต้", "ABCD", "abcdEF", "โนนใหญ่"])
    marked = re.sub(
        "<span[^>]*>", "[", keep("บ้านโนนใต้ บ้านโนนใหม่ <b title='บ้านโนน'>บ้านโนนใหญ่</b> aBcDe AbCdEf")
    ).replace("</span>", "]")
    assert marked == "[บ้านโนนใต้] [บ้านโนน]ใหม่ <b title='บ้านโนน'>[บ้านโนนใหญ่]</b> [aBcD]e [AbCdEf]"
