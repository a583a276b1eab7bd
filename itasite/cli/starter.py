"""The files of a new site, and of the next fiscal year of an existing one, as text. Writes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from itasite import __version__
from itasite.formats import render
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.model.measure import Group
from itasite.model.site import Year
from itasite.reading import frameworks
from itasite.text.source import quote
from itasite.views.criteria_state import draft_lines
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS


@dataclass(frozen=True, slots=True)
class NewSite:
    """What is needed to start a site. `province` is without the word จังหวัด, `year` a Buddhist fiscal year.

    `wheel_name` is the file that installs this program, `wheel_hash` its SHA-256 in hexadecimal digits, "" if there is
    no such file.
    """

    name: str
    kind: Kind
    province: str
    year: int
    wheel_name: str = f"itasite-{__version__}-py3-none-any.whl"
    wheel_hash: str = ""


def site_files(wanted: NewSite) -> dict[str, str]:
    """The files of a small complete site: path relative to its folder → text. KeyError for a year without criteria."""
    word = KIND_WORDS[wanted.kind]
    place = wanted.name.removeprefix(word).strip()
    short = KIND_ABBREVIATIONS.get(wanted.kind, "") + place if place != wanted.name else wanted.name
    values = {
        "name": wanted.name,
        "short_name": short,
        "kind": wanted.kind.value,
        "province": wanted.province,
        "year": wanted.year,
        "version": __version__,
        "wheel_name": wanted.wheel_name,
        "wheel_hash": wanted.wheel_hash,
        "head": _head(wanted.kind),
        "q": quote,
    }
    site = {
        path: render.starter(template, **values)
        for path, template in (
            ("mkdocs.yml", "mkdocs.yml"),
            ("README.md", "README.md"),
            (".gitignore", "gitignore"),
            ("requirements.txt", "requirements.txt"),
            (".github/workflows/pages.yml", "pages.yml"),
            ("content/agency.yml", "agency.yml"),
            ("content/index.md", "index.md"),
        )
    }
    criteria = _criteria(wanted.year)
    return site | {f"content/{path}": text for path, text in year_files(wanted.year, criteria, None).items()}


def _head(kind: Kind) -> str:
    """The title of the head of such an agency, as an example to fill in; only local bodies have a common one."""
    word = KIND_WORDS[kind]
    if kind in (Kind.SAO, Kind.PAO):
        return f"นายก{word}…"
    return f"นายกเทศมนตรี{word.removeprefix('เทศบาล')}…" if kind in KIND_ABBREVIATIONS else "ตำแหน่ง…"


def _criteria(year: int) -> Framework:
    found = frameworks.framework(year)
    if found is None:
        raise KeyError(year)
    return found


def year_files(number: int, criteria: Framework, before: Year | None) -> dict[str, str]:
    """The files of a new fiscal year: path relative to the content folder → text.

    Items take over the responsible units of items with the same topic in the year `before`, if there is one.
    """
    units: dict[str, tuple[str, ...]] = {}
    for old in before.framework.items if before else ():
        entry = before.disclosure.items.get(old.code) if before else None
        if entry and old.topic:
            units[old.topic] = entry.responsible
    groups = before.measures.groups if before else ()
    values = {
        "year": number,
        "framework": criteria,
        "state": draft_lines(criteria),
        "groups": [(group.id, group.title, _columns(group)) for group in groups]
        or [("plan", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "plan")],
        "units": units,
        "new": before is None,
        "q": quote,
    }
    names = ("year.yml", "measures.yml", "oit.yml")
    return {f"{number}/{name}": render.starter(name, **values) for name in names}


def _columns(group: Group) -> str:
    return group.columns if isinstance(group.columns, str) else f"[{', '.join(group.columns)}]"
