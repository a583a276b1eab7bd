"""What a page says of itself to MkDocs and its relatives, as front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from itasite.page_settings import foreign_keys, known_settings
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


def author_settings(page: Page, read: Mapping[str, Any], theme: Iterable[str] = ()) -> dict[str, Any]:
    """What the author of a page set in its head: known keys of the right kind, and keys of other plugins.

    `read` is what MkDocs made of the head. It is not taken as it is: MkDocs takes a first line `search: x` for a
    setting even without the `---` lines, and a wrong kind or a key of our own would end in a template. A layout or a
    picture that is in no folder of the `theme` is left out; the check of the content has told it.
    """
    known = known_settings(page.head)
    known.pop("title", None)  # the page's own already
    wanted = {"template": known.get("template"), "icon": f".icons/{known.get('icon')}.svg"}
    places = [Path(place) for place in theme]
    for key, name in wanted.items():
        if places and not any((place / str(name)).is_file() for place in places):
            known.pop(key, None)
    foreign = {key: read[key] for key in foreign_keys(page.head) if key in read}
    return {key: _escaped(value) for key, value in {**foreign, **known}.items()}


def _escaped(value: Any) -> Any:
    """Themes print texts as HTML."""
    if isinstance(value, dict):
        return {key: _escaped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_escaped(inner) for inner in value]
    return escape(value) if isinstance(value, str) else value
