"""The web addresses that an author wrote: in the fields of YAML files that hold one, and as links in any text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from itasite.detect.address_kinds import Address, address_of
from itasite.detect.page_code import without_code
from itasite.detect.text_lines import place_in_value, values
from itasite.model.site import Site, TextFile
from itasite.once import once
from itasite.problem import Position
from itasite.text.document import Document
from itasite.text.source import Mapping, Node, Scalar, Sequence
from itasite.text.web_address import address_error


class WrittenAddress(NamedTuple):
    """An address as it was written, and where; `in_field`: the value of a field that holds nothing else."""

    text: str
    at: Position
    in_field: bool = False


FIELDS = ("url", "website")  # all fields of records that hold an address
_LONGEST = 4000  # letters of an address in a page
_INLINE = re.compile(r"\]\([ \t]*")
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*\Z")
_PLACES = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"<(?P<address>(?:[a-z]{2,8}[:;]?[/\\]{1,4}|//)[^<>\n]+)>",
        r"^[ ]{0,3}\[[^\]\n]+\]:[ ]*<?(?P<address>[^\s<>]+)",
        r"\b(?:href|src|srcset|action|poster|data|cite)[ ]*=[ ]*(?P<quote>[\"']?)"
        r"(?P<address>(?<=\")[^\"\n]+|(?<=')[^'\n]+|(?<=[= ])[^\s\"'<>]+)",
    )
)


@once
def written_addresses(site: Site) -> tuple[WrittenAddress, ...]:
    """The addresses of fields and the targets of links, whatever they are, in the order of the files."""
    files = (address for name in site.sources if name in site.texts for address in _of_file(site.texts[name]))
    return (*files, *(address for page in site.pages for address in _of_page(page.document)))


@once
def opened_addresses(site: Site) -> tuple[tuple[WrittenAddress, Address], ...]:
    """Those that a browser opens, each with its parts."""
    found = ((written, address_of(written.text)) for written in written_addresses(site))
    return tuple((written, address) for written, address in found if address)


def refused_places(site: Site) -> frozenset[Position]:
    """Where the first letter stands of each field that a record refuses, because no browser opens its address."""
    fields = [each for each in written_addresses(site) if each.in_field and not each.at.file.startswith("frameworks/")]
    refused = [each.at for each in fields if address_error(each.text)]
    return frozenset((*refused, *(Position(at.file, at.line, at.column + 1) for at in refused)))  # behind a quote


def links_of_text(text: str) -> Iterator[tuple[int, str]]:
    """The targets of the links and pictures of a Markdown text, as pairs of offset (0-based) and target as written."""
    found = {place.start("address"): place["address"] for pattern in _PLACES for place in pattern.finditer(text)}
    for begin in _INLINE.finditer(text):
        start, target = _target(text, begin.end())
        found[start] = target
    return ((start, target) for start, target in sorted(found.items()) if target)


def _target(text: str, start: int) -> tuple[int, str]:
    """The target of a link whose bracket opens before `start`, without the title behind it."""
    rest = text[start : start + _LONGEST]
    if rest.startswith("<") and (closed := re.match(r"<([^<>\n]*)>", rest)):
        return start + 1, closed[1]
    depth = 0
    for place, letter in enumerate(rest):
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return start, _TITLE.sub("", rest[:place]).rstrip()
        if letter == "\n":
            break
    return start, ""


@once
def _of_file(file: TextFile) -> tuple[WrittenAddress, ...]:
    fields = list(_fields(file.tree)) if file.tree else []
    places = {scalar.at for scalar in fields}
    linked = (
        WrittenAddress(unescape(target), place_in_value(file, scalar.at, scalar.text, start))
        for scalar in values(file)
        if _may_link(scalar.text) and scalar.at not in places
        for start, target in links_of_text(scalar.text)
    )
    return (*(WrittenAddress(scalar.text, scalar.at, in_field=True) for scalar in fields), *linked)


@once
def _of_page(document: Document) -> tuple[WrittenAddress, ...]:
    fields = [
        WrittenAddress(scalar.text, scalar.at, in_field=True)
        for block in document.blocks
        for scalar in _fields(block.options)
    ]
    links = links_of_text(without_code(document.body))
    return (*fields, *(WrittenAddress(unescape(target), document.position(start)) for start, target in links))


def _may_link(text: str) -> bool:
    return "](" in text or "<" in text


def _fields(node: Node) -> Iterator[Scalar]:
    """The values of the fields that hold an address, however deep."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text in FIELDS and isinstance(value, Scalar):
                yield value
            else:
                yield from _fields(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _fields(item)
