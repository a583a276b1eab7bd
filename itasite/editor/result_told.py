"""What is computed of a result, beside what was written of it; and the codes of surveys as readers will see them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from itasite.editor.desk import Desk
from itasite.facts.ranges import rounded
from itasite.facts.score import computed_total, instrument_mean, scores
from itasite.facts.sitemap import SURVEY
from itasite.formats import qr
from itasite.forms.names import name_of
from itasite.model.site import Year
from itasite.model.year import Result, Survey
from itasite.text.source import Mapping, Node, Scalar
from itasite.views.result_checked import checked_line


class ComputedRow(NamedTuple):
    """A number or word of the result: what it is, what is computed, what is written; "" where there is none.

    `unread`: what is written is no score, and stands here as it was typed.
    """

    label: str
    href: str
    computed: str
    written: str
    differs: bool
    unread: bool = False


class SurveyTold(NamedTuple):
    """A survey: its code, empty while it has no address; `page` is where readers see it, "" without a preview."""

    title: str
    href: str
    address: str
    pending: str
    code: str
    page: str


class ResultTold(NamedTuple):
    """All of it; `why` says what cannot be computed, and why."""

    rows: tuple[ComputedRow, ...]
    why: str
    surveys: tuple[SurveyTold, ...]


def result_told(desk: Desk, year: Year) -> ResultTold:
    """What is told of a result and its surveys as they are now."""
    result = year.info.result
    return ResultTold(
        tuple(_rows(year, result)) if result else (),
        checked_line(year.framework, result) if result else "",
        tuple(_survey(desk, year, one, number) for number, one in enumerate(year.info.surveys.values())),
    )


def _survey(desk: Desk, year: Year, survey: Survey, number: int) -> SurveyTold:
    return SurveyTold(
        survey.title,
        f"#f-{name_of(('surveys', number, 'url'))}",
        survey.url or "",
        survey.pending or "",
        qr.svg(survey.url, f"QR code ไปยัง{survey.title} ที่ {survey.url}") if survey.url else "",
        desk.shown_at(SURVEY.path_in(year)) if SURVEY.is_in(year) else "",
    )


def _rows(year: Year, result: Result) -> Iterator[ComputedRow]:
    criteria = year.framework
    for instrument in criteria.instruments:
        mean, written = instrument_mean(criteria, instrument.code, result), result.instruments.get(instrument.code)
        if typed := _typed(result, "instruments", instrument.code) if written is None else "":
            href = f"#f-{name_of(('result', 'instruments', instrument.code))}"
            yield ComputedRow(f"คะแนน {instrument.code}", href, "", typed, False, unread=True)
        elif mean is not None or written is not None:
            yield _row(f"คะแนน {instrument.code}", ("result", "instruments", instrument.code), mean, written)
    total = computed_total(criteria, result)
    yield _row("คะแนนรวม", ("result", "total"), total, result.total)
    found = scores(criteria, result)
    computed = found.level.title if found.computed and found.level else ""
    written_level = result.level or ""
    differs = bool(computed and written_level and computed != written_level)
    yield ComputedRow("ระดับ", f"#f-{name_of(('result', 'level'))}", computed, written_level, differs)


def _typed(result: Result, *path: str) -> str:
    """What was typed where a score could not be read; "" where nothing was."""
    node: Node | None = result.node
    for step in path if result.is_unread(path[0]) else ():
        node = node.get(step) if isinstance(node, Mapping) else None
    return node.text if isinstance(node, Scalar) else ""


def _row(label: str, path: tuple[str, ...], computed: Decimal | None, written: Decimal | None) -> ComputedRow:
    texts = ["" if one is None else f"{rounded(one):.2f}" for one in (computed, written)]
    return ComputedRow(label, f"#f-{name_of(path)}", texts[0], texts[1], bool(all(texts) and texts[0] != texts[1]))
