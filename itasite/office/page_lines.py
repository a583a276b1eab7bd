"""The lines of a web page, without what belongs to every page of a site, each with its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from itasite.office.clean import plain
from itasite.office.page_layout import is_layout
from itasite.office.page_node import Node
from itasite.office.table import Link

_OUTSIDE = frozenset({"nav", "footer", "aside"})
_ROLES = frozenset({"navigation", "contentinfo", "complementary", "banner", "search"})
_NAMES = re.compile(
    r"(?:site-|main-|page-)?(?:footer|sidebar|menu|nav|navbar|navigation|breadcrumbs?|share|sharedaddy|pagination)(?:-area|-links|-menu)?"
    r"|(?:social|related|comments?|addtoany|post-nav)[\w-]*|widget-area|entry-(?:footer|meta)|nav-links"
)
_INLINE = frozenset({"a", "abbr", "b", "bdi", "big", "code", "em", "font", "i", "ins", "label", "mark", "s", "small",
                     "span", "strong", "sub", "sup", "tt", "u", "del"})  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
NO_HEADING = 9


class Seen(NamedTuple):
    """A line of a page: its text, its links, the elements that it stands in, and the level of its heading."""

    text: str
    links: tuple[Link, ...]
    path: tuple[int, ...]
    level: int


def lines(page: Node) -> Iterator[Seen]:
    """The lines of a page, each with its links."""
    text, links = list[str](), list[Link]()

    def flush(path: tuple[int, ...], level: int) -> Iterator[Seen]:
        line = " ".join(plain("".join(text)).split())
        if line or links:
            yield Seen(line, tuple(links), path, level)
        text.clear()
        links.clear()

    def walk(one: Node, path: tuple[int, ...], level: int) -> Iterator[Seen]:
        for child in one.children:
            if isinstance(child, str):
                text.append(re.sub(r"\s+", " ", child))
            elif child.name == "a" and child.address:
                words = " ".join(plain(child.text).split())
                text.append(" " if "".join(text).strip() else words)
                links.append(Link(words, child.address))
            elif _is_outside(child):
                continue
            elif child.name in _INLINE:
                yield from walk(child, path, level)
            else:
                here = (*path, id(child))
                yield from flush(path, level)
                yield from walk(child, here, _HEADINGS.get(child.name, level))
                yield from flush(here, _HEADINGS.get(child.name, level))

    yield from walk(page, (), NO_HEADING)
    yield from flush((), NO_HEADING)


def _is_outside(node: Node) -> bool:
    """Whether a piece belongs to every page of a site, or is a table that is read as one."""
    if node.name in _OUTSIDE or node.attributes.get("role", "") in _ROLES:
        return True
    names = (*node.attributes.get("class", "").lower().split(), node.attributes.get("id", "").lower())
    return any(map(_NAMES.fullmatch, names)) or (node.name == "table" and not is_layout(node))
