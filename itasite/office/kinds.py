"""What a table of a foreign file is about: by its columns, and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from itasite import item_codes
from itasite.office.columns import COUNTS, TICKS, Column
from itasite.office.joined import Joined
from itasite.words import office as said

PLAN = frozenset({"steps", "monitoring", "period", "responsible", "weaknesses", "recommendations", "topics"})
PROGRESS = frozenset({"results", "outcomes", "actions", "status", *TICKS})
NAMES = ("title", "issue")  # columns that name a measure
_PURCHASE = frozenset({"purchase", "egp", "winner", "supplier", "offers", "method", "reference_price", "agreed_price",
                       "contract", "purchase_status"})  # fmt: skip
_MONEY = frozenset({"budget", "spent", "committed", "remaining", "received", "after_transfer", "fund", "strategy"})
_PARTICIPATION = frozenset({"participants", "participation_issue", "participation_data", "participation_result",
                            "participation_use"})  # fmt: skip
_SERVICES = re.compile(r"ผู้รับบริการ|ผู้มารับบริการ|ผู้ใช้บริการ|งานบริการ|ชื่อบริการ|การให้บริการ|กระบวนงาน")
_MOST_OTHER = 0.4  # of a column of codes, that may be something else
_LEAST = 2  # columns that make a table one of purchases; rows and columns of a table of data


class Kind(StrEnum):
    """What can be made of a table."""

    OIT = "oit"
    MEASURES = "measures"
    ANALYSIS = "analysis"
    SCORES = "scores"
    DATA = "data"
    NOTHING = "nothing"


class Judged(NamedTuple):
    """The kind of a table; `data` is that of a table of data, such as procurement.

    `notes` say in Thai why the kind is asked, or why nothing is made of the table.
    """

    kind: Kind
    data: str = ""
    notes: tuple[str, ...] = ()


def judged(table: Joined, columns: Sequence[Column]) -> Judged:
    """What a table is; NOTHING where nothing speaks for any kind."""
    fields = {column.field for column in columns if column.field}
    if table.inside or not table.entries:
        return Judged(Kind.NOTHING, notes=(said.KIND_INSIDE if table.inside else said.KIND_EMPTY,))
    data = _data(fields, " ".join(column.heading for column in columns))
    if data == "procurement":
        return Judged(Kind.DATA, data)
    if "code" in fields or {"item", "urls"} <= fields:
        return _by_codes(table, columns, fields)
    if (fields & {*NAMES} and fields & (PLAN | PROGRESS)) or fields >= {"title", "budget"}:
        return Judged(Kind.MEASURES)
    findings = "indicators" in fields and fields & {"weaknesses", "recommendations"}
    scored = "score" in fields and fields & {"instrument", "indicators", "item"}
    if scored and not findings and not fields & {"steps", "monitoring", "topics"}:
        return Judged(Kind.SCORES)
    if "indicators" in fields:
        return _by_indicators(fields)
    if data:
        return Judged(Kind.DATA, data)
    return _other(table, fields)


def _by_codes(table: Joined, columns: Sequence[Column], fields: set[str]) -> Judged:
    """A table with codes of items, or with names of items and addresses; codes of questions make no list of items."""
    at = next((at for at, column in enumerate(columns) if column.field == "code"), None)
    if at is None:
        return Judged(Kind.OIT)
    found = [item_codes.official(entry.cells[at].shown) for entry in table.entries]
    codes = [code for code in found if code]
    items = [code for code in codes if item_codes.letters(code) == "O"]
    if len(items) < len(codes):
        return Judged(Kind.NOTHING, notes=(said.KIND_QUESTIONS,))
    asked = () if len(codes) >= len(found) * (1 - _MOST_OTHER) else (said.KIND_FEW_CODES,)
    if fields & {"urls", "explanation", "item", "date"} | fields & PROGRESS | fields & {"responsible"}:
        return Judged(Kind.OIT, notes=asked)
    return Judged(Kind.NOTHING, notes=(said.KIND_UNKNOWN,))


def _by_indicators(fields: set[str]) -> Judged:
    """A table of indicators without names of measures: what was found, or what was done about each."""
    if fields & PROGRESS or fields & {"steps", "monitoring"}:
        return Judged(Kind.MEASURES)
    if fields & {"weaknesses", "recommendations"}:
        return Judged(Kind.ANALYSIS)
    return Judged(Kind.NOTHING, notes=(said.KIND_UNKNOWN,))


def _data(fields: set[str], headings: str) -> str:
    if len(fields & _PURCHASE) >= _LEAST:
        return "procurement"
    if "project" in fields and fields & _MONEY:
        return "action-plan"
    if fields & COUNTS & {"complaints", "complaints_general", "complaints_corruption"}:
        return "complaints"
    if fields & _PARTICIPATION:
        return "participation"
    return "services" if _SERVICES.search(headings) else ""


def _other(table: Joined, fields: set[str]) -> Judged:
    if "project" in fields and fields & {"steps", "monitoring"}:
        return Judged(Kind.MEASURES, notes=(said.KIND_PROJECTS,))
    if "project" in fields and fields & PROGRESS:
        return Judged(Kind.DATA, "action-plan")
    big = table.width >= _LEAST and len(table.entries) >= _LEAST and any(table.headings)
    if big and not fields & {"weight", "level"}:
        return Judged(Kind.DATA, "free")
    return Judged(Kind.NOTHING, notes=(said.KIND_UNKNOWN,))
