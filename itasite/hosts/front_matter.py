"""What a page says of itself to MkDocs and its relatives, as front matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itasite.formats.render import css_text, text
from itasite.model.page_settings import foreign_keys, known_settings
from itasite.pages.model import Page


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
    if page.generated:
        meta["render_macros"] = False  # data is no template: mkdocs-macros would run what stands in braces
    if page.official:
        meta["official"] = True
    return meta


def author_settings(page: Page, read: Mapping[str, Any]) -> dict[str, Any]:
    """What the author of a page set in its head: known keys of the right kind, and keys of other plugins.

    `read` is what MkDocs made of the head. It is not taken as it is: MkDocs takes a first line `search: x` for a
    setting even without the `---` lines, and a wrong kind or a key of our own would end in a template.
    """
    known = known_settings(page.head)
    known.pop("title", None)  # the page's own already
    foreign = {key: read[key] for key in foreign_keys(page.head) if key in read}
    return {key: value if key == "template" else text(value) for key, value in {**foreign, **known}.items()}
