"""What a table of contents lists: the headings of its page as data, from which any paper can make its own."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.blocks import ContentsOptions
from itasite.model.site import AuthorPage
from itasite.once import once
from itasite.text.fences import blank
from itasite.text.headings import CONTENTS_CLASS, Heading, Outline, outline

PLACE = f'<nav class="{CONTENTS_CLASS}"></nav>'


class Entry(NamedTuple):
    """A line of a table of contents; `anchor` is "" where no link leads, the highest `level` of a table is 1."""

    anchor: str
    level: int
    text: str


def entries(found: Outline, number: int, options: ContentsOptions) -> tuple[Entry, ...]:
    """The lines of the table of contents of that number (0-based) on its page, in the order of the page.

    Not listed are the title of the page (a heading of the first level before all others), the heading directly above
    the table, and headings without text.
    """
    place = found.contents[number]
    listed = list(found.headings)
    above = max((heading.start for heading in listed if heading.start < place), default=-1)
    if listed and listed[0].level == 1:
        del listed[0]
    listed = [each for each in listed if each.text and each.start != above]
    if options.scope == "after":
        listed = [each for each in listed if each.start > place]
    top = min((each.level for each in listed), default=1) - 1
    return tuple(_entry(each, top, options) for each in listed if each.level - top <= options.depth)


def _entry(heading: Heading, top: int, options: ContentsOptions) -> Entry:
    return Entry(heading.anchor, heading.level - top, options.texts.get(heading.anchor) or heading.text)


@once
def written_outline(page: AuthorPage) -> Outline:
    """The headings that the author wrote; those that other blocks make are not among them."""
    from itasite.formats import render  # slow to load, and only few pages need it

    pieces, done = [], 0
    for block in page.blocks:
        whole = page.document.body[block.start : block.end]
        shown = f"{PLACE}\n" if isinstance(block.options, ContentsOptions) else blank(whole)
        pieces += [page.document.body[done : block.start], shown]
        done = block.end
    return outline(render.author_page("".join((*pieces, page.document.body[done:])))[0])
