"""The papers that a site offers for download."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.facts.papers import Offered, offered
from itasite.later import Later
from itasite.model.site import Site, Year
from itasite.pages.model import Asset
from itasite.papers.docx import docx
from itasite.papers.faults import faults
from itasite.papers.kinds import Made, make, with_draft
from itasite.papers.model import Paper
from itasite.papers.pdf import pdf

_MOST_KEPT = 64
_kept: dict[tuple[str, str], bytes] = {}  # by ending and digest: who builds again and again sets no paper twice


def published(site: Site) -> Iterator[Asset]:
    """The files of all years; each paper is made once for its two files, when the first of them is asked for."""
    for year in site.years:
        found = offered(site, year)
        made = {one: Later(_made, site, year, one) for one in found.values()}
        for path, one in found.items():
            yield Asset(path, Later(_content, made[one], PurePosixPath(path).suffix))


def _made(site: Site, year: Year, one: Offered) -> Made:
    """What is for a pen is left open on a published paper: it is no draft for that, but for what it cannot show."""
    made = make(site, year, one.kind, round_id=one.round_id)
    return with_draft(made, errors=bool(faults(site, year, made)), by_hand=True)


def _content(made: Later[Made], suffix: str) -> bytes:
    paper = made().paper
    key = (suffix, _digest(paper))
    content = _kept.pop(key, None)
    if content is None:
        content = pdf(paper) if suffix == ".pdf" else docx(paper)
    _kept[key] = content  # last: what was not asked for longest goes first
    while len(_kept) > _MOST_KEPT:
        _kept.pop(next(iter(_kept)), None)
    return content


def _digest(paper: Paper) -> str:
    """What tells a paper from each other: all that it says, and its pictures."""
    return hashlib.sha256(repr(paper).encode("utf-8", "surrogatepass")).hexdigest()
