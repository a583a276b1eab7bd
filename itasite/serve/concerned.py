"""Which page shows what a problem is about, so that a finding can lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite import item_codes
from itasite.facts.sitemap import CHECKLIST, FRONT, ITEM, MEASURES, OVERVIEW
from itasite.problem import Position
from itasite.report.lines import FindLine

_OF_YEAR = re.compile(r"(?P<folder>frameworks/)?(?P<year>2[0-9]{3})(?:/(?P<name>[^/]+)|\.yml)")
_KEY = re.compile(r"(?P<indent>[ ]*)(?:- +)?[\"']?(?P<key>[^\s\"'#:\[{-][^:\"']*?)[\"']?\s*:(?:\s|$)")
_PAGES = {kind.source: kind for kind in (MEASURES, CHECKLIST, OVERVIEW)}


def concerned_pages(at: Position, line: FindLine) -> Iterator[str]:
    """The paths, in the content folder, of what shows this place to readers, the nearest first; not all need exist.

    `line` finds the lines of files, for the item that a place of the list of items belongs to.
    """
    if not at.file.endswith((".yml", ".yaml")):
        yield at.file
    found = _OF_YEAR.fullmatch(at.file)
    if found:
        year, name = int(found["year"]), CHECKLIST.source if found["folder"] else found["name"]
        if name == CHECKLIST.source and (code := _item_around(at, line)):
            yield ITEM.path_of(year, code)
        yield _PAGES.get(name, OVERVIEW).path_of(year)
    elif at.file == "agency.yml":
        yield FRONT


def _item_around(at: Position, line: FindLine) -> str:
    """The code of the item among whose lines a place is; "" if it is among none. The file need not be sound YAML."""
    for number in range(at.line, 0, -1):
        found = _KEY.match(line(Position(at.file, number)) or "")
        if found and not found["indent"]:
            return ""
        if (
            found
            and (code := item_codes.official(found["key"]) or item_codes.tidy(found["key"]))
            and (item_codes.is_code(code))
        ):
            return code
    return ""
