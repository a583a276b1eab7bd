"""Anchors of headings keep what they say, in Thai too."""

from __future__ import annotations

import pytest

from itasite.formats import render
from itasite.text.anchors import anchor, earlier_anchors


@pytest.mark.parametrize(
    ("heading", "made"),
    [
        ("ผลการประเมิน ITA ปี ๒๕๖๖", "ผลการประเมิน-ita-ปี-๒๕๖๖"),
        ("กำกับ ติดตาม (รอบ 6 เดือน)", "กำกับ-ติดตาม-รอบ-6-เดือน"),
        ("1.1 ที่มา: ข้อ/ประเด็น", "1-1-ที่มา-ข้อ-ประเด็น"),
        ("ก\u200bข — “ค”", "กข-ค"),
        ("O'Brien", "obrien"),
        ("…", ""),
    ],
)
def test_an_anchor_is_made_of_the_words(heading: str, made: str) -> None:
    assert anchor(heading) == made


def test_pages_have_these_anchors_each_once() -> None:
    html, _ = render.author_page("# ผล\n\n## ผล\n\n## …\n\n## เอง {#own}\n")
    assert [part.split('"')[0] for part in html.split('id="')[1:]] == ["ผล", "ผล_1", "_1", "own"]


def test_the_anchors_of_earlier_sites_are_known() -> None:
    assert earlier_anchors(["ผล", "คะแนน ITA ปี 2566", "ที่มา", "ITA 2566"]) == ("_1", "ita-2566", "_2", "ita-2566_1")
