"""All addresses of the editor: one written table. Each page names the functions that answer it, as MODULE:FUNCTION.

A function takes the `Desk` and what is `Asked`, and gives an `Answer`; it is loaded when the application is made.
GET changes nothing, POST answers with `moved` when it has saved.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

OWN = "/.itasite/"  # the editor's own files; no page of a site has such a name
FORM = 4 << 20  # bytes of a form; the longest page of an agency that is known has 0.2 MB
WITH_FILES = 80 << 20  # of a form with files

_STEP = re.compile(r"\{(\w+)\}")


class Page(NamedTuple):
    """A kind of page: its name in the code, its address with steps in braces, what shows it and what takes its form.

    `{year}` is a number; any other step is a text without a slash.
    """

    name: str
    path: str
    shows: str
    takes: str = ""
    largest: int = FORM


PAGES = (
    Page("start", "/", "start:show"),
    Page("found", "/found/", "found:show"),
    Page("calendar", "/{year}/calendar.ics", "calendars:show"),
    Page("agency", "/agency/", "records:show", "records:take", WITH_FILES),
    Page("year", "/{year}/", "years:show"),
    Page("result", "/{year}/result/", "records:show", "records:take", WITH_FILES),
    Page("items", "/{year}/oit/", "lists:items"),
    Page("checklist", "/{year}/oit-table/", "records:show", "records:take"),
    Page("item", "/{year}/oit/{item}/", "records:show", "records:take", WITH_FILES),
    Page("review", "/{year}/oit/{item}/review/", "reviews:show", "reviews:take"),
    Page("reviews", "/{year}/reviews/", "reviews:overview"),
    Page("shared", "/{year}/shared/{entry}/", "records:show", "records:take", WITH_FILES),
    Page("measures", "/{year}/measures/", "lists:measures"),
    Page("measures-settings", "/{year}/measures-criteria/", "records:show", "records:take"),
    Page("measure", "/{year}/measures/{entry}/", "records:show", "records:take", WITH_FILES),
    Page("group", "/{year}/groups/{entry}/", "records:show", "records:take", WITH_FILES),
    Page("arrange-measure", "/{year}/measures/{entry}/place/", "arranging:show", "arranging:take"),
    Page("arrange-group", "/{year}/groups/{entry}/place/", "arranging:show", "arranging:take"),
    Page("arrange-shared", "/{year}/shared/{entry}/place/", "arranging:show", "arranging:take"),
    Page("analysis", "/{year}/analysis/", "lists:analysis"),
    Page("finding", "/{year}/analysis/{indicator}/", "records:show", "records:take", WITH_FILES),
    Page("files", "/{year}/files/", "files:show", "files:take", WITH_FILES),
    Page("repair", "/repair/{text}/", "repair:show", "repair:take"),
    Page("history", "/history/", "later:history"),
    Page("send", "/send/", "later:send"),
    Page("own", f"{OWN}{{file}}", "own_files:show"),
)
_BY_NAME = {page.name: page for page in PAGES}
NAMES = frozenset(_BY_NAME)


def _pattern(page: Page) -> re.Pattern[str]:
    literal, *others = _STEP.split(page.path)
    steps = zip(others[::2], others[1::2], strict=True)
    kinds = ((r"\d+" if step == "year" else "[^/]+") + re.escape(text) for step, text in steps)
    return re.compile(re.escape(literal) + "".join(kinds))


_PATTERNS = tuple((_pattern(page), page) for page in PAGES)


def href(name: str, **steps: object) -> str:
    """The address of a page. Raises KeyError if there is none of this name, or a step is missing: our own bug."""
    return _STEP.sub(lambda step: quote(str(steps[step[1]]), safe=""), _BY_NAME[name].path)


def largest(path: str) -> int:
    """The largest body of a request to this path, in bytes."""
    return next((page.largest for pattern, page in _PATTERNS if pattern.fullmatch(path)), FORM)
