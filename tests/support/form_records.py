"""Every record of a content folder that has a form, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from itasite.edit.change import Plain
from itasite.forms.context import FormContext, context_of
from itasite.forms.fields import form_of
from itasite.forms.model import Form
from itasite.model.agency import Agency
from itasite.model.analysis import Analysis, Finding
from itasite.model.blocks import BLOCKS
from itasite.model.disclosure import Disclosure, Entry
from itasite.model.evidence import SharedEvidence
from itasite.model.measure import Group, Measure, Measures
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.model.year import YearInfo
from itasite.reading.load import load
from itasite.text.source import Mapping, Node, Sequence, parse_yaml, read_text


class Filled(NamedTuple):
    """A record with its form, and the name by which a failing test tells it."""

    name: str
    form: Form
    plain: dict[str, Plain]


def plain_of(node: Node) -> Plain:
    if isinstance(node, Mapping):
        return {key.text: plain_of(value) for key, value in node.entries}
    return [plain_of(item) for item in node.items] if isinstance(node, Sequence) else node.text


def plain_file(root: Path, name: str) -> dict[str, Plain]:
    text, _ = read_text(root, name)
    tree, _ = parse_yaml(text or "", name)
    found = plain_of(tree) if tree else {}
    return found if isinstance(found, dict) else {}


def forms_of(root: Path) -> Iterator[Filled]:
    """The records of a content folder, the options of the blocks in its pages included."""
    site = load(root).site
    assert site
    yield _filled("agency", Agency, plain_file(root, "agency.yml"), context_of(site))
    for year in site.years:
        yield from _of_year(root, site, year)
    for page in site.pages:
        for number, block in enumerate(page.blocks):
            yield Filled(
                f"{page.document.path} {number}",
                form_of(BLOCKS[block.name], context_of(site, block.year)),
                _plain_record(block.options),
            )


def _of_year(root: Path, site: Site, year: Year) -> Iterator[Filled]:
    context = context_of(site, year)
    measures, oit = plain_file(root, year.file("measures.yml")), plain_file(root, year.file("oit.yml"))
    analysis = plain_file(root, year.file("analysis.yml"))
    yield _filled(year.file("year"), YearInfo, plain_file(root, year.file("year.yml")), context)
    for whole, record in ((measures, Measures), (oit, Disclosure), (analysis, Analysis)):
        yield _filled(year.file(record.__name__), record, whole, context)
    for name, each in _listed(measures.get("groups")):
        yield _filled(year.file(f"groups {name}"), Group, each, context)
    for name, each in _listed(measures.get("measures")):
        yield _filled(year.file(f"measures {name}"), Measure, each, context_of(site, year, measure=str(each["id"])))
    for name, each in _listed(oit.get("evidence")):
        yield _filled(year.file(f"evidence {name}"), SharedEvidence, each, context)
    for name, each in _listed(oit.get("items")):
        yield _filled(year.file(f"items {name}"), Entry, each, context_of(site, year, item=name))
    for name, each in _listed(analysis.get("indicators")):
        yield _filled(year.file(f"analysis {name}"), Finding, each, context)


def _listed(plain: Plain | None) -> Iterator[tuple[str, dict[str, Plain]]]:
    pairs = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for name, each in pairs:
        if isinstance(each, dict):
            yield str(name), each


def _filled(name: str, record: type[Record], plain: dict[str, Plain], context: FormContext) -> Filled:
    return Filled(name, _form(record, context), plain)


@cache
def _form(record: type[Record], context: FormContext) -> Form:
    return form_of(record, context)


def _plain_record(record: Record) -> dict[str, Plain]:
    found = plain_of(record.node)
    return found if isinstance(found, dict) else {}
