"""The content of a file as JSON for the cache. What comes back from there is checked: anything may stand in it."""

from __future__ import annotations

from typing import Any

from itasite.attachment.model import Content, Metadata, Passage, Unread, Why


def of_content(content: Content) -> dict[str, Any]:
    """The content as values of JSON."""
    made = content.metadata
    return {
        "passages": [[passage.where, passage.text] for passage in content.passages],
        "metadata": [made.author, made.editor, made.title, list(made.places), list(made.photographed)],
        "encrypted": content.encrypted,
        "unread": [[unread.why.value, unread.where, unread.mostly] for unread in content.unread],
        "error": content.error,
        "pictures": list(content.pictures),
        "pages": content.pages,
    }


def content(kept: Any) -> Content | None:
    """The content from its JSON; None if that is not valid."""
    try:
        author, editor, title, places, photographed = kept["metadata"]
        return Content(
            tuple(Passage(text(where), text(words)) for where, words in kept["passages"]),
            Metadata(text(author), text(editor), text(title), _texts(places), _texts(photographed)),
            bool(kept["encrypted"]),
            tuple(Unread(Why(why), text(where), bool(mostly)) for why, where, mostly in kept["unread"]),
            text(kept["error"]),
            _texts(kept["pictures"]),
            pages=count(kept["pages"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def text(value: Any) -> str:
    """The value if it is a text. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError
    return value


def count(value: Any) -> int:
    """The value if it is a number from 0. Raises TypeError."""
    if not isinstance(value, int) or value < 0:
        raise TypeError
    return value


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError
    return tuple(map(text, values))
