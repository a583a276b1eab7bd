"""The files of a new site as text. Writes nothing itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from itasite import __version__
from itasite.begin.criteria_file import criteria_text
from itasite.begin.own_list import read_own_list
from itasite.begin.year_files import NewYear, example_unit, year_files
from itasite.cli.double_click import click_files
from itasite.formats import render
from itasite.forms.schemas import site_schemas, with_modeline
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.reading.folder import criteria_file
from itasite.text.source import quote
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


def site_files(wanted: NewSite, criteria: Framework | None) -> dict[str, str]:
    """The files of a small complete site: path relative to its folder → text.

    `criteria` are those that the year goes by; None where none comes with us: the site begins with a list of its own.
    """
    values = {
        "name": wanted.name,
        "short_name": short_name(wanted.name, wanted.kind),
        "kind": wanted.kind.value,
        "province": wanted.province,
        "feed_id": _feed_id(wanted),
        "year": wanted.year,
        "version": __version__,
        "wheel_name": wanted.wheel_name,
        "wheel_hash": wanted.wheel_hash,
        "head": _head(wanted.kind),
        "unit": example_unit(wanted.kind),
        "own_list": criteria_file(wanted.year) if criteria is None else "",
        "q": quote,
    }
    site = {
        path: render.starter(template, **values)
        for path, template in (
            ("mkdocs.yml", "mkdocs.yml"),
            ("README.md", "README.md"),
            (".gitignore", "gitignore"),
            (".gitattributes", "gitattributes"),
            ("requirements.txt", "requirements.txt"),
            (".github/workflows/pages.yml", "pages.yml"),
            ("content/agency.yml", "agency.yml"),
            ("content/index.md", "index.md"),
        )
    }
    site |= click_files() | site_schemas()
    site["content/agency.yml"] = with_modeline(site["content/agency.yml"], "agency.yml")
    if criteria is None:
        text = criteria_text(wanted.year, wanted.kind, None)
        site[f"content/{criteria_file(wanted.year)}"] = with_modeline(text, "frameworks/YEAR.yml")
        criteria = read_own_list(text, wanted.year)
    files = year_files(NewYear(wanted.year, criteria, wanted.kind, schemas=True))
    return site | {f"content/{wanted.year}/{name}": text for name, text in files.items()}


def _feed_id(wanted: NewSite) -> str:
    """What the ids of the feed are made of, whatever the body is called later; no two bodies have the same."""
    return f"ita-{hashlib.sha256(f'{wanted.name}/{wanted.province}'.encode()).hexdigest()[:12]}"


def short_name(name: str, kind: Kind) -> str:
    """The name with the short form of its kind, where there is one: อบต.พันชนะ."""
    word, short = KIND_WORDS[kind], KIND_ABBREVIATIONS.get(kind)
    return f"{short}{name.removeprefix(word).strip()}" if short and name.startswith(word) else name


def _head(kind: Kind) -> str:
    """The title of the head of such an agency, as an example to fill in; only local bodies have a common one."""
    word = KIND_WORDS[kind]
    if kind in (Kind.SAO, Kind.PAO):
        return f"นายก{word}…"
    return f"นายกเทศมนตรี{word.removeprefix('เทศบาล')}…" if kind in KIND_ABBREVIATIONS else "ตำแหน่ง…"
