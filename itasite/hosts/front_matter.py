"""What a page says of itself to MkDocs and its relatives, as front matter."""

from __future__ import annotations

from typing import Any

from itasite.pages import Page
from itasite.render import css_text, text

# What an author's own front matter has no say in.
OURS = ("share_title", "running_title", "card", "locale", "card_text", "sheet", "languages")


def front_matter(page: Page, *, layouts: bool = True) -> dict[str, Any]:
    """Title, description, and how the site's theme lays the page out. MkDocs' themes print texts as HTML.

    `layouts`: whether the theme is the one that has our layouts.
    """
    meta: dict[str, Any] = {"title": text(page.title)}
    if page.sharing:
        meta["description"] = text(page.sharing.description)
        meta["share_title"] = text(page.sharing.title)
        meta["running_title"] = css_text(page.sharing.title)
        meta["card"] = text(page.sharing.card)
        meta["locale"] = text(page.sharing.locale)
        meta["card_text"] = text(page.sharing.card_text)
    if page.layout and layouts:
        meta["template"] = f"{page.layout}.html"
    if page.layout:
        meta["search"] = {"exclude": True}
    if page.wide:
        meta["hide"] = ["toc"]
        meta["sheet"] = "upright" if page.upright else "across"
    if page.languages:
        meta["languages"] = text(dict(page.languages))
    if page.official:
        meta["official"] = True
    return meta
