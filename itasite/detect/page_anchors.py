"""The anchors of the author's pages: where links with # may lead."""

from __future__ import annotations

import re

from itasite.detect.author_html import page_html
from itasite.model.site import AuthorPage
from itasite.spelling import nearest
from itasite.text.anchors import earlier_anchors
from itasite.text.headings import outline
from itasite.text.html_tags import tags

_ALWAYS = ("", "top")


def leads_nowhere(page: AuthorPage, anchor: str) -> bool:
    """Whether no place of the page has this anchor. A page with blocks may have more anchors in plain letters."""
    if anchor.lower() in _ALWAYS or anchor.startswith(("__", ":~:")) or anchor in _ids(page):
        return False
    return not (page.blocks and anchor.isascii() and not re.fullmatch(r"_\d+", anchor))


def meant_anchor(page: AuthorPage, anchor: str) -> str | None:
    """The anchor that is most likely meant: of the heading that had this one earlier, or one that is like it."""
    found = outline(page_html(page.document))
    headings = [heading for heading in found.headings if heading.anchor]
    earlier = dict(zip(earlier_anchors(heading.text for heading in headings), headings, strict=True))
    return earlier[anchor].anchor if anchor in earlier else nearest(anchor, sorted(found.ids))


def _ids(page: AuthorPage) -> frozenset[str]:
    html = page_html(page.document)
    names = {tag.values["name"] for tag in tags(html) if tag.name == "a" and "name" in tag.values}
    return outline(html).ids | names
