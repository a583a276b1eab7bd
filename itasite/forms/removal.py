"""What refers to something that is to be removed, so that it can be told before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.model.block_options import BlockOptions
from itasite.model.measure import Group, Measure
from itasite.model.site import PlacedBlock, Site, Year
from itasite.views.criteria import measure_title
from itasite.words.fields import field_words

_KINDS = {"measure": ("measure",), "group": ("group",), "round": ("round", "progress"), "survey": ("survey",)}
_KINDS |= {"table": ("table",)}


class Referring(NamedTuple):
    """What refers: in which file (from the content folder), what it is called, and by which field."""

    file: str
    title: str
    field: str


def referring(site: Site, year: Year, kind: str, identity: str) -> tuple[Referring, ...]:
    """What refers to a thing of a year: a "measure", "group", "round", "survey", "evidence", "table", "unit", "file" or
    "page".

    A file is named from the folder of its year, a page from the content folder. Nothing that is found is removed.
    """
    finders = {"measure": _of_measure, "group": _of_group, "round": _of_round, "unit": _of_unit}
    places = {"file": "file", "page": "page"}
    if kind in places:
        return tuple(_of_place(year, places[kind], identity))
    found = finders[kind](site, year, identity) if kind in finders else iter(())
    return (*found, *_blocks(site, year, kind, identity))


def _of_measure(site: Site, year: Year, identity: str) -> Iterator[Referring]:
    for one in year.measures.measures:
        if one.joins == identity:
            yield Referring(
                year.file("measures.yml"), measure_title(year.assessed, one), field_words(type(one), "joins").label
            )
    following = site.year(year.number + 1)
    for one in following.measures.measures if following else ():
        if following and identity in one.continues:
            label = field_words(type(one), "continues").label
            yield Referring(following.file("measures.yml"), measure_title(following.assessed, one), label)


def _measure(year: Year, one: Measure, field: str) -> Referring:
    return Referring(year.file("measures.yml"), measure_title(year.assessed, one), field_words(Measure, field).label)


def _of_group(site: Site, year: Year, identity: str) -> Iterator[Referring]:  # noqa: ARG001  # as its neighbours
    for one in year.measures.measures:
        if one.group == identity:
            yield Referring(
                year.file("measures.yml"), measure_title(year.assessed, one), field_words(type(one), "group").label
            )


def _of_round(site: Site, year: Year, identity: str) -> Iterator[Referring]:  # noqa: ARG001
    for one in year.measures.measures:
        if identity in one.progress:
            yield Referring(
                year.file("measures.yml"), measure_title(year.assessed, one), field_words(type(one), "progress").label
            )


def _of_unit(site: Site, year: Year, identity: str) -> Iterator[Referring]:  # noqa: ARG001
    for one in year.measures.measures:
        if identity in one.responsible:
            yield Referring(
                year.file("measures.yml"),
                measure_title(year.assessed, one),
                field_words(type(one), "responsible").label,
            )
    for code, entry in year.disclosure.items.items():
        if identity in entry.responsible:
            yield Referring(year.file("oit.yml"), code, field_words(type(entry), "responsible").label)


def _of_place(year: Year, field: str, identity: str) -> Iterator[Referring]:
    for code, entry in year.disclosure.items.items():
        for evidence in entry.evidence:
            if getattr(evidence, field) == identity:
                yield Referring(
                    year.file("oit.yml"), f"{code} {evidence.title}", field_words(type(evidence), field).label
                )
    for shared in year.disclosure.evidence:
        if getattr(shared, field) == identity:
            yield Referring(year.file("oit.yml"), shared.title, field_words(type(shared), field).label)
    for one in year.measures.measures:
        for progress in one.progress.values():
            for evidence in progress.evidence:
                if getattr(evidence, field) == identity:
                    label = field_words(type(evidence), field).label
                    yield Referring(
                        year.file("measures.yml"), f"{measure_title(year.assessed, one)} {evidence.title}", label
                    )


def _blocks(site: Site, year: Year, kind: str, identity: str) -> Iterator[Referring]:
    for page in site.pages:
        for block in page.blocks:
            if block.year is year and (label := _names(block, kind, identity)):
                yield Referring(page.document.path, page.title, label)


def _names(block: PlacedBlock, kind: str, identity: str) -> str:
    """The label of the option of a block that names the thing; "" if none does."""
    options: BlockOptions = block.options
    names = {"unit": ("responsible",)} | _KINDS
    for name in names.get(kind, ()):
        if getattr(options, name, None) == identity:
            return field_words(type(options), name).label
    return ""


def columns_in_use(groups: tuple[Group, ...], column: str) -> tuple[str, ...]:
    """The titles of the groups whose own list of columns shows that column."""
    return tuple(group.title for group in groups if isinstance(group.columns, tuple) and column in group.columns)
