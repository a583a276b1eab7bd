"""Turns views into text: Jinja templates, and the inline Markdown of cells. Knows nothing of the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from jinja2.utils import htmlsafe_json_dumps
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from markupsafe import Markup, escape

from itasite.formats.typed_lists import TypedLists
from itasite.text import safe_address
from itasite.text.anchors import anchor
from itasite.text.safe_address import AddressSafety

_MARKS = re.compile(r"[*_`\[\]<!\\]|https?:")
_ESCAPED = "*_`[]"  # a backslash before any other sign is text: a path of Windows, a bracket
_AMPERSAND = (
    "\x1a"  # stands for & during conversion, so that Markdown does not read &lt; as an entity; no text can contain it
)


def page(template: str, **values: Any) -> str:
    """The text of a template, given by its file name without .j2. Raises UndefinedError if a value is missing."""
    return _ENVIRONMENT.get_template(f"{template}.j2").render(**values)


def part(template: str, view: Any) -> Markup:
    """The HTML of one page part; `template` is its file name without .html.j2."""
    return Markup(page(f"{template}.html", view=view).strip() + "\n")


def starter(template: str, **values: Any) -> str:
    """A content file of a new site, from a template without .j2. It is plain text, so nothing is escaped as HTML."""
    return _STARTER.get_template(f"{template}.j2").render(**values)


def sheet(folders: Sequence[Path], name: str) -> str:
    """The style sheet that a template makes; the template and its parts are in the first of `folders` that has them."""
    made = Environment(loader=FileSystemLoader(folders), autoescape=False, bytecode_cache=bytecode_cache())
    return made.get_template(name).render()


def css_text(text: str) -> Markup:
    """A text as a quoted string for CSS. Nothing in it can end the string, nor a style element of HTML."""
    return Markup('"' + re.sub(r'["\\<>&\x00-\x1f]', lambda found: f"\\{ord(found[0]):x} ", text) + '"')


def escaped(value: Any) -> Any:
    """A text, or each text in a list or dictionary, escaped for HTML. Other values and finished HTML are unchanged."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, list | tuple):
        return [escaped(item) for item in value]
    if isinstance(value, dict):
        return {key: escaped(item) for key, item in value.items()}
    return value


def script_data(value: Any) -> Markup:
    """A value as JSON for a script element of HTML: no text in it can end the element."""
    return htmlsafe_json_dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """The text of a cell as HTML, with bold, links and code of Markdown. Raw HTML is shown as text.

    Unsafe links lose their address. A backslash counts only before a mark of those. HTML entities (&lt;) are shown as
    they are written, except in addresses.
    """
    if not _MARKS.search(text):
        return escape(text)
    return Markup(_converted(text).removeprefix("<p>").removesuffix("</p>").replace(_AMPERSAND, "&amp;"))


def unsafe_addresses(text: str) -> tuple[str, ...]:
    """The addresses that links in the text of a cell lose because they are unsafe, as they are written."""
    if not _MARKS.search(text):
        return ()
    with _ONE_AT_A_TIME:
        _convert(text)
        return tuple(_LINKS.dropped)


def _converted(text: str) -> str:
    with _ONE_AT_A_TIME:
        return _convert(text)


def _convert(text: str) -> str:
    _INLINE.reset()
    _LINKS.dropped.clear()
    return _INLINE.convert(text.replace(_AMPERSAND, "").replace("&", _AMPERSAND))


def author_page(text: str) -> tuple[str, tuple[str, ...]]:
    """The HTML of an author's page, and the addresses that it defines for links by name. For checks only.

    It has the Markdown extensions of MkDocs, the plugin and most sites, so that rules see what any of them would make.
    """
    headings = TocExtension(slugify=anchor)
    reader = markdown.Markdown(extensions=["extra", "admonition", headings, TypedLists("arabic")])
    return reader.convert(text), tuple(str(address) for address, _ in reader.references.values())


def plain(text: str) -> str:
    """The text of a cell without bold, links and code, for uses other than HTML."""
    return inline(text).striptags()


def bytecode_cache() -> BytecodeCache | None:
    """A cache of compiled templates in the user's own temporary folder; None if there is no safe one.

    Compiling takes longer than rendering a year. Jinja distinguishes templates by their text only; our file names keep
    them apart from templates of the theme that were compiled without escaping.
    """
    try:
        return _Cache(pattern="__itasite_escaped_%s.cache")
    except (OSError, RuntimeError):
        return None


class _Cache(FileSystemBytecodeCache):
    """What cannot be kept, as on a full disk, is compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, if that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


class _InlineOnly(Extension):
    """Python-Markdown reduced to what is allowed inside a cell."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Remove blocks, raw HTML and images; add the check of links."""
        md.preprocessors.deregister("html_block")
        for block in (
            "code",
            "hashheader",
            "setextheader",
            "hr",
            "olist",
            "ulist",
            "quote",
            "indent",
            "reference",
            "empty",
        ):
            md.parser.blockprocessors.deregister(block)
        references = ("image_reference", "short_image_ref", "reference", "short_reference")
        for pattern in ("html", "entity", "image_link", *references):
            md.inlinePatterns.deregister(pattern)
        md.ESCAPED_CHARS = list(_ESCAPED)
        md.treeprocessors.register(_LINKS, "safe_links", -5)  # last, when nothing else changes an address any more


class _SafeLinks(Treeprocessor):
    """Removes unsafe addresses from links. Safe ones are published exactly as they were judged."""

    def __init__(self) -> None:
        super().__init__()
        self.dropped: list[str] = []

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            written = link.get("href", "").replace(AMP_SUBSTITUTE, "&").replace(_AMPERSAND, "&")
            if not written:  # such as [40]("/etc/passwd"): it leads nowhere
                del link.attrib["href"]
            elif safe_address.address_safety(written) is AddressSafety.SAFE:
                link.set("href", safe_address.decoded(written).replace("&", _AMPERSAND))
            else:
                self.dropped.append(written)
                del link.attrib["href"]


_ONE_AT_A_TIME = Lock()  # a preview shows pages while it makes them anew; the reader of Markdown is not for both
_LINKS = _SafeLinks()
_INLINE = markdown.Markdown(extensions=[_InlineOnly()])

_ENVIRONMENT = Environment(
    loader=PackageLoader("itasite", "templates"),
    bytecode_cache=bytecode_cache(),
    autoescape=True,
    auto_reload=False,  # templates are part of the program
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
_ENVIRONMENT.filters["inline"] = inline

_STARTER = Environment(
    loader=PackageLoader("itasite", "starter"),
    autoescape=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
