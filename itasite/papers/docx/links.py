"""Where letters lead: web addresses as relations of the file, anchors as bookmarks."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from itasite.papers.docx.letters import clean
from itasite.papers.docx.shapes import Mark

_SCHEMES = ("http", "https", "mailto", "tel")
_LONGEST = 2083  # letters that Word takes for an address
_KEPT = "%:/?#@!$&'()*+,;=~-._"  # Word refuses a file for an address that is no URI; [ and ] are written as %5B, %5D


class Relations:
    """The relations of the document, in the order in which they are asked for; the same target has one."""

    def __init__(self) -> None:
        self.addresses: dict[str, str] = {}
        self.files: dict[str, str] = {}

    def address(self, href: str) -> str:
        """The relation of a web address; "" if nothing may lead there."""
        target = _uri(href)
        return self.addresses.setdefault(target, f"rLink{len(self.addresses) + 1}") if target else ""

    def file(self, target: str) -> str:
        """The relation of a picture in the file."""
        return self.files.setdefault(target, f"rPicture{len(self.files) + 1}")


class Bookmarks:
    """Bookmarks by the anchors of the paper. Names of Word are short and without signs, so they are numbers here.

    Those that begin with _Toc are what Word itself makes for a table of contents: it shows them in no list.
    """

    def __init__(self, anchors: tuple[str, ...]) -> None:
        self._numbers = {anchor: number for number, anchor in enumerate(dict.fromkeys(filter(None, anchors)), 1)}
        self._set: set[str] = set()

    def name(self, anchor: str) -> str:
        """The name of the bookmark; "" if the paper has no such anchor."""
        number = self._numbers.get(anchor)
        return f"_Toc{number:08}" if number else ""

    def marks(self, anchor: str) -> tuple[Mark, ...]:
        """The bookmark to set at an anchor: none without one, and only at the first of its name."""
        if not anchor or anchor in self._set:
            return ()
        self._set.add(anchor)
        return (Mark(self._numbers[anchor], self.name(anchor)),)


def _uri(href: str) -> str:
    address = clean(href).strip()
    try:
        allowed = urlsplit(address).scheme.lower() in _SCHEMES
    except ValueError:  # such as http://[x
        return ""
    if not allowed or any(sign.isspace() for sign in address):
        return ""
    target = quote(address, safe=_KEPT)
    return target if len(target) <= _LONGEST else ""
