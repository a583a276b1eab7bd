"""How much of what a page says its paper says too, for the own pages of the five agencies as PDF and Word.

    .venv/bin/python benchmarks/paper_coverage.py [FOLDER]

FOLDER holds a text of each agency's printed paper, named 000….txt to 004….txt: the cells of it which the page of
the site shows are looked for. Without it, the lines and cells of the page itself are. A cell is there if 85 % of its
pieces of eight letters are. White space, punctuation and the form of a digit do not count. Prints pages, bytes,
and the share of the letters that are there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx as word
from measured import ROOT

from itasite.build import build
from itasite.findings import check
from itasite.model.site import AuthorPage, Site, Year
from itasite.papers.docx import docx
from itasite.papers.kinds import make, own_papers, with_draft
from itasite.papers.pdf import pdf

sys.path.insert(0, str(ROOT))

from tests.support.pdf_papers import pages
from tests.support.sites import AGENCY_NAMES

CONTENTS = {"002": ROOT / "content"} | {name[:3]: ROOT / "tests/agencies" / name / "content" for name in AGENCY_NAMES}
PIECE, SHARE, LEAST = 8, 0.85, 12
_NOT_COUNTED = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00a0.,;:()\[\]{}<>\"'“”‘’/\\|*_#\-–—=•·…]+")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def fold(text: str) -> str:
    """Letters and digits alone."""
    return _NOT_COUNTED.sub("", text.translate(_DIGITS)).lower()


def cells(text: str) -> set[str]:
    """The lines and cells of a text that are long enough to be looked for."""
    return {cell for part in re.split(r"[\t\n]|<[^>]*>", text) if len(cell := fold(part)) >= LEAST}


def there(wanted: set[str], text: str) -> set[str]:
    """The cells that stand in a text."""
    known = {text[at : at + PIECE] for at in range(len(text) - PIECE + 1)}
    return {cell for cell in wanted if sum(one in known for one in _pieces(cell)) >= SHARE * len(list(_pieces(cell)))}


def share(wanted: set[str], text: str) -> float:
    """The share of letters in cells that stand in a text, in percent."""
    return 100 * sum(map(len, there(wanted, text))) / max(sum(map(len, wanted)), 1)


def _pieces(cell: str) -> Iterator[str]:
    return (cell[at : at + PIECE] for at in range(len(cell) - PIECE + 1))


def _of_word(content: bytes) -> str:
    document = word.Document(BytesIO(content))
    return "".join(text.text or "" for text in document.element.body.iter() if text.tag.endswith("}t"))


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    print("| paper | pages | PDF kB | PDF % | Word kB | Word % | cells |\n|---|---|---|---|---|---|---|")
    for name, content in CONTENTS.items():
        site, _ = check(content)
        assert site
        html = {page.path: page.body for page in build(content).pages}
        seed = next(folder.glob(f"{name}*.txt")).read_text(encoding="utf-8") if folder else None
        for year in site.years:
            for page in own_papers(site, year):
                print(_row(name, site, year, page, html[page.document.path], seed))


def _row(name: str, site: Site, year: Year, page: AuthorPage, html: str, seed: str | None) -> str:
    shown = re.sub(r"(?s)<(script|style|svg)\b.*?</\1>", " ", html)
    wanted = there(cells(seed), fold(re.sub(r"<[^>]+>", "", shown))) if seed else cells(shown)
    paper = with_draft(make(site, year, "report", page=page.document.path), errors=False, by_hand=True).paper
    as_pdf, as_word = pdf(paper), docx(paper)
    texts = pages(as_pdf)
    return (
        f"| {name} {page.document.path} | {len(texts)} | {len(as_pdf) / 1000:.0f} "
        f"| {share(wanted, fold(''.join(texts))):.1f} | {len(as_word) / 1000:.0f} "
        f"| {share(wanted, fold(_of_word(as_word))):.1f} | {len(wanted)} |"
    )


if __name__ == "__main__":
    main()
