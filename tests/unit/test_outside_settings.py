"""What mkdocs.yml makes every page fetch from another host is told, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.hosts.outside_settings import outside_settings


def _told(folder: Path, text: str) -> list[str]:
    (folder / "mkdocs.yml").write_text(f"site_name: ก\n{text}\n", encoding="utf-8")
    return list(outside_settings(folder / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("extra_css:\n  - a.css\n  - https://a.go.th/a.css", "บรรทัด 4 extra_css ทำให้ทุกหน้าเรียก a.go.th "),
        ("extra_javascript: [//a.go.th/a.js]", "บรรทัด 2 extra_javascript ทำให้ทุกหน้าเรียก a.go.th "),
        ("extra_javascript:\n  - {path: 'https://a.go.th/a.mjs', type: module}", "บรรทัด 3 extra_javascript "),
        ("theme:\n  name: itasite\n  logo: https://a.go.th/a.png", "บรรทัด 4 theme.logo ทำให้ทุกหน้าเรียก a.go.th "),
        ("theme: {favicon: //a.go.th/a.ico}", "บรรทัด 2 theme.favicon "),
        ("theme:\n  font: {text: Sarabun}", "บรรทัด 3 theme.font ทำให้ทุกหน้าเรียก fonts.googleapis.com "),
        ("theme: material", "บรรทัด 2 theme.font "),
        ("theme:\n  name: material", "บรรทัด 3 theme.font "),
        ("extra:\n  analytics:\n    provider: google", "บรรทัด 4 extra.analytics "),
        ("repo_url: https://github.com/a/b", "บรรทัด 2 repo_url ทำให้ทุกหน้าเรียก api.github.com "),
        ("copyright: <img src=https://a.go.th/a.png>", "บรรทัด 2 copyright ทำให้ทุกหน้าเรียก a.go.th "),
    ],
)
def test_each_setting_is_told_with_its_line(tmp_path: Path, text: str, begin: str) -> None:
    told = _told(tmp_path, text)
    assert len(told) == 1
    assert told[0].startswith(begin)


@pytest.mark.parametrize(
    "text",
    [
        "extra_css: [a.css]\ntheme: {name: itasite, font: false, logo: files/a.png}",
        "site_url: https://a.go.th/\nrepo_url: https://code.go.th/a\ncopyright: <a href=https://a.go.th>ก</a>",
        "extra:\n  social: [{link: 'https://a.go.th'}]\nextra_css:",
        "theme: [",
        "theme: {name: material, font: false}",
    ],
)
def test_nothing_else_is_told(tmp_path: Path, text: str) -> None:
    assert _told(tmp_path, text) == []


def test_overrides_of_the_theme_are_read(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    page = '{% extends "base.html" %}<script src="https://a.go.th/a.js"></script><a href="https://b.go.th">{{ x }}</a>'
    (tmp_path / "own" / "main.html").write_text(page, encoding="utf-8")
    (tmp_path / "own" / "a.css").write_text("@import '//c.go.th/a.css';", encoding="utf-8")
    told = _told(tmp_path, "theme: {name: itasite, custom_dir: own}")
    assert [each.split(" ทำให้")[0] for each in told] == ["own/a.css", "own/main.html"]
    assert "c.go.th" in told[0]
    assert "a.go.th" in told[1]
