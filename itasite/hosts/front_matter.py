"""The front matter of a page: what MkDocs and similar generators read about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itasite.formats.render import css_text, escaped, script_data
from itasite.model.page_settings import foreign_keys, known_settings
from itasite.pages.model import Page


def front_matter(page: Page, *, layouts: bool = True) -> dict[str, Any]:
    """The front matter that we write: title, description, and keys for the layouts of our theme.

    Texts are escaped, because the themes of MkDocs print them as HTML. `layouts`: whether the theme has our layouts.
    """
    meta: dict[str, Any] = {"title": escaped(page.title)}
    if page.sharing:
        meta["description"] = escaped(page.sharing.description)
        meta["share_title"] = escaped(page.sharing.title)
        meta["running_title"] = css_text(page.sharing.title)
        meta["card"] = escaped(page.sharing.card)
        meta["locale"] = escaped(page.sharing.locale)
        meta["card_text"] = escaped(page.sharing.card_text)
    if page.structured_data:
        meta["structured_data"] = script_data(page.structured_data)
    if page.changed:
        meta["changed"] = page.changed.isoformat()
        meta["changed_words"] = page.changed_words
    if page.layout and layouts:
        meta["template"] = f"{page.layout}.html"
    if page.layout:
        meta["search"] = {"exclude": True}
    if page.wide:
        meta["hide"] = ["toc", *(["navigation"] if page.needs_room and layouts else [])]
        meta["sheet"] = "across" if page.needs_room and not page.official else "upright"
    if page.laid_out:
        meta["sheet"] = "mixed"
    if page.languages:
        meta["languages"] = escaped(dict(page.languages))
    if page.generated:
        meta["render_macros"] = False  # mkdocs-macros would run text in braces, and data is not a template
    if page.official:
        meta["official"] = True
    return meta


def author_settings(page: Page, read: Mapping[str, Any]) -> dict[str, Any]:
    """What the author set in the head of a page: known keys with valid values, and keys of other plugins.

    `read` is the head as MkDocs read it. It is not used as it is: MkDocs takes a first line `search: x` as a setting
    even without the `---` lines, and an invalid value or a key of ours would reach a template.
    """
    known = known_settings(page.head)
    known.pop("title", None)  # the page's own already
    foreign = {key: read[key] for key in foreign_keys(page.head) if key in read}
    return {key: value if key == "template" else escaped(value) for key, value in {**foreign, **known}.items()}
