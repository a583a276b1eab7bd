"""What an author may say between the `---` lines at the head of a page: the keys, as data, and what each must be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from itasite.text.source import Mapping, Node, Scalar, Sequence, is_empty
from itasite.words.forms import FORMS

_YES = ("true", "yes", "on")
_NO = ("false", "no", "off")
LONGEST = 2000  # letters of a text in the head of a page; what is longer belongs into the page

HIDDEN = ("navigation", "toc", "path", "footer", "feedback", "tags")
TEMPLATES = ("main.html", "poster.html")


class Setting(NamedTuple):
    """What the value of a key must be: a form of `words/forms.py`; `read` gives the value, None for any other."""

    form: str
    read: Callable[[Node], Any]

    @property
    def what(self) -> str:
        """The form in words."""
        return FORMS[self.form].format(longest=LONGEST, hidden=", ".join(HIDDEN))


def text_of(node: Node) -> str | None:
    """A single text of reasonable length."""
    return node.text if isinstance(node, Scalar) and len(node.text) <= LONGEST else None


def _flag(node: Node) -> bool | None:
    word = node.text.lower() if isinstance(node, Scalar) else ""
    return True if word in _YES else False if word in _NO else None


def _texts(node: Node) -> list[str] | None:
    items = node.items if isinstance(node, Sequence) else ()
    texts = [text for item in items if (text := text_of(item)) is not None]
    return texts if items and len(texts) == len(items) else None


def _hidden(node: Node) -> list[str] | None:
    names = [node.text] if isinstance(node, Scalar) else _texts(node)
    return names if names and set(names) <= set(HIDDEN) else None


def _template(node: Node) -> str | None:
    name = text_of(node)
    plain = name and name.endswith(".html") and "\\" not in name and ".." not in name and not name.startswith("/")
    return name if plain else None


def _search(node: Node) -> dict[str, Any] | None:
    if not isinstance(node, Mapping):
        return None
    known = {"exclude": _flag, "boost": _number}
    found = {key.text: known[key.text](value) for key, value in node.entries if key.text in known}
    return found if len(found) == len(node.entries) and None not in found.values() else None


def _number(node: Node) -> float | None:
    text = node.text if isinstance(node, Scalar) else ""
    return float(text) if len(text) < 10 and text.replace(".", "", 1).isdecimal() and text.isascii() else None


SETTINGS = {
    "title": Setting("short-text", text_of),
    "description": Setting("short-text", text_of),
    "subtitle": Setting("short-text", text_of),
    "author": Setting("short-text", text_of),
    "icon": Setting("icon", text_of),
    "status": Setting("word", text_of),
    "official": Setting("truth", _flag),
    "comments": Setting("truth", _flag),
    "render_macros": Setting("truth", _flag),
    "hide": Setting("hidden", _hidden),
    "search": Setting("search", _search),
    "tags": Setting("tags", _texts),
    "template": Setting("template", _template),
}
# What the generated pages say of themselves to the theme; of an author's page the theme would print it as it is.
OWN = frozenset(
    (
        *("card", "card_text", "changed", "changed_words", "languages", "locale", "running_title", "share_title"),
        *("menu_place", "page_headings", "page_styles", "sheet", "structured_data"),
    )
)


def known_settings(head: Mapping) -> dict[str, Any]:
    """The values of the keys that are known, each of the right kind."""
    found = {
        key.text: SETTINGS[key.text].read(value)
        for key, value in head.entries
        if key.text in SETTINGS and not is_empty(value)
    }
    return {name: value for name, value in found.items() if value is not None}


def foreign_keys(head: Mapping) -> list[str]:
    """The keys that only some other plugin may know."""
    return [key.text for key, _ in head.entries if key.text not in SETTINGS and key.text not in OWN]
