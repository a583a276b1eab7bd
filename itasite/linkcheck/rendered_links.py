"""The addresses that a text links to or shows when it is published: read from its HTML, located in its source."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from itasite.formats import render
from itasite.linkcheck import markup, prose
from itasite.linkcheck.markup import Tag, tokens

_MAY_LEAD = re.compile(r"https?(?::|&)", re.IGNORECASE)
_SCHEME = re.compile(r"https?:", re.IGNORECASE)
_WEB = re.compile(r"\s*https?:", re.IGNORECASE)
_LEADING = ("href", "src", "data", "poster", "action")
_AS_WRITTEN = (
    "code",
    "pre",
    "script",
    "style",
    "textarea",
    "a",
)  # their text is shown as it is, or is a link
_EMPHASIS = ("em", "strong", "b", "i", "u", "del", "mark")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")


@lru_cache(maxsize=4096)
def of_cell(text: str) -> tuple[str, ...]:
    """The addresses that a cell links to or shows, each once, in their order."""
    if not _MAY_LEAD.search(text):
        return ()
    return tuple(dict.fromkeys(_led_to(_html(lambda: str(render.inline(text)), text))))


def of_page(body: str) -> tuple[tuple[int, str], ...]:
    """The addresses that a page links to or shows, as pairs of offset in `body` (0-based, in characters) and address.

    An address that is written several times comes several times.
    """
    if not _MAY_LEAD.search(body):
        return ()
    defined: list[str] = []

    def rendered() -> str:
        text, references = render.author_page(body)
        defined.extend(markup.decoded(each) for each in references if _WEB.match(each))
        return text

    found = dict.fromkeys((*_led_to(_html(rendered, body)), *defined))
    return tuple(_placed(body, found))


def _html(make: Callable[[], str], text: str) -> str:
    """The HTML of a text, or the text itself if it is nested too deeply to be read."""
    try:
        return make()
    except (RecursionError, ValueError, IndexError):  # the addresses in it must be asked all the same
        return html.escape(text)


def _led_to(text: str) -> Iterator[str]:
    inside: list[str] = []
    running = ""
    for token in (*tokens(text), Tag("")):
        if isinstance(token, str):
            if running and not _goes_on(running, token):
                yield from _in_prose(running)
                running = ""
            running += "" if inside else token
            continue
        if token.name not in _EMPHASIS:
            yield from _in_prose(running)
            running = ""
        if token.name in _AS_WRITTEN:
            _step(inside, token)
        yield from (token.attributes[name].strip() for name in _LEADING if _WEB.match(token.attributes.get(name, "")))


def _goes_on(running: str, following: str) -> bool:
    """Whether two pieces around a mark of emphasis (_, *) look like one address to a reader."""
    near = running[-1:] + following[:1]
    return len(near) == 2 and near.isascii() and not any(letter.isspace() for letter in near)


def _in_prose(text: str) -> Iterator[str]:
    return (url for _, url in prose.addresses(text))


def _step(inside: list[str], tag: Tag) -> None:
    if not tag.ends:
        inside.append(tag.name)
    elif tag.name in inside:
        while inside.pop() != tag.name:
            pass


def _placed(body: str, found: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each address with its offsets; if several fit at one offset, the longest."""
    wanted, placed = set(found), set[str]()
    if not wanted:
        return
    lengths = sorted({len(url) for url in wanted}, reverse=True)
    reach = 2 * lengths[0] + 20
    for start in _SCHEME.finditer(body):
        raw = body[start.start() : start.start() + reach]
        for plain in (raw, markup.decoded(raw), markup.decoded(_ESCAPED.sub(r"\1", raw))):
            url = next((plain[:length] for length in lengths if plain[:length] in wanted), "")
            if url:
                placed.add(url)
                yield start.start(), url
                break
    for url in wanted - placed:  # written in a form that only the parser understands
        yield max(body.find(url.partition("://")[2][:12]), 0), url
