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
from markupsafe import Markup, escape

_SAFE_LINK = re.compile(r"(?:https?:|mailto:|tel:|[^:]*$|[./#?][^:]*:)", re.IGNORECASE)
_MARKS = re.compile(r"[*_`\[\]<&!\\]|https?:")


def page(template: str, **values: Any) -> str:
    """A template by its stem, with every value it names."""
    return _ENVIRONMENT.get_template(f"{template}.j2").render(**values)


def part(template: str, view: Any) -> Markup:
    """The HTML of one page part."""
    return Markup(page(f"{template}.html", view=view).strip() + "\n")


def starter(template: str, **values: Any) -> str:
    """A content file of a new site; plain text, so nothing is escaped as HTML."""
    return _STARTER.get_template(f"{template}.j2").render(**values)


def css_text(text: str) -> str:
    """A text as a string of CSS, that nothing in it can end."""
    return '"' + re.sub(r'["\\<>&\x00-\x1f]', lambda found: f"\\{ord(found[0]):x} ", text) + '"'


@lru_cache(maxsize=4096)
def inline(text: str) -> Markup:
    """Bold, links and code of a cell's text as HTML; raw HTML shows as text, unsafe links lose their address."""
    if not _MARKS.search(text):
        return escape(text)
    _INLINE.reset()
    html = _INLINE.convert(text)
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))


def plain(text: str) -> str:
    """The words of a cell's text, without bold, links and code: for what is not HTML."""
    return inline(text).striptags()


def bytecode_cache() -> BytecodeCache | None:
    """Compiled templates kept between builds in the user's own temporary folder, where there is a safe one.

    Compiling costs more time than all the rendering of a year.
    """
    try:
        return FileSystemBytecodeCache()
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
        for pattern in ("html", "image_link", "image_reference", "short_image_ref", "reference", "short_reference"):
            md.inlinePatterns.deregister(pattern)
        md.treeprocessors.register(_SafeLinks(md), "safe_links", 5)


class _SafeLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if not _SAFE_LINK.match(link.get("href", "")):
                del link.attrib["href"]


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

_DOCUMENT = ("toc", "tables", "fenced_code", "attr_list")  # as MkDocs has them, and the plugin


def document(text: str) -> tuple[str, tuple[str, ...]]:
    """The HTML of an author's page, and the addresses that it defines for links by name; no page is written of it."""
    reader = markdown.Markdown(extensions=list(_DOCUMENT))
    return reader.convert(text), tuple(str(address) for address, _ in reader.references.values())
