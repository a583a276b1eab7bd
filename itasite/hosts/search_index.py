"""The search index of a site, from the HTML of its pages, in the form that the scripts of the theme read.

A page is cut at its headings that have an `id`. The index has each paragraph once, for many stand on many pages: the
criteria are the same in every year. Its texts stay escaped for HTML.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape, unescape
from typing import Any, NamedTuple

from itasite.hosts.list_numbers import written_out
from itasite.text.html_tags import VOID

_EXCLUDE = "data-search-exclude"
_MARK = r'data-search-\w+="[^"]*"'
_MARKS = (re.compile(f" {_MARK}"), re.compile(rf"\s{_MARK}"))  # the first takes a quarter of the time
_PERMALINK = re.compile(r'<a class="headerlink"[^<>]*>[^<]*</a>')
# The rest of a tag. In a quoted value any sign may stand. The possessive `*+` keeps the time in proportion to the text.
_REST = r"""[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+)*+"""
_TAG = re.compile(rf"<[/!?a-zA-Z]{_REST}>")
_PICTURE = re.compile(r'<img class="ita-picture__image" alt="(?P<alt>[^"]+)"[^<>]*>')  # as our template writes it
_BLOCK = re.compile(rf"</?(?:[pP]|[lL][iI]|[oOuU][lL]|[pP][rR][eE])(?=[\s/>]){_REST}>")
_LINE_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_HEADING = re.compile(rf"<[hH](?P<level>[1-6])(?P<rest>\s{_REST})>")
_HEADING_END = re.compile(r"</[hH][1-6]\s*>")
_ID = re.compile(r"""\sid\s*=\s*["']?(?P<id>(?<=")[^"]+|(?<=')[^']+|[^\s"'>]+)""", re.IGNORECASE)
_OPENING = re.compile(rf"<(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>{_REST})")
# What no search finds: by tag, as excluded, and the numbers beside the lines of code, as Pygments writes them.
_SILENT = (re.compile(r"<(?:script|style|object)(?=[\s/>])", re.IGNORECASE), re.compile(_EXCLUDE))
_LINE_NUMBERS = re.compile('class="linenodiv"')
FOLDER = "search/"
POINTER, SCRIPT_POINTER = f"{FOLDER}search_index.json", f"{FOLDER}search_index.js"
"""What names the file of the index: for a server, and as a script for a site on a disk, where nothing is fetched."""
_SCRIPT = "var __index = {}"
_CUT = "\0"  # no page holds it


class Section(NamedTuple):
    """A part of a page: the `id` of its heading ("" at the top of the page), the text of the heading, paragraphs."""

    anchor: str
    title: str
    paragraphs: tuple[str, ...]


class PageEntry(NamedTuple):
    """What the index has of a page: its address, its sections, and what its head says of them (tags, boost)."""

    location: str
    sections: tuple[Section, ...]
    told: Mapping[str, Any]


def page_entry(html: str, location: str, title: str, head: Mapping[str, Any]) -> PageEntry | None:
    """The entry of the page at the address `location`; None if a search is not to find it.

    `title` names what stands before the first heading. Of `head`, the front matter, `search` and `tags` are read.
    """
    search = head.get("search") or {}
    if search.get("exclude"):
        return None
    tags = head.get("tags")
    told = {"tags": [str(tag) for tag in tags if tag]} if isinstance(tags, list) else {}
    told |= {"boost": search["boost"]} if "boost" in search else {}
    return PageEntry(location, _below_heading(list(_sections(html, _title(title)))), told)


def without_marks(html: str) -> str:
    """The page without the attributes that tell what of it is not to be found."""
    for mark in _MARKS:
        html = mark.sub("", html) if "data-search-" in html else html
    return html


def index(entries: Iterable[PageEntry], lists: Mapping[str, Any]) -> str:
    """The whole index as JSON: `texts` holds each paragraph once, `text` of a section their 0-based numbers.

    `lists` are added as `words`: other words for the same thing and the like (`pages.search`).
    """
    numbers: dict[str, int] = {}
    docs = []
    for entry in entries:
        for section in entry.sections:
            place = f"{entry.location}#{section.anchor}" if section.anchor else entry.location
            found = [numbers.setdefault(text, len(numbers)) for text in section.paragraphs]
            docs.append({"location": place, "title": section.title, "text": found, **entry.told})
    data = {"docs": docs, "texts": list(numbers), "words": dict(lists)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def index_files(index: str, *, scripts: bool) -> dict[str, str]:
    """The files of the search by their paths in the site: the index, and the file of a fixed name that names it.

    No page names the index, so a page is not written anew for a word on another one; and a page that is open finds
    the new index after the site was published anew. `scripts`: for a site on a disk.
    """
    name = f"index.{hashlib.sha256(index.encode()).hexdigest()[:8]}.{'js' if scripts else 'json'}"
    form, pointer = (_SCRIPT, SCRIPT_POINTER) if scripts else ("{}", POINTER)
    return {f"{FOLDER}{name}": form.format(index), pointer: form.format(json.dumps({"index": name}))}


def _below_heading(sections: list[Section]) -> tuple[Section, ...]:
    """The sections of a page without an empty first one that only repeats the heading."""
    if len(sections) > 1 and not sections[0].paragraphs and sections[0].title == sections[1].title:
        return (sections[1]._replace(anchor=""), *sections[2:])
    return tuple(sections)


def _sections(html: str, title: str) -> Iterator[Section]:
    found = _HEADING.match(html)
    at_top = bool(found and found["level"] == "1" and _ID.search(found["rest"]))
    html = _without_comments(html)
    for mark in (*_SILENT, *([_LINE_NUMBERS] if "linenodiv" in html else [])):
        html = _without(html, mark)
    html = _LINE_BREAK.sub(" ", _PERMALINK.sub("", written_out(html)))
    places = [(found, named) for found in _HEADING.finditer(html) if (named := _ID.search(found["rest"]))]
    ends = [*(found.start() for found, _ in places), len(html)]
    if html and not at_top:
        yield Section("", title, _paragraphs(html[: ends[0]]))
    for number, (found, named) in enumerate(places):
        if _EXCLUDE not in found["rest"]:
            heading, *rest = _HEADING_END.split(html[found.end() : ends[number + 1]], maxsplit=1)
            anchor = "" if at_top and not number else unescape(named["id"])
            yield Section(anchor, _title(heading) or title, _paragraphs("".join(rest)))


def _without_comments(html: str) -> str:
    first, *others = html.split("<!--")
    return first + "".join(part.partition("-->")[2] for part in others)


def _without(html: str, mark: re.Pattern[str]) -> str:
    """The page without the elements in whose opening tag `mark` is found."""
    kept, done, before = [], 0, 0
    for found in mark.finditer(html):
        start = html.rfind("<", max(done, before), found.start() + 1)
        before = found.start()
        tag = _OPENING.match(html, start) if start >= 0 else None
        if tag and found.start() < tag.end() and _is_left_out(tag):
            kept.append(html[done:start])
            done = _end(html, tag)
    return "".join((*kept, html[done:])) if kept else html


def _is_left_out(tag: re.Match[str]) -> bool:
    """Not if nothing stands in the element, nor if it is a heading with an `id`: then all below it is left out."""
    name = tag["name"].lower()
    return name not in VOID and not (re.fullmatch("h[1-6]", name) and _ID.search(tag["rest"]))


def _end(html: str, opening: re.Match[str]) -> int:
    """The offset behind the element that `opening` begins."""
    depth = 0
    for found in _tags(opening["name"].lower()).finditer(html, opening.start()):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(html)


@lru_cache(64)
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){re.escape(name)}(?=[\s/>]){_REST}>?", re.IGNORECASE)


def _paragraphs(html: str) -> tuple[str, ...]:
    spoken = _PICTURE.sub(rf"{_CUT}\g<alt>{_CUT}", html)  # what a picture shows is found, though nobody sees it
    texts = (" ".join(text.split()) for text in _plain(_BLOCK.sub(_CUT, spoken)).split(_CUT))
    return tuple(text for text in texts if text)


def _title(html: str) -> str:
    return " ".join(_plain(html).split())


def _plain(html: str) -> str:
    """Text without markup, escaped for HTML in one way."""
    return escape(unescape(_TAG.sub("", html)), quote=False)
