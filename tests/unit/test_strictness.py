"""How strictly a site takes advice: per rule in its settings, per line with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from itasite.build import build
from itasite.findings import check
from itasite.settings.site_settings import read_settings
from itasite.strictness import read_levels


def spoil(base: Path, comment: str = "", above: str = "") -> None:
    """One warning: an item that is done without evidence."""
    oit = base / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    line = "  O5: {status: not_started}\n"
    assert line in text
    oit.write_text(text.replace(line, f"{above}  O5: {{status: done}}{comment}\n"), encoding="utf-8")


def told(base: Path, **levels: str) -> list[str]:
    raw = {rule.replace("_", "-"): level for rule, level in levels.items()}
    return [f"{p.severity} {p.rule}" for p in check(base, read_levels(raw))[1]]


def test_a_rule_is_taken_as_the_site_says(base: Path) -> None:
    spoil(base)
    assert told(base) == ["warning done-without-evidence"]
    assert told(base, done_without_evidence="hint") == ["hint done-without-evidence"]
    assert told(base, done_without_evidence="error") == ["error done-without-evidence"]
    assert told(base, done_without_evidence="ignore") == []
    assert build(base, levels={"done-without-evidence": "error"}).failed


@pytest.mark.parametrize("raw", [{"done-without-evidense": "hint"}, {"unknown-key": "ignore"}, {"date-outside": "off"}])
def test_only_advice_can_be_set_and_only_to_what_exists(raw: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"[ก-๙]"):
        read_levels(raw)


@pytest.mark.parametrize("where", ["comment", "above"])
def test_a_line_is_excepted_with_a_reason_that_is_shown(base: Path, where: str) -> None:
    text = "# itasite: ignore done-without-evidence รอเอกสารจากอำเภอ"
    spoil(base, **{where: f"  {text}" if where == "comment" else f"  {text}\n"})
    (found,) = check(base)[1]
    assert (found.severity, found.rule) == ("hint", "done-without-evidence")
    assert "รอเอกสารจากอำเภอ" in found.message


def test_an_exception_in_markdown(base: Path) -> None:
    page = base / "2566" / "page.md"
    page.write_text("# ก\n\n<!-- itasite: ignore dead-link หน้าของปีหน้า -->\n[ก](../2567/x.md)\n", encoding="utf-8")
    (found,) = check(base)[1]
    assert (found.severity, found.rule) == ("hint", "dead-link")


@pytest.mark.parametrize(
    ("comment", "told_too"),
    [
        ("  # itasite: ignore done-without-evidence", "warning done-without-evidence"),
        ("  # itasite: ignore date-outside เหตุผล", "warning done-without-evidence"),
        ("  # itasite: ignore unknown-key เหตุผล", "warning done-without-evidence"),
    ],
)
def test_an_exception_that_cannot_count_is_told(base: Path, comment: str, told_too: str) -> None:
    spoil(base, comment)
    assert sorted(told(base)) == sorted(["warning exception", told_too])


def test_another_line_is_not_excepted(base: Path) -> None:
    spoil(base)
    oit = base / "2566" / "oit.yml"
    oit.write_text(
        f"# itasite: ignore done-without-evidence ไกลเกินไป\n{oit.read_text(encoding='utf-8')}", encoding="utf-8"
    )
    assert sorted(told(base)) == ["warning done-without-evidence", "warning exception"]


@pytest.mark.parametrize(
    ("plugin", "said"),
    [
        ("  - itasite:\n      rules:\n        - unit-name\n", "mkdocs.yml:6:9: ใต้ rules ต้องเขียนเป็น"),
        ("  - itasite:\n      rules: ignore\n", "mkdocs.yml:5:14: ใต้ rules ต้องเขียนเป็น"),
        ("  - itasite: ignore\n", "mkdocs.yml:4:14: ใต้ itasite ต้องเขียนเป็น"),
        ("  - itasite:\n      rule: {unit-name: hint}\n", "mkdocs.yml:5:7: ไม่รู้จักช่อง “rule”"),
        ("  - itasite:\n    rules:\n      unit-name: hint\n", "mkdocs.yml:5:5: “rules” ต้องย่อหน้า"),
        ("  - itasite:\n      rules:\n        unit-nam: hint\n", "mkdocs.yml:6:9: ตั้งระดับของกฎ “unit-nam” ไม่ได้"),
        ("  - itasite:\n      rules:\n        wrong-value: ignore\n", "ต้องแก้ที่จุดนั้น"),
        ("  - itasite:\n      rules:\n        unit-name: loud\n", "mkdocs.yml:6:9: กฎ “unit-name” ตั้งเป็น “loud” ไม่ได้"),
    ],
)
def test_levels_that_would_have_no_effect_are_told_with_their_place(base: Path, plugin: str, said: str) -> None:
    config = base.parent / "mkdocs.yml"
    config.write_text(f"site_name: t\ndocs_dir: content\nplugins:\n{plugin}", encoding="utf-8")
    with pytest.raises(click.UsageError, match=re.escape(said)):
        read_settings(config)


@pytest.mark.parametrize(
    "plugin", ["  - itasite\n", "  - itasite:\n", "  - itasite: {}\n", "  - itasite:\n      rules:\n"]
)
def test_no_levels_are_no_fault(base: Path, plugin: str) -> None:
    config = base.parent / "mkdocs.yml"
    config.write_text(f"site_name: t\ndocs_dir: content\nplugins:\n{plugin}", encoding="utf-8")
    assert read_settings(config).levels == {}
