"""The head of a page, between its `---` lines: what is told, and what reaches the theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.hosts.front_matter import author_settings
from tests.support.in_process import itasite
from tests.support.projects import CONTENT, SETTINGS_FILE, Project

WRONG = (
    "title: [ก]", "title: {ก: ข}", f"title: {'ก' * 2001}", "description: [ก]", "hide: 5", "hide: [5]",
    "hide: {toc: true}", "search: x", "search: [exclude]", "search: {exclude: maybe}", "search: {boost: many}",
    "search: {x: 1}", "template: [a]", "template: nope", "template: ../main.html", "template: /etc/x.html",
    "tags: 5", "tags: [[ก]]", "icon: [a]", "status: {a: b}",
    "official: 2566-01-01", "comments: [true]", "render_macros: x", "author: [ก]",
)  # fmt: skip
NOT_OURS = ("card", "card_text", "languages", "locale", "running_title", "share_title", "sheet")


def project(folder: Path, page: str) -> Path:
    files = {name: text.encode() for name, text in CONTENT.items()} | {"x.md": page.encode()}
    Project(SETTINGS_FILE, files, {}).write(folder)
    return folder


@pytest.mark.parametrize("line", WRONG, ids=lambda line: line[:20])
def test_a_value_of_a_wrong_kind_is_an_error_at_its_place(line: str, tmp_path: Path) -> None:
    found = build(project(tmp_path, f"---\n# หมายเหตุ\n{line}\n---\n# ก\n") / "content")
    (problem,) = (problem for problem in found.problems if problem.rule == "page-setting")
    assert str(problem.at) == f"x.md:3:{line.index(': ') + 3}"
    assert problem.severity == "error"
    assert "เช่น" in problem.remedy


@pytest.mark.parametrize("key", NOT_OURS)
@pytest.mark.parametrize("value", ["x", "[a]", "{a: b}", "5"])
def test_a_key_of_the_generated_pages_is_told_and_has_no_effect(key: str, value: str, tmp_path: Path) -> None:
    found = build(project(tmp_path, f"---\n{key}: {value}\n---\n# ก\n") / "content")
    assert [(problem.rule, problem.severity) for problem in found.problems] == [("unknown-page-setting", "warning")]
    page = next(page for page in found.pages if page.path == "x.md")
    assert author_settings(page, {key: value}) == {}


def test_a_slip_is_told_with_the_nearest_name_and_other_plugins_have_their_own(tmp_path: Path) -> None:
    found = build(project(tmp_path, "---\ntitel: ก\nrevision: 5\n---\n# ก\n") / "content")
    slip, foreign = found.problems
    assert (slip.severity, slip.remedy) == ("warning", "น่าจะหมายถึง “title”")
    assert foreign.severity == "hint"
    page = next(page for page in found.pages if page.path == "x.md")
    assert author_settings(page, {"titel": "<b>", "revision": 5}) == {"titel": "&lt;b&gt;", "revision": 5}


def test_right_values_reach_the_theme_and_nothing_is_told(tmp_path: Path) -> None:
    head = (
        "title: 2566-01-01\ndescription: yes\nhide: toc\nsearch: {exclude: yes, boost: 2}\ntags: [ก, 5]\nofficial: on\n"
    )
    found = build(project(tmp_path, f"---\n{head}template: poster.html\n---\n# ก\n") / "content")
    assert found.problems == ()
    page = next(page for page in found.pages if page.path == "x.md")
    assert page.title == "2566-01-01"
    assert author_settings(page, {"title": [], "description": True}) == {
        "description": "yes",
        "hide": ["toc"],
        "search": {"exclude": True, "boost": 2.0},
        "tags": ["ก", "5"],
        "official": True,
        "template": "poster.html",
    }


@pytest.mark.parametrize(
    "page",
    [
        "search: x\nhide: 5\ntemplate: nope.html\n\n# หน้า\n",  # MkDocs takes such lines for a head too
        "---\ntemplate: nope.html\nicon: nope\nstatus: nope\n---\n# หน้า\n",
        "---\nsocial: 5\ndate: 2566-01-01\n1: x\nก: {a: [b]}\n_x: .nan\n---\n# หน้า\n",
        "---\nlanguages: x\ncard: [5]\nsheet: {a: b}\n---\n# หน้า\n",
    ],
)
def test_what_is_only_told_does_not_stop_the_engine(page: str, tmp_path: Path) -> None:
    code, said = itasite(project(tmp_path, page), "build")
    assert code == 0, said
    assert "# หน้า</p>" not in (html := (tmp_path / "site" / "x" / "index.html").read_text(encoding="utf-8"))
    assert "หน้า" in html
