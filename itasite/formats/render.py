"""Views to text: the one Jinja environment, and the inline Markdown of cells. Knows nothing of the content."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from markupsafe import Markup, escape

from itasite.text import safe_address
from itasite.text.safe_address import AddressSafety

_MARKS = re.compile(r"[*_`\[\]<!\\]|https?:")
_AMPERSAND = "\x1a"  # stands for & while Markdown is at work, which would take &lt; for a code; no text can hold it


def page(template: str, **values: Any) -> str:
    """A template by its stem, with every value it names."""
    return _ENVIRONMENT.get_template(f"{template}.j2").render(**values)


def part(template: str, view: Any) -> Markup:
    """The HTML of one page part."""
    return Markup(page(f"{template}.html", view=view).strip() + "\n")


def starter(template: str, **values: Any) -> str:
    """A content file of a new site; plain text, so nothing is escaped as HTML."""
    return _STARTER.get_template(f"{template}.j2").render(**values)


def css_text(text: str) -> Markup:
    """A text as a string of CSS, that nothing in it can end; safe inside an element of HTML too."""
    return Markup('"' + re.sub(r'["\\<>&\x00-\x1f]', lambda found: f"\\{ord(found[0]):x} ", text) + '"')


def text(value: Any) -> Any:
    """A text, or each text of a list or a mapping, as HTML that shows it as it is; all else unchanged.

    What is HTML already stays so.
    """
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, list | tuple):
        return [text(item) for item in value]
    if isinstance(value, dict):
        return {key: text(item) for key, item in value.items()}
    return value


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """Bold, links and code of a cell's text as HTML; raw HTML shows as text, unsafe links lose their address.

    Codes of HTML (&lt;) show as they are written, but for those in an address.
    """
    if not _MARKS.search(text):
        return escape(text)
    return Markup(_converted(text).removeprefix("<p>").removesuffix("</p>").replace(_AMPERSAND, "&amp;"))


def unsafe_addresses(text: str) -> tuple[str, ...]:
    """The addresses that the links of a cell's text lose, as they are written."""
    if not _MARKS.search(text):
        return ()
    _converted(text)
    return tuple(_LINKS.dropped)


def _converted(text: str) -> str:
    _INLINE.reset()
    _LINKS.dropped.clear()
    return _INLINE.convert(text.replace(_AMPERSAND, "").replace("&", _AMPERSAND))


def author_page(text: str) -> tuple[str, tuple[str, ...]]:
    """The HTML of an author's page, and the addresses that it defines for links by name; no page is written of it.

    With what MkDocs, the plugin and most sites add to Markdown: what any of them makes of a text shall be seen.
    """
    reader = markdown.Markdown(extensions=["extra", "admonition", "toc"])
    return reader.convert(text), tuple(str(address) for address, _ in reader.references.values())


def plain(text: str) -> str:
    """The words of a cell's text, without bold, links and code: for what is not HTML."""
    return inline(text).striptags()


def bytecode_cache() -> BytecodeCache | None:
    """Compiled templates kept between builds in the user's own temporary folder, where there is a safe one.

    Compiling costs more time than all the rendering of a year. Jinja tells templates apart by their text only; the
    name of ours keeps them from those that were compiled when the theme's did not escape.
    """
    try:
        return FileSystemBytecodeCache(pattern="__itasite_escaped_%s.cache")
    except (OSError, RuntimeError):
        return None


class _InlineOnly(Extension):
    """Python-Markdown cut down to what may stand inside a cell."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Take out blocks, raw HTML, images; check links."""
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
        md.treeprocessors.register(_LINKS, "safe_links", -5)  # when nothing else changes an address any more


class _SafeLinks(Treeprocessor):
    """Publishes exactly the address that was judged."""

    def __init__(self) -> None:
        super().__init__()
        self.dropped: list[str] = []

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            written = link.get("href", "").replace(AMP_SUBSTITUTE, "&").replace(_AMPERSAND, "&")
            if safe_address.address_safety(written) is AddressSafety.SAFE:
                link.set("href", safe_address.decoded(written).replace("&", _AMPERSAND))
            else:
                self.dropped.append(written)
                del link.attrib["href"]


_LINKS = _SafeLinks()
_INLINE = markdown.Markdown(extensions=[_InlineOnly()])

_ENVIRONMENT = Environment(
    loader=PackageLoader("itasite", "templates"),
    bytecode_cache=bytecode_cache(),
    autoescape=True,
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
