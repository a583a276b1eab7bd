"""The pages of a site as files for Zensical."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from itasite.hosts.stage import page_text
from itasite.hosts.writer.pages import Heading, Section, SitePage

EARLIER = "ปีอื่น ๆ"  # the heading of the earlier years in our menu
# A fence at the start of a line would be read as code, even inside of HTML.
_FENCES = {"```": "&#96;&#96;&#96;", "~~~": "&#126;&#126;&#126;"}


def source_path(path: str, *, directory_urls: bool) -> str:
    """The path of the file for the page at `path` of the content folder.

    Where addresses end in "/", each page has a folder of its own: Zensical puts one `../` more before the relative
    addresses in the HTML of a page that is not the index of its folder, and they would lead nowhere.
    """
    stem = path.removesuffix(".md")
    is_index = stem.rpartition("/")[2] in ("index", "README")
    return f"{stem}/index.md" if directory_urls and not is_index else path


def page_source(page: SitePage, html: str, styles: str) -> bytes:
    """The file of a page: a head, and HTML as text of Markdown.

    The head holds what our layouts read, and what Zensical does not find out. `styles`: links to the page's own styles.
    """
    head = dict(page.meta)
    above = page.parent
    if isinstance(above, SitePage):  # it is not in the menu
        head["menu_place"] = {"above": above.url, "sections": list(_sections(above))}
    if lines := _lines(page.toc):
        head["page_headings"] = lines
    if styles:
        head["page_styles"] = styles
    return page_text(head, _without_fences(html))


def _sections(page: SitePage) -> Iterator[str]:
    """The titles of the parts of the menu in which the page stands."""
    for part in page.ancestors:
        yield part.title
        if isinstance(part, Section) and part.is_earlier:
            yield EARLIER


def _without_fences(html: str) -> str:
    for fence, written in _FENCES.items():
        html = html.replace(fence, written)
    return html


def _lines(toc: list[Heading]) -> list[dict[str, Any]]:
    """The table of contents below the title of the page."""
    return _as_data(toc[0].children if toc and toc[0].level == 1 else toc)


def _as_data(headings: Iterable[Heading]) -> list[dict[str, Any]]:
    return [
        {"title": found.title, "content": found.title, "url": found.url, "children": _as_data(found.children)}
        for found in headings
    ]
