"""The author's own pages, with their blocks as HTML."""

from __future__ import annotations

import re

from itasite.facts.hidden_parts import hidden_part
from itasite.formats import render
from itasite.later import Later
from itasite.links import Links
from itasite.model.block_options import BlockOptions, TableOptions
from itasite.model.blocks import LAYOUT, ContentsOptions, SignaturesOptions
from itasite.model.site import AuthorPage, Site
from itasite.pages.blocks import block_html
from itasite.pages.contents import filled
from itasite.pages.model import Page
from itasite.pages.plain_tables import has_many_columns
from itasite.text.markdown_headings import markdown_headings
from itasite.views.papers import paper_files
from itasite.views.show import Show


def author_page(site: Site, page: AuthorPage, *, directory_urls: bool) -> Page:
    """The author's page with its blocks as HTML; a block about a part that its year does not show is left out."""
    document = page.document
    options = [block.options for block in page.blocks]
    laid_out = any(map(_lays_out, options))
    contents = tuple(each for each in options if isinstance(each, ContentsOptions))
    pieces = Later(_pieces, site, page, Links(document.path, directory_urls), laid_out=laid_out)
    return Page(
        document.path,
        page.title,
        Later(_body, pieces, contents),
        document.path,
        generated=False,
        later_pieces=pieces,
        later_wide=Later(_is_wide, page),
        official=any(isinstance(each, SignaturesOptions) for each in options),  # a memo has signatures too
        laid_out=laid_out,
        contents=contents,
        head=document.meta,
    )


def _is_wide(page: AuthorPage) -> bool:
    return any(block.options.WIDE for block in page.blocks) or has_many_columns(page.document)


def _body(pieces: Later[tuple[str, ...]], contents: tuple[ContentsOptions, ...]) -> str:
    body = "".join(pieces())
    # a host whose engine makes other anchors fills it in again
    return filled(render.author_page(body)[0], contents, body) if contents else body


def _pieces(site: Site, page: AuthorPage, links: Links, *, laid_out: bool) -> tuple[str, ...]:
    document = page.document
    pieces, done = [], 0
    anchors: set[str] = set()
    for block, headings in zip(page.blocks, _headings(page), strict=True):
        show = Show(site, block.year, links)
        hidden = hidden_part(site, block)
        shown = (
            "" if hidden else block_html(show, block, has_title=page.has_heading, laid_out=laid_out, headings=headings)
        )
        html = _only_first_anchors(shown, anchors).replace("{", "&#123;")  # for mkdocs-macros, data is no template
        pieces += [document.body[done : block.start], html]
        done = block.end
    return (*pieces, document.body[done:], *_download(site, page, links))


def _download(site: Site, page: AuthorPage, links: Links) -> tuple[str, ...]:
    """The files of the paper that the page is, where its year offers it."""
    year = site.year_of(page.document.path)
    papers = paper_files(Show(site, year, links), page) if year and year.info.papers else ()
    return tuple("\n\n" + render.part("paper-files", paper) for paper in papers)


def _headings(page: AuthorPage) -> tuple[tuple[str, ...], ...]:
    """For each table of data the headings before it, if under the last there is none other like it; none for others."""
    found: list[tuple[str, ...]] = []
    before: tuple[str, ...] = ()
    done = 0
    for block in page.blocks:
        before += markdown_headings(page.document.body[done : block.start])
        found.append(before if isinstance(block.options, TableOptions) else ())
        done = block.end
    alike = [(block.name, len(headings)) for block, headings in zip(page.blocks, found, strict=True)]
    return tuple(headings if alike.count(each) == 1 else () for headings, each in zip(found, alike, strict=True))


def _lays_out(options: BlockOptions) -> bool:
    """Whether a block says how the page is laid out on paper."""
    return isinstance(options, LAYOUT) or (isinstance(options, TableOptions) and options.sheet is not None)


def _only_first_anchors(html: str, seen: set[str]) -> str:
    """`html` without the ids in `seen`, because a page must have an id only once; adds its own ids to `seen`."""

    def keep(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    return re.sub(r' id="([^"]+)"', keep, html)
