"""All addresses of the editor: one written table. Each page names the functions that answer it, as MODULE:FUNCTION.

A function takes the `Desk` and what is `Asked`, and gives an `Answer`; it is loaded when the application is made.
GET changes nothing, POST answers with `moved` when it has saved.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

OWN = "/.itasite/"  # the editor's own files; no page of a site has such a name
FORM = 4 << 20  # bytes of a form; the longest page of an agency that is known has 0.2 MB
WITH_FILES = 80 << 20  # of a form with files

_NUMBER = "[0-9]+"
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
    Page("tables", "/{year}/tables/", "lists:tables"),
    Page("table", "/{year}/tables/{entry}/", "records:show", "records:take", WITH_FILES),
    Page("arrange-table", "/{year}/tables/{entry}/place/", "arranging:show", "arranging:take"),
    Page("files", "/{year}/files/", "files:show", "files:take", WITH_FILES),
    Page("office", "/{year}/office/", "office:show", "office:take", WITH_FILES),
    Page("workbook", "/{year}/office/workbook.xlsx", "office:workbook"),
    Page("papers", "/{year}/papers/", "papers:show"),
    Page("paper", "/{year}/papers/file/", "papers:file"),
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
    Page("page-block", "/pages/{page}/blocks/{entry}/", "records:show", "records:take", WITH_FILES),
    Page("page-name", "/pages/{page}/name/", "own_page_name:show", "own_page_name:take"),
    Page("history", "/history/", "history:show", "history:take"),
    Page("record-history", "/history/of/", "history_record:show"),
    Page("compare", "/history/compare/", "history_compare:show"),
    Page("version", "/history/{version}/", "history_version:show"),
    Page("old-record", "/history/{version}/of/", "history_old:show", "history_old:take"),
    Page("send", "/send/", "send:show", "send:take"),
    Page("signer", "/signer/", "signers:show", "signers:take"),
    Page("own", f"{OWN}{{file}}", "own_files:show"),
)
_BY_NAME = {page.name: page for page in PAGES}
NAMES = frozenset(_BY_NAME)


def _pattern(page: Page) -> re.Pattern[str]:
    literal, *others = _STEP.split(page.path)
    steps = zip(others[::2], others[1::2], strict=True)
    kinds = (f"(?P<{step}>{_NUMBER if step == 'year' else '[^/]+'})" + re.escape(text) for step, text in steps)
    return re.compile(re.escape(literal) + "".join(kinds))


_PATTERNS = tuple((_pattern(page), page) for page in PAGES)


def href(name: str, **steps: object) -> str:
    """The address of a page. Raises KeyError if there is none of this name, or a step is missing: our own bug."""
    return _STEP.sub(lambda step: quote(str(steps[step[1]]), safe=""), _BY_NAME[name].path)


def step_of(path: str) -> str:
    """The path of a file as one step of an address: a slash would part two. No two paths have the same."""
    return path.replace("=", "=e").replace("~", "=t").replace("/", "~")


def found(path: str) -> tuple[Page, dict[str, str | int]] | None:
    """The page of an address as `href` gives it, with its steps; None if there is none."""
    for pattern, page in _PATTERNS:
        if fits := pattern.fullmatch(path):
            steps = {name: unquote(step) for name, step in fits.groupdict().items()}
            return page, {name: int(step) if name == "year" else step for name, step in steps.items()}
    return None


def largest(path: str) -> int:
    """The largest body of a request to this path, in bytes."""
    return next((page.largest for pattern, page in _PATTERNS if pattern.fullmatch(path)), FORM)
