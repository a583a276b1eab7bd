"""What a page says of itself to MkDocs and its relatives, as front matter."""

from __future__ import annotations

from html import escape
from typing import Any

from itasite.pages import Page
from itasite.render import css_text


def front_matter(page: Page) -> dict[str, Any]:
    """Title, description, and how the site's theme lays the page out. MkDocs' themes print texts as HTML."""
    meta: dict[str, Any] = {"title": escape(page.title)}
    if page.sharing:
        meta["description"] = escape(page.sharing.description)
        meta["share_title"] = escape(page.sharing.title)
        meta["running_title"] = css_text(page.sharing.title)
        meta["card"] = page.sharing.card
        meta["locale"] = page.sharing.locale
        meta["card_text"] = escape(page.sharing.card_text)
    if page.layout:
        meta["template"] = f"{page.layout}.html"
        meta["search"] = {"exclude": True}
    if page.wide:
        meta["hide"] = ["toc"]
        meta["sheet"] = "upright" if page.upright else "across"
    if page.languages:
        meta["languages"] = dict(page.languages)
    if page.generated:
        meta["render_macros"] = False  # data is no template: mkdocs-macros would run what stands in braces
    if page.official:
        meta["official"] = True
    return meta
