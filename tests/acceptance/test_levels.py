"""How strictly a site takes advice, as its settings say: the same for both hosts."""

from __future__ import annotations

from pathlib import Path

from tests.support.attached import put
from tests.support.in_process import itasite as itasite_here
from tests.support.sites import itasite, mkdocs


def test_command_and_plugin_read_the_same_settings(base: Path) -> None:
    oit = base / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    oit.write_text(
        text.replace("O5: {status: not_started}", "O5: {status: done}"), encoding="utf-8"
    )  # without evidence
    config = base.parent / "mkdocs.yml"
    plain = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\n"
    config.write_text(f"{plain}plugins: [itasite]\n", encoding="utf-8")
    assert mkdocs(base.parent, "build", "--strict").returncode == 1
    config.write_text(f"{plain}plugins:\n  - itasite: {{rules: {{done-without-evidence: ignore}}}}\n", encoding="utf-8")
    assert mkdocs(base.parent, "build", "--strict").returncode == 0
    assert "ไม่พบสิ่งที่ต้องแก้ไข" in itasite(base.parent, "check").stdout
    config.write_text(f"{plain}plugins:\n  - itasite: {{rules: {{no-such-rule: ignore}}}}\n", encoding="utf-8")
    for done in (mkdocs(base.parent, "build"), itasite(base.parent, "check")):
        assert done.returncode != 0
        assert "no-such-rule" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def test_our_strict_build_takes_a_hint_for_a_hint(base: Path) -> None:
    """MkDocs by itself would stop at the link, in English."""
    put(base, "x.md", "# ก\n\n[ข](nope.md)\n")
    settings = base.parent / "mkdocs.yml"
    for level, code in (("hint", 0), ("warning", 1)):
        rules = f"plugins: [itasite: {{rules: {{dead-link: {level}}}}}]\n"
        settings.write_text(f"site_name: t\ndocs_dir: content\ntheme: {{name: itasite}}\n{rules}", encoding="utf-8")
        found, said = itasite_here(base.parent, "build", "--strict")
        assert found == code, said
        assert ("--strict" in said) is bool(code)
