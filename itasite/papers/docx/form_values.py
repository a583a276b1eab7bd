"""The texts of a paper by the names that a form of the agency's own uses.

| name | what it is |
|---|---|
| title, author | of the paper |
| organization, number, date, subject, to | of the head of a memorandum |
| head | the lines of the head of an order or a notice |
| body | the paragraphs, headings and entries of lists, in order; entries with their marks |
| tables | each with caption, legend, columns, and rows, which have cells |
| papers | what is referred to or enclosed: title, mark, text |
| closing | the last paragraph |
| signatures | title, opinion, name, position, date; opinion and position are lists |
| draft, superseded | the words of a draft, or the later report; empty where it is none |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from itasite.papers.docx.letters import clean
from itasite.papers.model import (
    Across,
    AttachedPapers,
    Cell,
    Flow,
    Heading,
    LetterHead,
    MemoHead,
    Paper,
    Part,
    Points,
    Runs,
    Signature,
    Signatures,
    Table,
    Text,
)
from itasite.words import paper_parts as said

LISTS = ("head", "body", "tables", "papers", "signatures")
TEXTS = (
    "title",
    "author",
    "organization",
    "number",
    "date",
    "subject",
    "to",
    "closing",
    "draft",
    "superseded",
)
INNER_LISTS = ("columns", "rows", "cells", "opinion", "position")
FIELDS = ("caption", "legend", "title", "mark", "text", "name", "date", *INNER_LISTS)


def values(paper: Paper) -> dict[str, Any]:
    """The values of a paper; every name is there, empty where the paper has nothing of it."""
    found: dict[str, Any] = dict.fromkeys(TEXTS, "") | {name: [] for name in LISTS}
    found |= {"title": clean(paper.title), "author": clean(paper.author), "superseded": clean(paper.superseded)}
    found["draft"] = said.DRAFT if paper.draft else ""
    for part in _flow(paper.parts):
        _put(found, part)
    return found


def _flow(parts: Sequence[Part]) -> Iterator[Flow]:
    for part in parts:
        if isinstance(part, Across):
            yield from part.parts
        else:
            yield part


def _put(found: dict[str, Any], part: Flow) -> None:
    match part:
        case MemoHead():
            found |= {name: clean(getattr(part, name)) for name in ("organization", "number", "date", "subject", "to")}
            found["papers"] += _attached(part.papers)
        case LetterHead():
            found["head"] += [clean(line) for line in part.lines]
        case Heading() | Text() | Points():
            found["body"] += list(_lines(part))
        case Table():
            found["tables"].append(_table(part))
        case Signatures():
            found["closing"] = clean(part.closing)
            found["signatures"] += [_signature(one) for row in part.rows for one in row]
            found["papers"] += _attached(part.papers)
        case _:
            pass  # pictures, covers and contents belong to the form


def _text(runs: Runs) -> str:
    return clean("".join(run.text for run in runs))


def _lines(part: Heading | Text | Points) -> Iterator[str]:
    if not isinstance(part, Points):
        yield _text(part.runs)
        return
    for point in part.points:
        lines = [line for inner in point.parts for line in _lines(inner)] or [""]
        yield f"{clean(point.mark)} {lines[0]}".strip()
        yield from lines[1:]


def _cell(cell: Cell) -> str:
    return "\n".join(line for part in cell.parts if isinstance(part, Text | Points) for line in _lines(part))


def _table(table: Table) -> dict[str, Any]:
    rows = []
    for section in table.sections:
        rows += [{"cells": [_text(section.heading)]}] if section.heading else []
        rows += [{"cells": [_cell(cell) for cell in row.cells]} for row in section.rows]
    columns = [_text(column.heading) for column in table.columns]
    return {"caption": clean(table.caption), "legend": _text(table.legend), "columns": columns, "rows": rows}


def _attached(lists: Sequence[AttachedPapers]) -> list[dict[str, str]]:
    return [
        {"title": clean(one.title), "mark": clean(mark), "text": _text(runs)}
        for one in lists
        for mark, runs in one.papers
    ]


def _signature(one: Signature) -> dict[str, Any]:
    opinion = [line for part in one.opinion for line in _lines(part)]
    position = [clean(line) for line in one.position]
    told = {"title": clean(one.title), "name": clean(one.name), "date": clean(one.date)}
    return {**told, "opinion": opinion, "position": position}
