"""Nothing of another host is loaded in a page: what would be is shown as a link to it, or left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from itasite.detect.embedded import FRAMES
from itasite.formats import render
from itasite.text.css_requests import css_addresses, without_css_requests
from itasite.text.html_tags import Edit, Tag, edited, ends_of_elements, tags, written
from itasite.text.outside_address import is_outside
from itasite.text.outside_requests import Outside, candidates, end_of_style, outside_requests, style_of_drawing
from itasite.views.outside import outside_view

_ADDRESS = {"applet": "code", "object": "data"}  # what says which thing it is; else src
_PLAYED = ("audio", "video")
_FRAMES = (*FRAMES, *_PLAYED)
_DROPPED = ("base", "bgsound", "link", "script", "source", "track")
_PICTURES = ("image", "img")
_STILL = "poster"  # the author's still picture, of a frame too


class _Place(NamedTuple):
    """A tag that asks another host: its number in the page, that of its closing tag, what it asks for.

    And whether it stands in a link, or in a paragraph.
    """

    number: int
    end: int | None
    asked: tuple[Outside, ...]
    in_link: bool
    in_text: bool


def without_requests(html: str) -> str:
    """The page of an author with links in the place of what browsers would fetch from other hosts."""
    asked = outside_requests(html)
    if not asked:
        return html
    found = tags(html)
    quiet = edited(html, (edit for place in _places(found, asked) for edit in _edits(html, found, place)))
    left = outside_requests(quiet)  # of what is written to deceive: whole tags go
    return without_requests(edited(quiet, (Edit(each.tag.start, each.tag.end, "") for each in left)))


def _places(found: tuple[Tag, ...], asked: tuple[Outside, ...]) -> Iterator[_Place]:
    by_start: dict[int, list[Outside]] = defaultdict(list)
    for each in asked:
        by_start[each.tag.start].append(each)
    links, in_text, ends = 0, False, ends_of_elements(found)
    for index, tag in enumerate(found):
        if tag.name == "a":
            links = max(links + (-1 if tag.closes else 1), 0)
        elif tag.name == "p":
            in_text = not tag.closes
        asked_here = by_start.get(tag.start, ()) if not tag.closes else ()
        if asked_here or (tag.name in _PLAYED and not tag.closes and _played(found, index, ends.get(index))):
            yield _Place(index, ends.get(index), tuple(asked_here), links > 0, in_text)


def _edits(html: str, found: tuple[Tag, ...], place: _Place) -> Iterator[Edit]:
    tag = found[place.number]
    if tag.early_end:
        yield Edit(tag.start, tag.end, "")
    elif tag.name in _FRAMES and (address := _of_whole(found, place)):
        yield Edit(tag.start, _end(found, place), _link(tag, address, place))
    elif tag.name in _PICTURES and is_outside(tag.values.get("src", "")):
        yield Edit(tag.start, tag.end, _link(tag, tag.values["src"], place))
    elif tag.name in _DROPPED:
        yield Edit(tag.start, _end(found, place) if tag.name == "script" else tag.end, "")
    else:
        if tag.name == "style":
            yield _quiet_style(html, tag)
        if asking := {each.attribute for each in place.asked} - {""}:
            values = {name: _local(name, value) if name in asking else value for name, value in tag.values.items()}
            kept = {name: value for name, value in values.items() if name not in asking or value}
            yield Edit(tag.start, tag.end, written(tag.name, kept, closed=html.endswith("/>", 0, tag.end)))


def _of_whole(found: tuple[Tag, ...], place: _Place) -> str:
    """The address of another host if nothing of a frame, video or sound is left without it; else ""."""
    tag = found[place.number]
    if own := tag.values.get(_ADDRESS.get(tag.name, "src"), ""):
        return own if is_outside(own) else ""
    if tag.name in _PLAYED:
        return _played(found, place.number, place.end)
    return next((each.address for each in place.asked if each.attribute != _STILL), "")


def _played(found: tuple[Tag, ...], index: int, end: int | None) -> str:
    """The first source of a video or sound if all of them are of other hosts; else ""."""
    inside = found[index : end or index]
    sources = [each.values.get("src", "") for each in inside if each.name == "source"]
    own = found[index].values.get("src")
    return sources[0] if sources and not own and all(map(is_outside, sources)) else ""


def _end(found: tuple[Tag, ...], place: _Place) -> int:
    """The offset behind an element, what stands in it included; behind its tag if it is not closed."""
    return found[place.number if place.end is None else place.end].end


def _link(tag: Tag, address: str, place: _Place) -> str:
    values = tag.values
    still = values.get(_STILL, "")
    said = values.get("title") or values.get("aria-label") or values.get("alt") or ""
    picture = "" if is_outside(still) else still
    view = outside_view(tag.name, address, said=said, picture=picture, in_link=place.in_link)
    link = str(render.part("outside", view)).strip()
    return f"<p>{link}</p>" if tag.name in _FRAMES and not (place.in_text or place.in_link) else link


def _local(name: str, value: str) -> str:
    """What is left of an attribute without other hosts."""
    if name in ("srcset", "imagesrcset"):
        return ", ".join(each for each in candidates(value) if not is_outside(each.partition(" ")[0]))
    return without_css_requests(value) if name == "style" else ""


def _quiet_style(html: str, tag: Tag) -> Edit:
    """A <style> without other hosts; empty where a drawing would read something else in it than a page."""
    drawn, drawn_end = style_of_drawing(html, tag)
    end = end_of_style(html, tag)
    quiet = without_css_requests(html[tag.end : end])
    if css_addresses(drawn) and css_addresses(drawn) != css_addresses(html[tag.end : end]):
        return Edit(tag.end, max(end, drawn_end), "")
    return Edit(tag.end, end, quiet)
