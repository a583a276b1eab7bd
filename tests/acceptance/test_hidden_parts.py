"""A part that a year does not show is nowhere on the site: no link leads to it, nothing counts it, blocks say so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import Build, build
from itasite.facts.sitemap import YEAR_PAGES
from itasite.model.year import Part
from tests.support.engine import CONFIG, site_of
from tests.support.every_page import full_site
from tests.support.html import dead_links

PARTS: tuple[Part, ...] = ("scores", "measures", "oit", "survey")
SHOWN = [tuple(part for part in PARTS if part != hidden) for hidden in PARTS] + [(part,) for part in PARTS]
# what the overview and the page in English say of a part
THAI = {"measures": "มาตรการปรับปรุง", "oit": ">การเปิดเผยข้อมูล (OIT)<", "survey": 'id="eit"'}
ENGLISH = {"measures": "Measures to improve", "oit": "Disclosure items (OIT)", "survey": "Survey for people"}


def site_with(folder: Path, shown: tuple[Part, ...]) -> Path:
    full_site(folder)
    year = folder / "content" / "2566" / "year.yml"
    year.write_text(f"parts: [{', '.join(shown)}]\n{year.read_text(encoding='utf-8')}", encoding="utf-8")
    return folder


def bodies(made: Build) -> dict[str, str]:
    assert made.pages, made.problems
    return {page.path: page.body for page in made.pages}


@pytest.mark.parametrize("shown", SHOWN, ids=" ".join)
def test_no_link_leads_to_a_part_that_is_not_shown(shown: tuple[Part, ...], tmp_path: Path) -> None:
    site = site_of(site_with(tmp_path, shown), f"{CONFIG}site_url: https://ita.example.go.th/\n")
    assert (site / "2566" / "index.html").is_file()
    assert dead_links(site) == []
    hidden = [kind for kind in YEAR_PAGES if kind.part and kind.part not in shown and "{}" not in kind.path]
    assert hidden
    for kind in hidden:
        assert not (site / "2566" / kind.path.removesuffix(".md").removesuffix("/index") / "index.html").exists()


@pytest.mark.parametrize("shown", SHOWN, ids=" ".join)
def test_the_thai_and_the_english_page_count_the_same_parts(shown: tuple[Part, ...], tmp_path: Path) -> None:
    found = bodies(build(site_with(tmp_path, shown) / "content"))
    for part in THAI:
        assert (THAI[part] in found["2566/index.md"]) is (part in shown), part
        assert (ENGLISH[part] in found["2566/en.md"]) is (part in shown), part


@pytest.mark.parametrize("hidden", ["measures", "oit", "survey"])
def test_a_block_about_a_hidden_part_is_reported_and_shows_nothing(hidden: Part, tmp_path: Path) -> None:
    made = build(site_with(tmp_path, tuple(part for part in PARTS if part != hidden)) / "content")
    block = {"measures": "ita-measures", "oit": "ita-oit", "survey": "ita-qr"}[hidden]
    lines = (tmp_path / "content" / "2566" / "all.md").read_text(encoding="utf-8").splitlines()
    told = [problem.at.line for problem in made.problems if problem.rule == "empty-block"]
    assert lines.index(f"```{block}") + 1 in told
    body = bodies(made)["2566/all.md"]
    table = {"measures": 'id="m1"', "oit": 'id="o1"', "survey": 'id="qr-eit"'}[hidden]
    assert table not in body
    assert not re.search("ita-empty", body)


def test_rules_say_nothing_of_a_hidden_part(tmp_path: Path) -> None:
    content = site_with(tmp_path, ("scores", "measures", "survey")) / "content"
    oit = content / "2566" / "oit.yml"
    oit.write_text("items:\n  O1: {status: done}\n  O99: {status: done, responsible: กองไม่มีจริง}\n", encoding="utf-8")
    told = [problem.rule for problem in build(content).problems if problem.at.file == "2566/oit.yml"]
    assert told == ["unused-file"]


def test_words_in_the_file_of_a_hidden_part_are_left_alone(tmp_path: Path) -> None:
    content = site_with(tmp_path, ("scores", "measures", "survey")) / "content"
    oit = content / "2566" / "oit.yml"
    lines = (
        "items:",
        "  O1: {status: done, result: 'พิมพ์ขั้นตอนทีละข้อ 1๒'}",
        "  O2: {status: done}  # itasite: ignore done-without-evidence หลักฐานอยู่ที่กองคลัง",
        "",
    )
    oit.write_text("\n".join(lines), encoding="utf-8")
    told = [problem.rule for problem in build(content).problems if problem.at.file == "2566/oit.yml"]
    assert told == ["unused-file"]
    year = content / "2566" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("parts: [", "parts: [oit, "), encoding="utf-8")
    shown = {problem.rule for problem in build(content).problems if problem.at.file == "2566/oit.yml"}
    assert {"starter-text", "mixed-digits", "done-without-evidence"} <= shown


def test_a_file_that_only_a_hidden_part_names_is_told_to_be_published(tmp_path: Path) -> None:
    content = site_with(tmp_path, ("scores", "measures", "survey")) / "content"
    (content / "2566" / "files").mkdir(exist_ok=True)
    (content / "2566" / "files" / "plan.txt").write_text("แผน\n", encoding="utf-8")
    text = "items:\n  O1: {status: done, evidence: [{title: แผน, file: files/plan.txt}]}\n"
    (content / "2566" / "oit.yml").write_text(text, encoding="utf-8")
    told = [problem.rule for problem in build(content).problems if problem.at.file == "2566/files/plan.txt"]
    assert told == ["file-unused"]


def test_what_leads_to_a_hidden_page_is_told_how_to_show_it(tmp_path: Path) -> None:
    content = site_with(tmp_path, ("scores", "oit")) / "content"
    links = ("measures.md", "../2566/measures/", "rounds.md#m1", "survey.md", "survey/poster-eit.md")
    page = content / "2566" / "all.md"
    page.write_text("# หน้า\n\n" + "\n\n".join(f"[ก]({link})" for link in links), encoding="utf-8")
    oit = "items:\n  O1: {status: done, evidence: [{title: แผน, page: 2566/measures.md}]}\n"
    (content / "2566" / "oit.yml").write_text(oit, encoding="utf-8")
    told = {problem.at: problem.remedy for problem in build(content).problems if problem.rule == "dead-link"}
    assert [found.split(" ในช่อง")[0] for _, found in sorted(told.items())] == [
        *["เพิ่ม measures"] * 3,
        *["เพิ่ม survey"] * 2,
    ]
    (evidence,) = (problem for problem in build(content).problems if problem.rule == "missing-file")
    assert evidence.remedy == "เพิ่ม measures ในช่อง parts ของ 2566/year.yml หรือใช้หลักฐานอื่น"
