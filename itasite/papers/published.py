"""The papers that a site offers for download."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.facts.papers import offered
from itasite.later import Later
from itasite.model.site import Site, Year
from itasite.pages.model import Asset
from itasite.papers.docx import docx
from itasite.papers.kinds import Made, make, with_draft
from itasite.papers.pdf import pdf


def published(site: Site) -> Iterator[Asset]:
    """The files of all years; each paper is made once for its two files, when the first of them is asked for."""
    for year in site.years:
        made: dict[str, Later[Made]] = {kind: Later(_made, site, year, kind) for kind in year.info.papers}
        for path, kind in offered(site, year).items():
            yield Asset(path, Later(_content, made[kind], PurePosixPath(path).suffix))


def _made(site: Site, year: Year, kind: str) -> Made:
    """What is for a pen is left open on a published paper: it is no draft for that."""
    return with_draft(make(site, year, kind), errors=False, by_hand=True)


def _content(made: Later[Made], suffix: str) -> bytes:
    paper = made().paper
    return pdf(paper) if suffix == ".pdf" else docx(paper)
