"""Tables of contents in a finished page: their lines follow from its headings, so they are filled in last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itasite.facts.contents import PLACE, entries
from itasite.formats import render
from itasite.model.blocks import ContentsOptions
from itasite.text.headings import CONTENTS_CLASS, outline
from itasite.views.contents import contents_view

_TABLE = re.compile(rf'<nav class="{CONTENTS_CLASS}"[^>]*>.*?</nav>', re.DOTALL)


def filled(html: str, contents: Sequence[ContentsOptions], body: str | None = None) -> str:
    """`body` with the lines of its tables of contents, from the headings of `html`; without `body`, `html` itself.

    `contents` are the options of the tables in the order of the page.
    """
    found = outline(html)
    waiting = iter(list(zip(range(len(found.contents)), contents, strict=False)))

    def table(place: re.Match[str]) -> str:
        known = next(waiting, None)
        if known is None:  # the author wrote it as HTML
            return place[0]
        view = contents_view(known[1], CONTENTS_CLASS, entries(found, *known))
        return str(render.part("contents", view)).strip().replace("{", "&#123;")  # for mkdocs-macros no template

    return _TABLE.sub(table, html if body is None else body)


def emptied(html: str) -> str:
    """A page without the lines of its tables of contents, so that a search finds each heading once."""
    return _TABLE.sub(PLACE, html)
