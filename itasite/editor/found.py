"""All that was found in the content, each with the page and the field where it is mended; and what has no page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite.checks import measure_incomplete
from itasite.edit.apply import plain_of
from itasite.edit.change import Plain
from itasite.edit.plain import plain_of_node
from itasite.edit.refused import CannotEdit
from itasite.editor.addressed import Address, address_of_value
from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.kinds import place_of
from itasite.editor.pages import href, step_of
from itasite.editor.repair import repair_href
from itasite.editor.shell import missing, shown
from itasite.editor.work import Checked
from itasite.forms.findings import findings_at, for_forms, told_paths
from itasite.forms.placing import SEVERITY_WORDS
from itasite.forms.views import form_view
from itasite.listing import PUBLISHED_FOLDER
from itasite.model.site import Site
from itasite.problem import Problem, Severity
from itasite.reading.folder import criteria_file
from itasite.text.source import Node
from itasite.views.criteria import measure_title


class FoundLine(NamedTuple):
    """A finding in words; `href` leads to its field, whose label it has, "" where there is none."""

    severity: str
    word: str
    label: str
    href: str
    message: str
    remedy: str


class FoundAt(NamedTuple):
    """The findings of one record, page or file: what it is called, and its page here, "" where it has none."""

    title: str
    href: str
    lines: tuple[FoundLine, ...]


def show(desk: Desk, asked: Asked) -> Answer:
    """All findings by record, then those that belong to none."""
    now = desk.work.now()
    if now.site is None and not now.problems:
        return missing(desk, asked)
    records, others = found(now)
    return shown(desk, asked, "สิ่งที่ควรดู", "editor/found", now=now, section="start", records=records, others=others)


def found(now: Checked) -> tuple[tuple[FoundAt, ...], tuple[FoundAt, ...]]:
    """The findings of records, in the order of years and files; and those of no record, by page or file."""
    records = dict[Address, FoundAt]()
    others = list[Problem]()
    for file, problems in _by_file([_by_names(now.site, one) for one in now.problems]).items():
        whole = _whole(now.site, file, problems)
        if now.site is None or whole is None:
            others += problems
            continue
        by_page = defaultdict[Address | None, list[Problem]](list)
        for problem, path in told_paths(problems, whole.tree):
            by_page[address_of_value(now.site, file, whole.plain, path)].append(problem)
        others += by_page.pop(None, [])
        records |= {page: _of_record(now, file, whole, own, page) for page, own in by_page.items() if page}
    return tuple(at for at in records.values() if at.lines), tuple(_of_others(now, others))


def _by_names(site: Site | None, problem: Problem) -> Problem:
    """The same with the names of measures for their ids, which no form shows."""
    before, colon, ids = problem.message.rpartition(": ")
    if problem.rule != measure_incomplete.ID or not site or not colon:
        return problem
    years = [year for year in site.years if year.file("measures.yml") == problem.at.file]
    names = {one.id: f"“{measure_title(year.assessed, one)}”" for year in years for one in year.measures.measures}
    return problem._replace(message=f"{before}: {', '.join(names.get(one, one) for one in ids.split(', '))}")


def _by_file(problems: Sequence[Problem]) -> dict[str, list[Problem]]:
    found_in = defaultdict[str, list[Problem]](list)
    for problem in problems:
        found_in[problem.at.file].append(problem)
    return found_in


class _Whole(NamedTuple):
    """A file of data that can be read."""

    tree: Node
    plain: Plain


def _whole(site: Site | None, file: str, problems: Sequence[Problem]) -> _Whole | None:
    """A file in which records stand; None of a page, an attached file, or one that is no YAML at all."""
    text = site.texts.get(file) if site else None
    if site is None or text is None or text.tree is None:
        return None
    if any(one.severity is Severity.ERROR for one in problems) and _is_broken(site, file):
        return None
    return _Whole(text.tree, plain_of_node(text.tree))


def _of_record(now: Checked, file: str, whole: _Whole, problems: Sequence[Problem], page: Address) -> FoundAt:
    name, steps = page
    to = href(name, **dict(steps))
    place = None if name == "analysis" else place_of(now, Asked("GET", name, dict(steps)))
    path = place.locate(whole.plain) if place else None
    if place is None or path is None:
        return FoundAt(_named(now, file), to, tuple(_line(one) for one in problems))
    inside = findings_at(problems, file, whole.tree, path, place.form)
    view = form_view(place.form, place.record(whole.plain) or {}, inside)
    lines = tuple(
        FoundLine(
            one.severity,
            one.word,
            one.label or place.title,
            f"{to}#{one.target}" if one.target else to,
            one.message,
            one.remedy,
        )
        for one in view.findings
    )
    year = f"ปี {dict(steps)['year']} · " if "year" in dict(steps) else ""
    return FoundAt(f"{year}{place.title}", to, lines)


def _of_others(now: Checked, problems: Sequence[Problem]) -> Iterator[FoundAt]:
    for file, own in _by_file(problems).items():
        yield FoundAt(_named(now, file), _mended_at(now, file), tuple(_line(one) for one in own))


def _line(problem: Problem) -> FoundLine:
    told = for_forms(problem)
    return FoundLine(str(told.severity), SEVERITY_WORDS[told.severity], "", "", told.message, told.remedy)


def _named(now: Checked, file: str) -> str:
    """What a page or file is called: a page by its title."""
    pages = now.site.pages if now.site else ()
    title = next((page.title for page in pages if page.document.path == file), "")
    return f"หน้า “{title}”" if title else f"ไฟล์ {file}" if file else "ทั้งเว็บไซต์"


def _mended_at(now: Checked, file: str) -> str:
    """The page here on which such a thing is mended: an own page, the list of files, the text of an unreadable file."""
    folder, _, rest = file.partition("/")
    if now.site and folder.isdecimal() and now.site.year(int(folder)) and rest.startswith(f"{PUBLISHED_FOLDER}/"):
        return href("files", year=folder)
    if now.site and any(page.document.path == file for page in now.site.pages):
        return href("own-page", page=step_of(file))
    criteria = {criteria_file(year.number): year.number for year in now.site.years} if now.site else {}
    if file in criteria:
        return href("criteria", year=criteria[file])
    return repair_href(file) if now.site and _is_broken(now.site, file) else ""


def _is_broken(site: Site, file: str) -> bool:
    """Whether a file of data is no YAML at all, so that no form can show it."""
    if file not in site.sources or file not in site.texts:
        return False
    try:
        plain_of(site.texts[file].text, file)
    except CannotEdit as refusal:
        return refusal.code == "broken"
    return False
