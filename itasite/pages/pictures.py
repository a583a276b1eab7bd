"""Pictures in the author's pages: a smaller copy in place of the file, its space kept free until it is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from itasite.detect.page_pictures import shown_pictures
from itasite.facts.pictures import named_pictures, shown_picture
from itasite.later import Later
from itasite.links import Links, meant_paths
from itasite.model.site import Site
from itasite.pages.model import Asset
from itasite.text.html_tags import Edit, Tag, edited, tags, written

_OURS = "ita-"  # classes of pictures whose size the style sheet says
_PIXELS = re.compile(r"(\d{1,5})(?:px)?")
_COLUMN = 960  # CSS pixels that a page leaves for a picture on a wide screen


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture of a page: its size in pixels, and its copies as path in the site and width, the narrowest first."""

    width: int
    height: int
    copies: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PagePictures:
    """The pictures of the author's texts by the path of their file, and the files of the copies of all pictures."""

    by_path: Mapping[str, PagePicture] = field(default_factory=dict)
    copies: tuple[Asset, ...] = ()


def page_pictures(site: Site) -> PagePictures:
    """What the pages of the author, galleries and evidence show."""
    found, assets = dict[str, PagePicture](), dict[str, Asset]()
    written = {each.name for page in site.pages for each in shown_pictures(site, page) if each.name}
    for name in sorted(written | {each.name for each in named_pictures(site)}):
        if shown := shown_picture(site, name):
            copies = tuple((path, copy.width) for path, copy in shown.copies)
            found[name] = PagePicture(shown.width, shown.height, copies)
            assets |= {path: Asset(path, Later(bytes, copy.content)) for path, copy in shown.copies}
    return PagePictures(found, tuple(assets[path] for path in sorted(assets)))


def with_copies(html: str, page: str, pictures: Later[PagePictures], *, directory_urls: bool) -> str:
    """The HTML of the page at the path `page`, in which pictures are shown as their copies."""
    if "<img" not in html.lower() or not pictures().by_path:
        return html
    links = Links(page, directory_urls)
    return edited(html, _edits(tags(html), pictures().by_path, links))


def _edits(found: Iterable[Tag], pictures: Mapping[str, PagePicture], links: Links) -> Iterator[Edit]:
    for tag in found:
        if tag.name != "img" or tag.values.get("class", "").startswith(_OURS) or "srcset" in tag.values:
            continue
        paths = meant_paths(links.page, tag.values.get("src", ""), directory_urls=links.directory_urls)
        known = next((pictures[path] for path in paths if path in pictures), None)
        if known:
            yield Edit(tag.start, tag.end, written("img", _shown(tag.values, known, links)))


def _shown(values: dict[str, str], known: PagePicture, links: Links) -> dict[str, str]:
    """The attributes of a picture; a width or height of the author stays."""
    shown = dict(values)
    width, height = _space(values, known)
    if width and height:
        shown |= {"width": str(width), "height": str(height)}
    if known.copies:
        shown["src"] = links.to(known.copies[-1][0])
    if len(known.copies) > 1:
        shown["srcset"] = ", ".join(f"{links.to(path)} {wide}w" for path, wide in known.copies)
        narrow = min(width or known.width, _COLUMN)
        shown["sizes"] = f"(max-width: {narrow}px) 100vw, {narrow}px"
    return shown


def _space(values: dict[str, str], known: PagePicture) -> tuple[int, int]:
    """Width and height that keep the place free; (0, 0) where the author says another measure."""
    wide, high = values.get("width", ""), values.get("height", "")
    given = [_PIXELS.fullmatch(each.strip()) if each else None for each in (wide, high)]
    if (wide and not given[0]) or (high and not given[1]):
        return 0, 0
    if given[0] and given[1]:
        return int(given[0][1]), int(given[1][1])
    if given[0]:
        return int(given[0][1]), max(round(int(given[0][1]) * known.height / known.width), 1)
    if given[1]:
        return max(round(int(given[1][1]) * known.width / known.height), 1), int(given[1][1])
    return known.width, known.height
