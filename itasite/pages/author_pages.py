"""The author's own pages, with their blocks as HTML."""

from __future__ import annotations

import re

from itasite.facts.hidden_parts import hidden_part
from itasite.links import Links
from itasite.model.blocks import SignaturesOptions
from itasite.model.site import AuthorPage, Site
from itasite.pages.blocks import block_html
from itasite.pages.model import Page
from itasite.views.show import Show


def author_page(site: Site, page: AuthorPage, *, directory_urls: bool) -> Page:
    """The author's page with its blocks as HTML; a block about a part that its year does not show is left out."""
    document = page.document
    links = Links(document.path, directory_urls)
    pieces, done = [], 0
    anchors: set[str] = set()
    for block in page.blocks:
        show = Show(site, block.year, links)
        part = "" if hidden_part(site, block) else block_html(show, block, has_title=page.has_heading)
        html = _only_first_anchors(part, anchors).replace("{", "&#123;")  # for mkdocs-macros, data is no template
        pieces += [document.body[done : block.start], html]
        done = block.end
    body = "".join((*pieces, document.body[done:]))
    wide = any(block.options.WIDE for block in page.blocks)
    official = any(isinstance(block.options, SignaturesOptions) for block in page.blocks)  # a memo has signatures too
    return Page(
        document.path,
        page.title,
        body,
        document.path,
        generated=False,
        wide=wide,
        official=official,
        head=document.meta,
    )


def _only_first_anchors(html: str, seen: set[str]) -> str:
    """`html` without the ids in `seen`, because a page must have an id only once; adds its own ids to `seen`."""

    def keep(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    return re.sub(r' id="([^"]+)"', keep, html)
