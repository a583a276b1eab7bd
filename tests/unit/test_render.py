"""Inline Markdown of cells: what comes through and what does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.formats.render import inline, unsafe_addresses


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
        ("\\\\server\\งาน C:\\แผน\\1.docx", "\\\\server\\งาน C:\\แผน\\1.docx"),
        ("**ก** \\(ข\\) \\# \\. \\- \\\\", "<strong>ก</strong> \\(ข\\) \\# \\. \\- \\\\"),
        ("\\*ก\\* \\_ข\\_ \\[ค\\] \\`ง\\`", "*ก* _ข_ [ค] `ง`"),
        ('ข้อ[40]("/etc/passwd")', 'ข้อ<a title="/etc/passwd">40</a>'),
        ("Q&A", "Q&amp;A"),
        ("&lt;b&gt; &#14; &#106; &xxe; **x**", "&amp;lt;b&amp;gt; &amp;#14; &amp;#106; &amp;xxe; <strong>x</strong>"),
        ("`&lt; &`", "<code>&amp;lt; &amp;</code>"),
        (
            "[ก](https://a.go.th/?x=1&amp;section=2&copy=3)",
            '<a href="https://a.go.th/?x=1&amp;section=2&amp;copy=3">ก</a>',
        ),
        ("[ก](https&#58;//a.go.th)", '<a href="https://a.go.th">ก</a>'),
        ("[ก](#a:b)", '<a href="#a:b">ก</a>'),
        ("[ก](แผน:1.pdf)", '<a href="แผน:1.pdf">ก</a>'),
        ("[ก](a?to=javascript:1)", '<a href="a?to=javascript:1">ก</a>'),
    ],
)
def test_inline(text: str, html: str | None) -> None:
    found = str(inline(text))
    assert "<img" not in found
    if html is not None:
        assert found == html


@pytest.mark.parametrize(
    "address",
    [
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x3a;alert(1)",
        "java&Tab;script&colon;alert(1)",
        "java&NewLine;script:alert(1)",
        "&#106;avascript:alert(1)",
        "&#0000106avascript:alert(1)",
        "&#1;javascript:alert(1)",
        "\u200bjava\u00adscript:alert(1)",
        "javascript&amp;colon;alert(1)",
        "javascript%3Aalert(1)",
        "javascript%253Aalert(1)",
        "JAVASCRIPT:alert(1)",
        "vbscript:x",
        "data&colon;text/html,x",
        "file:///etc/passwd",
        "blob:x",
        "//example.org/a",
        "/\\\\example.org/a",
        "&bsol;&bsol;example.org/a",
    ],
)
def test_an_unsafe_address_is_no_link(address: str) -> None:
    assert str(inline(f"[ก]({address})")) == "<a>ก</a>"
    assert len(unsafe_addresses(f"ดู [ก]({address}) และ [ข](https://a.go.th)")) == 1


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
