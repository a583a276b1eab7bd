"""The kinds of data tables as data, a YAML file each, beside the criteria whose components their columns show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from itasite.model.table_kind import TableKind
from itasite.reading.records import read_plain
from itasite.text.source import parse_yaml, read_text

FOLDER = Path(__file__).parent


@cache
def table_kind(name: str) -> TableKind:
    """The kind of that name. Raises RuntimeError if its file has a problem: that is our bug."""
    text, problems = read_text(FOLDER, f"{name}.yml")
    tree, more = parse_yaml(text or "", f"table_kinds/{name}.yml")
    found = None
    if tree is not None:
        found, faults = read_plain(TableKind, tree)
        more = [*more, *faults]
    if found is None or problems or more:
        raise RuntimeError("\n".join(f"{one.at} {one.message} {one.remedy}" for one in (*problems, *more)))
    return found


def field_named(kind: TableKind, written: str) -> str | None:
    """The field of a kind by its name or by what it is called in Thai."""
    said = written.strip()
    return next((one.field for one in kind.fields if said in (one.field, one.label)), None)


@cache
def sources_text() -> str:
    """The texts of all kinds: what is kept of a table holds as long as they are the same."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yml")))
