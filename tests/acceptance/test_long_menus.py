"""The menu where the author has many pages: the first, those beside the page, and the way to a page with all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.html import as_written
from tests.support.sites import CASES, ROOT, once
from tests.support.two_ways import by_mkdocs, by_writer

NUMBERS = range(10, 50)
Menu = Callable[[str], list[str]]


def _project(folder: Path) -> Path:
    """Forty pages of the author in the year, called ข…, and forty in no year, called ก…; built by our writer."""
    content = Path(shutil.copytree(CASES / "base", folder / "content"))
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for number in NUMBERS:
        (content / f"p{number}.md").write_text(f"# ก{number}\n", encoding="utf-8")
        (content / "2566" / f"p{number}.md").write_text(f"# ข{number}\n", encoding="utf-8")
    by_writer(folder)
    return folder


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "many-pages", _project)


@pytest.fixture
def menu(project: Path) -> Menu:
    def lines(page: str) -> list[str]:
        html = (project / "site" / page / "index.html").read_text(encoding="utf-8")
        part = html[html.index('data-md-type="navigation"') : html.index('data-md-type="toc"')]
        return re.findall(r'<span class="md-ellipsis">([^<]+)', as_written(part))

    return lines


def own(lines: list[str], letter: str) -> list[int]:
    return [int(line[1:]) for line in lines if line[0] == letter and line[1:].isdigit()]


def test_pages_of_no_year(menu: Menu) -> None:
    assert own(menu(""), "ก") == [*NUMBERS]
    shown = menu("p30")
    assert own(shown, "ก") == [*range(10, 17), *range(27, 34)]
    assert shown[:2] == ["หน้าแรก", "ปีงบประมาณ 2566"]
    assert shown[-1] == "ทุกหน้า"
    assert own(menu("p12"), "ก") == [*range(10, 17)]
    assert own(menu("p18"), "ก") == [*range(10, 22)]


def test_pages_of_a_year(menu: Menu) -> None:
    assert own(menu("2566"), "ข") == [*NUMBERS]
    first = own(menu("2566/scores"), "ข")
    assert 0 < len(first) < 8
    assert own(menu("2566/oit/o1"), "ข") == first
    assert own(menu("2566/p30"), "ข") == [*first, *range(27, 34)]
    assert own(menu("2566/p49"), "ข") == [*first, *range(46, 50)]
    for page in ("2566/scores", "2566/oit/o1", "2566/p30", "2566/p49"):
        assert "ทุกหน้าของปีงบประมาณ 2566" in menu(page)
        assert "ผลคะแนน" in menu(page)


def test_both_ways_show_the_same(project: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(project, tmp_path / "copy", ignore=shutil.ignore_patterns("site")))
    assert by_writer(copy) == by_mkdocs(copy)
