"""The waist: which pages there are, what they are called, in which order the menu has them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from itasite.build import Build, build
from itasite.hosts.stage import stage
from itasite.pages.menu import NavEntry


def menu(entries: tuple[NavEntry, ...]) -> list[object]:
    return [[entry.title, menu(entry.children)] if entry.children else entry.path for entry in entries]


def built(content: Path) -> Build:
    found = build(content)
    assert not found.failed, found.problems
    return found


def test_the_menu_has_the_latest_year_first_and_no_items(base: Path) -> None:
    shutil.copytree(base / "2566", base / "2565")
    year = base / "2565" / "year.yml"
    assert year.read_text(encoding="utf-8").startswith("framework: 2566")
    (base / "about.md").write_text("# เกี่ยวกับ\n", encoding="utf-8")
    names = ["index", "scores", "measures", "rounds", "oit/index", "survey", "report"]
    assert menu(built(base).nav) == [
        "index.md",
        ["ปีงบประมาณ 2566", [f"2566/{name}.md" for name in names]],
        ["ปีงบประมาณ 2565", [f"2565/{name}.md" for name in names]],
        "scores.md",
        "about.md",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: ชื่อ\n---\n\n# หัวข้อ\n", "ชื่อ"),
        ("ข้อความ\n\n# หัวข้อ {#top}\n", "หัวข้อ"),
        ("ไม่มีหัวข้อ\n", "extra"),
    ],
)
def test_a_page_has_a_title_whatever_it_says(base: Path, text: str, title: str) -> None:
    (base / "extra.md").write_text(text, encoding="utf-8")
    assert {page.path: page.title for page in built(base).pages}["extra.md"] == title


def test_a_row_shown_twice_on_a_page_has_one_anchor(base: Path) -> None:
    (base / "twice.md").write_text("```ita-measures\n```\n\n```ita-measures\n```\n", encoding="utf-8")
    body = next(page.body for page in built(base).pages if page.path == "twice.md")
    assert body.count("<table") == 2
    assert body.count('id="m1"') == 1


def test_the_sources_are_named_and_published_yaml_is_not_among_them(base: Path) -> None:
    (base / "2566" / "files" / "data.yml").write_text("a: b\n", encoding="utf-8")
    assert built(base).sources == ("2566/measures.yml", "2566/oit.yml", "2566/year.yml", "agency.yml")


def test_staging_writes_all_but_the_sources(base: Path, tmp_path: Path) -> None:
    target = tmp_path / "staged"
    stage(built(base), base, target)
    names = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    assert {"index.md", "2566/oit/o43.md", "2566/survey/qr-eit.png", "2566/files/plan.txt"} <= names
    assert not [name for name in names if name.endswith(".yml")]
    head = (target / "2566" / "report.md").read_text(encoding="utf-8").split("---\n")[1]
    assert head.startswith('title: "รายงาน"\ndescription: "รายงาน ขององค์การบริหารส่วนตำบลตัวอย่าง"\n')
    assert head.endswith('hide: ["toc", "navigation"]\nsheet: "across"\n')
    with pytest.raises(FileExistsError):
        stage(built(base), base, target)
