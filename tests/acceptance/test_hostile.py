"""A text is a text wherever it gets out: no page, feed, index, picture, table or report takes it for anything else."""

from __future__ import annotations

import csv
import importlib
import io
import json
import pkgutil
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any
from xml.etree import ElementTree as ET

import html5lib
import pytest
from pydantic import TypeAdapter, ValidationError

import itasite.model
from itasite.build import build
from itasite.findings import check
from itasite.formats import render
from itasite.links import Links
from itasite.model.page_settings import OWN, SETTINGS
from itasite.model.record import Record
from itasite.model.site import Site
from itasite.problem import Position
from itasite.text.source import Scalar, Sequence
from itasite.views.card import card_view
from itasite.views.show import Show
from tests.support.hostile import ATTACK, HEAD, MARK, write
from tests.support.sites import itasite as command
from tests.support.sites import mkdocs

LEVELS = {"identity": "ignore", "local-path": "ignore"}
# Texts that are names of something that must exist; a wrong one stops the build, so that no page shows it.
NAMES = {
    "AnalysisOptions.columns",
    "AnalysisOptions.instrument",
    "ChecklistOptions.columns",
    "ChecklistOptions.responsible",
    "Agency.logo",
    "Evidence.file",
    "Evidence.page",
    "SharedEvidence.file",
    "SharedEvidence.page",
    "Framework.kinds",
    "FrameworkOptions.columns",
    "Group.columns",
    "Indicator.instrument",
    "Instrument.code",
    "LevelsOptions.columns",
    "MeasuresOptions.columns",
    "MeasuresOptions.instrument",
    "MeasuresOptions.responsible",
    "MemoOptions.garuda",
    "Result.level",
    "ScoresOptions.columns",
    "TableOptions.columns",
}
BASES = {"BlockOptions", "TableOptions", "SignaturesOptions"}  # the same fields as those of the blocks made of them


@pytest.fixture(scope="session")
def read(hostile: Path) -> Site:
    site, _ = check(hostile / "content", LEVELS)
    assert site
    return site


def records(value: Any) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        value = [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for inner in value:
            yield from records(inner)


def free_fields() -> Iterator[str]:
    """Every field of every record that takes any text."""
    for module in pkgutil.iter_modules(itasite.model.__path__):
        importlib.import_module(f"itasite.model.{module.name}")
    classes = [Record]
    while classes:
        known = classes.pop()
        classes += known.__subclasses__()
        for name, field in known.model_fields.items():
            annotation = field.annotation
            for note in field.metadata:
                annotation = Annotated[annotation, note]  # type: ignore[assignment]
            if name not in ("node", "left_out") and known.__name__ not in BASES and takes(annotation):
                yield f"{known.__name__}.{name}"


def takes(annotation: Any) -> bool:
    adapter = TypeAdapter(annotation)
    for value in (ATTACK, [ATTACK], {"x": ATTACK}, {"x": [ATTACK]}, re.sub("[ก-๙]", "", ATTACK)):
        try:
            if MARK in str(adapter.validate_python(value)):
                return True
        except ValidationError:
            continue
    return False


def test_every_text_of_every_record_holds_the_attack(read: Site) -> None:
    """So that a new field is attacked too, or is written down above."""
    values = [read.agency, *(block.options for page in read.pages for block in page.blocks)]
    for year in read.years:
        values += [year.info, year.measures, year.disclosure, year.framework, year.analysis]
    held = {
        f"{type(record).__name__}.{name}"
        for value in values
        for record in records(value)
        for name in type(record).model_fields
        if name not in ("node", "left_out") and MARK in str(getattr(record, name))
    }
    assert sorted(set(free_fields()) - held - NAMES) == []


def test_every_key_of_the_head_of_a_page_that_takes_a_text_holds_the_attack() -> None:
    text = Scalar(ATTACK, Position("a.md"))
    texts = Sequence((text,), text.at)
    taking = {name for name, setting in SETTINGS.items() if MARK in f"{setting.read(text)} {setting.read(texts)}"}
    assert {*taking, *OWN} <= {line.partition(":")[0] for line in HEAD.splitlines()}


@pytest.fixture(scope="session", params=["itasite", "material", "mkdocs"])
def pages(request: pytest.FixtureRequest, hostile: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of the site with our theme and with those that print texts as HTML."""
    site = hostile / "site"
    if request.param != "itasite":
        folder = write(tmp_path_factory.mktemp(request.param), request.param)
        done = mkdocs(folder, "build")
        assert done.returncode == 0, done.stderr
        site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def test_no_page_takes_a_text_for_markup(pages: dict[str, str]) -> None:
    assert len(pages) > 50
    assert sum(MARK in text for text in pages.values()) > 50
    assert [fault for name, text in pages.items() for fault in alive(name, text)] == []


def alive(name: str, text: str) -> Iterator[str]:
    """What of the attack a browser would take for an element, an attribute or an address."""
    for element in html5lib.parse(text, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        tag = element.tag.rpartition("}")[2]
        own = {str(key): str(value) for key, value in element.attrib.items()}
        if MARK in tag or any(MARK in key or key.lower().startswith("on") for key in own):
            yield f"{name}: <{tag} {own}>"
        elif tag == "script" and MARK in (element.text or "") and own.get("type") != "application/json":
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
    index = json.loads((hostile / "site" / "search" / "search_index.json").read_text("utf-8"))
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
