"""Inline Markdown of cells: what comes through and what does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.render import inline


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("ธรรมดา", "ธรรมดา"),
        ("**เน้น**", "<strong>เน้น</strong>"),
        ("[เว็บ](https://example.org/a)", '<a href="https://example.org/a">เว็บ</a>'),
        ("<https://example.org>", '<a href="https://example.org">https://example.org</a>'),
        ("[โทร](tel:021)", '<a href="tel:021">โทร</a>'),
        ("[หน้า](../scores/)", '<a href="../scores/">หน้า</a>'),
        ("[ร้าย](javascript:alert(1))", "<a>ร้าย</a>"),
        ("[ร้าย](JaVaScRiPt:alert(1))", "<a>ร้าย</a>"),
        ("[ร้าย](data:text/html,x)", "<a>ร้าย</a>"),
        ("[ร้าย](java&#115;cript:alert(1))", "<a>ร้าย</a>"),
        ("<b>ดิบ</b>", "&lt;b&gt;ดิบ&lt;/b&gt;"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("![รูป](https://example.org/a.png)", None),
        ("พ.ศ. 2560* และข้อกำหนดจริยธรรม * (ถ้ามี)", "พ.ศ. 2560* และข้อกำหนดจริยธรรม * (ถ้ามี)"),
        ("# ไม่ใช่หัวข้อ", "# ไม่ใช่หัวข้อ"),
        ("1. ไม่ใช่รายการ", "1. ไม่ใช่รายการ"),
        ("`code`", "<code>code</code>"),
        ("Q&A", "Q&amp;A"),
    ],
)
def test_inline(text: str, html: str | None) -> None:
    found = str(inline(text))
    assert "<img" not in found
    if html is not None:
        assert found == html


def test_no_field_lets_raw_html_through(base: Path) -> None:
    """A tag goes into every value that is free text; no page may carry it as a tag."""
    evil = '<b onclick="x">&'
    spoiled = 0
    for name in ("agency.yml", "2566/year.yml", "2566/measures.yml", "2566/oit.yml"):
        lines = []
        for line in (base / name).read_text(encoding="utf-8").splitlines():
            found = re.fullmatch(r"(\s*(?:- )?(?:\w+: |- |(?<=- )))?([^:\[{]*[ก-๙][^:\[{]*)", line)
            if found and found[1] and "level" not in found[1]:
                line = f"{found[1]}{found[2]}{evil}"
                spoiled += 1
            lines.append(line)
        (base / name).write_text("\n".join(lines), encoding="utf-8")
    assert spoiled >= 20
    built = build(base)
    assert not built.failed, built.problems
    pages = "".join(page.body for page in built.pages)
    assert "&lt;b" in pages
    assert "<b onclick" not in pages
