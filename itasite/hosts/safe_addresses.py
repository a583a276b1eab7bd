"""A Markdown extension for pages of the author: an address that cannot be parsed must not stop the build."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from itasite.text.web_address import split_address

_BEFORE_ENGINES = 5  # priority: engines read addresses at 0, links are finished at 20


class SafeAddresses(Extension):
    """Removes addresses that cannot be parsed; the check of the content has already reported them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Read the finished links before the engine does."""
        md.treeprocessors.register(_Openable(md), "itasite_addresses", _BEFORE_ENGINES)


class _Openable(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            address = element.get("href", element.get("src"))
            if address is not None and split_address(address) is None:
                _shown_as_text(element)


def _shown_as_text(element: Element) -> None:
    """Turn a link or picture into text: engines need an address in each of them."""
    element.text = element.get("alt", element.text)
    element.tag = "span"
    element.attrib.clear()
