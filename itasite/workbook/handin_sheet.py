"""The hand-in sheet of ITAS read back: ours, as `export itas` writes it, and the commission's form ข้อ | URL | คำอธิบาย.

What the sheet says of this website itself is no news: the addresses of its own pages are no evidence, and a way that
`export itas` made up is no explanation. What is left is a list of items as any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlsplit

from itasite import item_codes
from itasite.facts.handin import FORM, HEADINGS, HandInRow, PublishedSite, hand_in
from itasite.fiscal import fold_digits
from itasite.model.site import Site, Year
from itasite.office.links import ADDRESS, same
from itasite.office.table import Cell, Line, Row, Table
from itasite.text.outside_address import host_of
from itasite.words import handin_sheet as words

_MARKS = "0123456789.) (–-'"  # before the steps of an explanation


class OwnPages(NamedTuple):
    """Where this website is published, "" if that is not known, and what would be handed in of it now, by code."""

    url: str = ""
    rows: Mapping[str, HandInRow] = {}

    def has(self, address: str) -> bool:
        """Whether an address is of this website."""
        if not self.url or host_of(address) != host_of(self.url):
            return False
        base, path = (urlsplit(one if "//" in one else f"//{one}").path for one in (self.url, address))
        return f"{path.rstrip('/')}/".startswith(f"{base.rstrip('/')}/")

    def said(self, code: str, text: str) -> bool:
        """Whether an explanation is the one that would be handed in now."""
        row = self.rows.get(code)
        return row is not None and _bare(text.split("\n")) == _bare("\n".join(row.explanation).split("\n"))

    def known(self, code: str, address: str) -> bool:
        """Whether an address would be handed in now."""
        row = self.rows.get(code)
        return row is not None and any(same(one, address) for one in row.addresses)


NOWHERE = OwnPages()


class Prepared(NamedTuple):
    """Tables in which hand-in sheets are lists of items, and what is told of their cells: the place and a sentence."""

    tables: tuple[Table, ...]
    told: tuple[tuple[str, str], ...] = ()


def own_pages(site: Site, year: Year, url: str, *, directory_urls: bool) -> OwnPages:
    """What of a year this website would hand in; `url` is where it is published, "" if that is not known."""
    if not url:
        return NOWHERE
    rows = hand_in(site, year, PublishedSite(url, directory_urls))
    return OwnPages(url, {row.code: row for row in rows})


def prepared(tables: Sequence[Table], own: OwnPages) -> Prepared:
    """The tables; those that are hand-in sheets with codes apart from names, and without what this website says itself.

    A table is one if a row of it has the headings of the form and no others than we write.
    """
    found, told = list[Table](), list[tuple[str, str]]()
    for table in tables:
        head = _heading(table)
        found.append(table if head is None else _sheet(table, head, own, told))
    return Prepared(tuple(found), tuple(told))


def _heading(table: Table) -> int | None:
    """The row with the headings of the form; None if the table is none."""
    for number, row in enumerate(table.rows):
        texts = [" ".join(cell.text.split()) for cell in row if cell.text.strip()]
        if set(FORM) <= set(texts) <= set(HEADINGS) and len(texts) == len(set(texts)):
            return number
    return None


def _sheet(table: Table, head: int, own: OwnPages, told: list[tuple[str, str]]) -> Table:
    """A hand-in sheet as a list of items: the name of the item in a column of its own, without ours at the end."""
    columns = [" ".join(cell.text.split()) for cell in table.rows[head]]
    code, url, explanation = (columns.index(name) for name in FORM)
    rows = list[Row]()
    for number, row in enumerate(table.rows):
        cells, name = list(row), _emptied(row[code])
        if number == head:
            name = replace(name, lines=(Line(words.TITLE),))
        elif number > head:
            cells[code], name = _apart(row[code])
            of = cells[code].text
            cells[url] = _without_known(row[url], of, own, told)
            cells[explanation] = (
                _emptied(row[explanation]) if own.said(of, row[explanation].shown) else row[explanation]
            )
        rows.append((*(cell for at, cell in enumerate(cells) if columns[at] != HEADINGS[-1]), name))
    return replace(table, rows=tuple(rows))


def _apart(cell: Cell) -> tuple[Cell, Cell]:
    """The cell of a code, and that of the name behind it."""
    first, _, rest = cell.text.strip().partition(" ")
    code = item_codes.official(fold_digits(first))
    if not code:
        return cell, _emptied(cell)
    named = tuple(Line(line) for line in rest.strip().split("\n") if line)
    return replace(cell, lines=(Line(code),)), replace(cell, lines=named, value=None, notes=())


def _without_known(cell: Cell, code: str, own: OwnPages, told: list[tuple[str, str]]) -> Cell:
    """A cell without addresses of this website and those that are known; of a page that nothing leads to it is told."""
    addresses = dict.fromkeys((*_typed(cell), *(link.address for link in cell.links)))
    known = [address for address in addresses if own.known(code, address)]
    pages = [address for address in addresses if address not in known and own.has(address)]
    told += [(cell.place, words.OWN_PAGE.format(address=address, code=code)) for address in pages]
    left_out = {*known, *pages}
    if left_out and len(left_out) == len(addresses):
        return _emptied(cell)
    texts = (_without(line.text, left_out) for line in cell.lines)
    links = tuple(link for link in cell.links if link.address not in left_out)
    return replace(cell, lines=tuple(Line(text) for text in texts if text), links=links) if left_out else cell


def _without(text: str, addresses: Iterable[str]) -> str:
    for address in sorted(addresses, key=len, reverse=True):
        text = text.replace(address, "")
    return text.strip()


def _typed(cell: Cell) -> Iterator[str]:
    return (found[0].rstrip(".,;)") for found in ADDRESS.finditer(cell.text))


def _emptied(cell: Cell) -> Cell:
    return replace(cell, lines=(), links=(), value=None, notes=())


def _bare(lines: Iterable[str]) -> list[str]:
    """Lines without the numbers before them and without gaps."""
    return ["".join(fold_digits(line).lstrip(_MARKS).split()) for line in lines if line.strip()]
