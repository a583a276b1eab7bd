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
    Page("agency", "/agency/", "records:show", "records:take"),
    Page("year", "/{year}/", "years:show"),
    Page("result", "/{year}/result/", "records:show", "records:take"),
    Page("items", "/{year}/oit/", "lists:items"),
    Page("checklist", "/{year}/oit-table/", "records:show", "records:take"),
    Page("item", "/{year}/oit/{item}/", "records:show", "records:take"),
    Page("shared", "/{year}/shared/{entry}/", "records:show", "records:take"),
    Page("measures", "/{year}/measures/", "lists:measures"),
    Page("measures-settings", "/{year}/measures-criteria/", "records:show", "records:take"),
    Page("measure", "/{year}/measures/{entry}/", "records:show", "records:take"),
    Page("group", "/{year}/groups/{entry}/", "records:show", "records:take"),
    Page("arrange-measure", "/{year}/measures/{entry}/place/", "arranging:show", "arranging:take"),
    Page("arrange-group", "/{year}/groups/{entry}/place/", "arranging:show", "arranging:take"),
    Page("arrange-shared", "/{year}/shared/{entry}/place/", "arranging:show", "arranging:take"),
    Page("analysis", "/{year}/analysis/", "lists:analysis"),
    Page("finding", "/{year}/analysis/{indicator}/", "records:show", "records:take"),
    Page("repair", "/repair/{text}/", "repair:show", "repair:take"),
    Page("criteria", "/{year}/criteria/", "criteria:show", "criteria:take"),
    Page("criteria-whole", "/{year}/criteria/whole/", "records:show", "records:take"),
    Page("criteria-paste", "/{year}/criteria/paste/", "criteria_paste:show", "criteria_paste:take"),
    Page("criteria-item", "/{year}/criteria/items/{entry}/", "records:show", "records:take"),
    Page("new-site", "/new-site/", "new_site:show", "new_site:take"),
    Page("new-year", "/new-year/", "new_year:show", "new_year:take"),
    Page("year-pages", "/{year}/pages/", "own_pages:show"),
    Page("own-pages", "/pages/", "own_pages:show"),
    Page("page-new", "/new-page/", "own_pages:ask_new", "own_pages:take_new"),
    Page("own-page", "/pages/{page}/", "own_page:show", "own_page:take"),
    Page("page-head", "/pages/{page}/head/", "records:show", "records:take"),
    Page("page-block", "/pages/{page}/blocks/{entry}/", "records:show", "records:take"),
    Page("page-name", "/pages/{page}/name/", "own_page_name:show", "own_page_name:take"),
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
