"""Strings that programs stumble over, in every text field: published letter for letter, or told."""

from __future__ import annotations

from pathlib import Path

from tests.support.naughty import lost, refused

STRINGS = [
    "undefined", "null", "~", "NaN", "0x0", "1E+02", "'; DROP TABLE items; --", "<script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}", "${{ x }}", "%s%n", "\u202bทดสอบ\u202c ขวา", "ก\u200bข", "ﷺ", "¸˛Ç◊ı", "パーティー",
    "😍👩🏽", "田中さん", "⁰⁴⁵₀₁", "Ṱ̺̺̕o͞ ̷i̲̬", "../../../etc/hosts.txt", "CON", "=HYPERLINK(1)", "@SUM(1)",
    "<img src=x onerror=x>", "“ก”",
    "--- a: b", "[ก", "ก: ข #ค", "<!-- ก -->", "ก]]>ข", "'\"", "javascript:alert(1)", "ฯลฯ ๆ ฿", "&amp",
    "a=b&section=2",
]  # fmt: skip
UNPUBLISHABLE = ["\x07", "ก\x1bข"]


def test_odd_strings_are_published_letter_for_letter(tmp_path: Path) -> None:
    assert lost(tmp_path / "content", STRINGS) == []


def test_what_no_page_may_hold_is_told(tmp_path: Path) -> None:
    assert [text for text in UNPUBLISHABLE if not refused(tmp_path / "content", text)] == []
