"""Foreign files as tests make them, and what is proposed of them for a small content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from itasite.edit.plain import value_at
from itasite.reading import frameworks
from itasite.workbook.foreign import proposed
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.proposed import Proposed
from tests.support.office_files import paragraph, row, table, word

CRITERIA = frameworks.framework(2566, "sao")
FILE = "งาน.docx"


def content(**files: Any) -> dict[str, Any]:
    """The content of 2566: the agency with two units, no measures, no items; `files` replace files by name."""
    given = {
        "measures": {"groups": [], "measures": []},
        "oit": {"items": {}},
        "year": {"framework": "2566"},
    } | files
    return {"agency.yml": {"units": ["สำนักปลัด", "กองคลัง"]}} | {f"2566/{name}.yml": one for name, one in given.items()}


def document(*rows: Sequence[str], title: str = "") -> bytes:
    """A Word file with a table of texts, or of whole cells, under a title."""
    return word((paragraph(title) if title else "") + table(*(row(*one) for one in rows)))


def csv(*rows: Sequence[str]) -> bytes:
    """A text file of rows."""
    return "\n".join(",".join(one) for one in rows).encode()


def offered(raw: bytes, name: str = FILE, *, round_id: str = "12m", **files: Any) -> Proposed:
    """What a file proposes for the content."""
    found = proposed(content(**files), raw, name, Wanted(2566, round_id, CRITERIA, CRITERIA))
    assert isinstance(found, Proposed), found
    return found


def measures(found: Proposed) -> list[Any]:
    """The measures of a proposal."""
    made: Any = found.content["2566/measures.yml"]
    return list(made["measures"])


def item(found: Proposed, code: str) -> Any:
    """What a proposal says of an item."""
    made: Any = found.content["2566/oit.yml"]
    return made["items"].get(code)


def notes(found: Proposed, file: str, *path: str | int) -> tuple[str, ...]:
    """The doubts about a value."""
    return found.notes.get((f"2566/{file}.yml", path), ())


def value(found: Proposed, file: str, *path: str | int) -> Any:
    """A value of a proposal."""
    return value_at(found.content[f"2566/{file}.yml"], path)
