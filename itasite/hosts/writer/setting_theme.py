"""What mkdocs.yml says under `theme` and `extra`, where the templates do with it what they do under MkDocs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from itasite.hosts.writer import theme
from itasite.hosts.writer.setting_forms import OtherError, optional_text, place, text, texts

# Templates of Material load more for these than a text of ours can tell.
_OF_MATERIAL = ("analytics", "annotate", "consent", "polyfills", "status", "tags", "version")


def theme_of(value: Any) -> dict[str, Any]:
    """The options of the theme with those that the site sets. Raises OtherError for another theme or option."""
    found = {"name": value} if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise OtherError
    if found.get("name") != theme.NAME:
        raise OtherError(str(found.get("name", "")))
    for key, option in found.items():
        if key not in _OPTIONS:
            raise OtherError(str(key))
        try:
            _OPTIONS[key](option)
        except OtherError:
            raise OtherError(str(key)) from None
    return {**theme.options(), **found}


def _language(value: Any) -> None:
    if not theme.has(f"partials/languages/{text(value)}.html"):
        raise OtherError


def _palette(value: Any) -> None:
    """One or several sets of colours, each of them texts by name."""
    for colours in value if isinstance(value, list) else [value]:
        if not isinstance(colours, dict):
            raise OtherError
        for name, colour in colours.items():
            text(name)
            if not isinstance(colour, dict):  # `toggle`, which our header does without
                text(colour)


def _icons(value: Any) -> None:
    """Icons by name; the one of the logo is always shown."""
    if not isinstance(value, dict) or "logo" not in value:
        raise OtherError
    for name, icon in value.items():
        _icon(icon)
        text(name)


def _icon(value: Any) -> None:
    if not theme.has(f".icons/{text(value)}.svg"):
        raise OtherError


def _font(value: Any) -> None:
    if value is not False:
        raise OtherError


_OPTIONS: dict[str, Callable[[Any], Any]] = {
    "name": text,
    "language": _language,
    "direction": optional_text,
    "palette": _palette,
    "features": texts,
    "logo": place,
    "favicon": place,
    "icon": _icons,
    "font": _font,
}


def extra_of(value: Any) -> dict[str, Any]:
    """The setting `extra`. Raises OtherError for what templates of Material make more of than text."""
    if not isinstance(value, dict):
        raise OtherError
    for key in value:
        if key in _OF_MATERIAL:
            raise OtherError(str(key))
    for key in ("homepage", "scope"):
        if key in value:
            place(value[key])
    _linked(value.get("alternate", ()), ("name", "link", "lang"))
    for entry in _linked(value.get("social", ()), ("icon", "link", "name")):
        _icon(entry.get("icon"))
    return value


def _linked(value: Any, keys: tuple[str, ...]) -> list[dict[str, str]]:
    """A list of links, each with texts under these keys."""
    if value == ():
        return []
    if not isinstance(value, list):
        raise OtherError
    for entry in value:
        if not isinstance(entry, dict) or not set(entry) <= {*keys} or "link" not in entry:
            raise OtherError
        place(entry["link"])
        texts(list(entry.values()))
    return value
