"""An own page of the author as parts of a paper: its text and its blocks in their order."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.facts.contents import entries, written_outline
from itasite.facts.hidden_parts import hidden_part
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import ContentsOptions
from itasite.model.site import AuthorPage, Site
from itasite.papers import model
from itasite.papers.blocks import Maker
from itasite.papers.html_parts import read
from itasite.papers.sheets import arranged
from itasite.views.show import Show
from itasite.words import papers as said

_MARK = "ita-paper-block-{}"
_PLACE = re.compile(r'<div id="ita-paper-block-([0-9]+)"></div>')


class LeftOut(NamedTuple):
    """What of a page no paper shows; `line` is its line in the file of the page, from 1."""

    what: str
    line: int


class OwnPage(NamedTuple):
    """A page on paper."""

    parts: tuple[model.Part, ...]
    left_out: tuple[LeftOut, ...]


def own_page(site: Site, page: AuthorPage, maker: Maker) -> OwnPage:
    """The parts of a page. A block about a part that its year does not show is left out, as on the screen."""
    left: list[LeftOut] = []
    parts: list[model.Part] = []
    html, _ = render.author_page(_marked(page))
    pieces = _PLACE.split(html)
    for place, piece in enumerate(pieces):
        if place % 2:
            parts += _block(site, page, int(piece), maker, left)
            continue
        found = read(piece, maker, page.document.path)
        parts += found.parts
        left += [LeftOut(what, _line(page, what)) for what in found.left_out]
    return OwnPage(arranged(parts), tuple(left))


def _marked(page: AuthorPage) -> str:
    """The Markdown of the page with a mark in the place of each block."""
    pieces, done = [], 0
    for number, block in enumerate(page.blocks):
        pieces += [page.document.body[done : block.start], f'<div id="{_MARK.format(number)}"></div>\n']
        done = block.end
    return "".join((*pieces, page.document.body[done:]))


def _block(site: Site, page: AuthorPage, number: int, maker: Maker, left: list[LeftOut]) -> tuple[model.Part, ...]:
    block = page.blocks[number]
    if hidden_part(site, block):
        return ()
    if isinstance(block.options, ContentsOptions):
        return (_contents(page, number, maker),)
    made = maker.parts(Show(site, block.year, Links(page.document.path)), block)
    if made is None:
        left.append(LeftOut(said.ONLY_ON_PAGES.format(name=block.name), block.at.line))
    return made or ()


def _contents(page: AuthorPage, number: int, maker: Maker) -> model.Contents:
    before = sum(isinstance(block.options, ContentsOptions) for block in page.blocks[:number])
    options = page.blocks[number].options
    assert isinstance(options, ContentsOptions)
    lines = entries(written_outline(page), before, options)
    texts = tuple(model.ContentsLine(each.level, maker.words.text(each.text), each.anchor) for each in lines)
    return model.Contents(texts, maker.words.text(options.title or ""))


def _line(page: AuthorPage, what: str) -> int:
    place = max(page.document.body.find(f"<{what}"), 0)
    return page.document.position(place).line
