"""A text is a text wherever it gets out: no page, feed, index, picture, table or report takes it for anything else."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from itasite.build import build
from itasite.findings import check
from itasite.formats import render
from itasite.links import Links
from itasite.model.site import Site
from itasite.views.card import card_view
from itasite.views.show import Show
from tests.support import search_index
from tests.support.hostile import LEVELS, MARK, write
from tests.support.sites import itasite as command
from tests.support.sites import mkdocs
from tests.support.zensical import staged


@pytest.fixture(scope="session")
def read(hostile: Path) -> Site:
    site, _ = check(hostile / "content", LEVELS)
    assert site
    return site


@pytest.fixture(scope="session", params=["itasite", "zensical", "material", "mkdocs"])
def pages(request: pytest.FixtureRequest, hostile: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of the site with our theme and with those that print texts as HTML."""
    site = hostile / "site"
    if request.param == "zensical":
        site = staged(hostile, tmp_path_factory.mktemp(request.param) / "staged")
    elif request.param != "itasite":
        folder = write(tmp_path_factory.mktemp(request.param), request.param)
        done = mkdocs(folder, "build")
        assert done.returncode == 0, done.stderr
        site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def test_no_page_takes_a_text_for_markup(pages: dict[str, str]) -> None:
    assert len(pages) > 50
    assert sum(MARK in text for text in pages.values()) > 50
    assert [fault for name, text in pages.items() for fault in alive(name, text)] == []


DATA = ("application/json", "application/ld+json")


def alive(name: str, text: str) -> Iterator[str]:
    """What of the attack a browser would take for an element, an attribute or an address."""
    for element in html5lib.parse(text, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.rpartition("}")[2]
        own = {str(key): str(value) for key, value in element.attrib.items()}
        if MARK in tag or any(MARK in key or key.lower().startswith("on") for key in own):
            yield f"{name}: <{tag} {own}>"
        elif tag == "script" and MARK in (element.text or "") and own.get("type") not in DATA:
            yield f"{name}: a script of {element.text!r}"
        elif tag == "img" and own.get("src") == "x":
            yield f"{name}: {own}"
        for key in ("href", "src", "action", "formaction"):
            if re.match(r"\W*(javascript|data|vbscript)\W", own.get(key, "").lower()):
                yield f"{name}: {key}={own[key]}"


def test_no_template_in_a_text_is_filled_in(pages: dict[str, str]) -> None:
    measures = pages["2566/measures/index.html"]
    assert "{{ 7*7 }}{% raw %}" in measures
    assert f"49 {MARK}" not in measures


def test_texts_are_escaped_once(pages: dict[str, str]) -> None:
    """A title with & and quotes reads so in the page, in the tab, in the menu and on the card."""
    for name in ("page/index.html", "2566/memo/index.html", "index.html"):
        if name in pages:
            assert "&amp;lt;script" not in pages[name]
            assert "&amp;#34;" not in pages[name]
            assert "&amp;amp;" not in pages[name]
            assert "Markup(" not in pages[name]


def test_the_feed_is_sound_and_holds_no_markup(hostile: Path) -> None:
    root = ET.fromstring((hostile / "site" / "feed.xml").read_bytes())
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not names & {"script", "svg", "img", "a"}
    assert len(names) == 12  # those of an Atom feed
    assert any(MARK in (element.text or "") for element in root.iter())


def test_the_search_index_holds_no_markup(hostile: Path) -> None:
    index = search_index.read(hostile / "site")
    texts = [*index["texts"], *(doc["title"] for doc in index["docs"])]
    assert any(MARK in text for text in texts)
    for text in texts:
        tags = {element.tag for element in html5lib.parseFragment(text, namespaceHTMLElements=False).iter()}
        assert tags <= {"DOCUMENT_FRAGMENT", "strong", "code", "em", "a"}, text


def test_a_card_is_one_drawing_of_texts(read: Site) -> None:
    for year in read.years:
        root = ET.fromstring(render.page("files/card.svg", view=card_view(Show(read, year, Links("")))))
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert "script" not in names
        assert not [key for element in root.iter() for key in element.attrib if key.startswith("on")]
        assert MARK in "".join(root.itertext())


TABLES = {"check": ("--year", "2566"), "export": ("itas", "--year", "2566")}


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_of_a_table_is_a_formula(hostile: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.csv"
    command(hostile, name, *TABLES[name], "--format", "csv", "-o", str(out))
    cells = [cell for row in csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")) for cell in row]
    assert any(MARK in cell for cell in cells)
    assert [cell for cell in cells if cell.lstrip()[:1] in ("=", "+", "-", "@")] == []


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(hostile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert command(hostile, "export", "itas", "--year", "2566", "-o", str(out)).returncode in (0, 1)
    with zipfile.ZipFile(out) as book:
        parts = {name: book.read(name).decode() for name in book.namelist() if name.endswith((".xml", ".rels"))}
    assert any(MARK in text for text in parts.values())
    assert not [name for name, text in parts.items() if re.search(r"<f[ >]|<hyperlink|TargetMode=", text)]


def test_reports_give_texts_as_texts(hostile: Path) -> None:
    problems = build(hostile / "content").problems
    assert any(problem.rule == "unsafe-address" for problem in problems)
    for form in ("github", "sarif", "json"):
        said = command(hostile, "check", "--format", form).stdout
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said)
        if form == "github":
            assert all(re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+", line) for line in said.splitlines())
        else:
            assert json.loads(said)
