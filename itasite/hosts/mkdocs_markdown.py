"""What the author's pages need of the Markdown library inside MkDocs: that no address ends the build."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from itasite.text.web_address import split_address

_BEFORE_MKDOCS = 5  # it takes addresses apart at 0, links are there from 20 on


class SafeAddresses(Extension):
    """Takes out addresses that cannot be taken apart; the check of the content has told them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Look at the finished links before MkDocs does."""
        md.treeprocessors.register(_Openable(md), "itasite_addresses", _BEFORE_MKDOCS)


class _Openable(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            address = element.get("href", element.get("src"))
            if address is not None and split_address(address) is None:
                _shown_as_text(element)


def _shown_as_text(element: Element) -> None:
    """MkDocs wants an address of every link and picture: neither may stay one without it."""
    element.text = element.get("alt", element.text)
    element.tag = "span"
    element.attrib.clear()
