"""What is made of a year: a paper, what is still blank in it, what it could not take in."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.site import Site, Year
from itasite.papers.blanks import Blank
from itasite.papers.blocks import Maker
from itasite.papers.model import Paper
from itasite.papers.own_page import LeftOut
from itasite.views.show import Show


class NoPaperError(Exception):
    """The year has nothing that the paper could say; the message tells why, in Thai, and what to do."""


class Made(NamedTuple):
    """A paper. `page` is the path of the own page it was made of, "" for a generated one.

    `missing` are pictures that could not be put in: paths, or addresses as the page has them.
    """

    paper: Paper
    blanks: tuple[Blank, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    missing: tuple[str, ...] = ()
    page: str = ""


class Of(NamedTuple):
    """What a generated paper is made of. `round_id` is the reporting round of a report, "" for the latest."""

    site: Site
    year: Year
    show: Show
    maker: Maker
    round_id: str = ""

    def said(self, text: str, **values: object) -> str:
        """A text of ours with the names of the agency and the year."""
        return text.format(agency=self.site.agency.name, year=self.year.number, **values)
