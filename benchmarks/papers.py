"""Compares the texts of the five papers, which are not part of this project, with the sites that are made from them.

    .venv/bin/python benchmarks/papers.py FOLDER

FOLDER holds a text of each paper, named 000….txt to 004….txt: what stands on a line or between tabs is a cell.
Each cell must stand on the pages of its paper word for word, with the numbers of its lists, but for the repairs in
tests/papers/. Prints what is not there, and each number that the pages have less often. Exits with 1 if there is any.
White space, punctuation, the sign of a list and the form of a digit do not count; nor do the names of who signed.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from measured import ROOT

sys.path.insert(0, str(ROOT))  # how a site is built and read is known to the tests

from tests.support.seen import fold, seen
from tests.support.sites import AGENCY_NAMES, built, copy_agency, copy_example

LEAST = 6  # letters of a cell that is looked for; shorter ones stand anywhere
_NAME = re.compile(r"^\s*\(\s*(นาย(?!ก)|นาง|น\.ส\.)|\.{3,}\s*นาย(?!ก)")
_CELL_END = re.compile(r"[\t\n]|</?p>|<br\s*/?>|<input[^>]*>")
_POINT = re.compile(r"(?=(?:^|\s)(?:[๑-๙1-9][.)]\s*\D|-[ก-๙]|[EIe][๑-๙1-9]))")
_NUMBER = re.compile(r"(?!0)\d+(?:[.,]\d+)*")  # O2 was typed as 02
_OF_THE_FILE = re.compile(r"(?m)\[(?:bookmark|image): [^\]]*\]|^-\d+-")  # what a word processor left, numbers of pages


def main() -> None:
    """Build the sites and compare each with its paper."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    with tempfile.TemporaryDirectory() as work:
        wrong = [different(path, folder, Path(work)) for path in sorted((ROOT / "tests" / "papers").glob("*.yml"))]
    sys.exit(any(wrong))


def different(figures: Path, folder: Path, work: Path) -> bool:
    """Print how the site of a paper differs from its text. Returns whether it does."""
    paper = yaml.safe_load(figures.read_text(encoding="utf-8"))
    (source,) = folder.glob(f"{figures.stem}*.txt")
    text = _OF_THE_FILE.sub("", source.read_text(encoding="utf-8"))
    site = _built(paper["site"], work / figures.stem)
    lines = [line for page in paper["pages"] for line in seen((site / page / "index.html").read_text(encoding="utf-8"))]
    found = list(missing(text, fold("".join(lines)), paper["repairs"]))
    fewer = _numbers(text) - _numbers("\n".join(lines)) - Counter(paper.get("fewer", {}))
    cells = sum(map(len, _cells(text)))
    share = 100 - 100 * sum(map(len, found)) / cells
    print(f"{figures.stem}: {share:.1f} % of {cells} letters, with {len(paper['repairs'])} repairs")
    print("".join(f"  not there: {cell}\n" for cell in found), end="")
    print("".join(f"  number {number}: {count} fewer\n" for number, count in sorted(fewer.items())), end="")
    return bool(found or fewer)


def missing(text: str, site: str, repairs: list[dict[str, Any]]) -> Iterator[str]:
    """The cells of a paper that do not stand in the folded text of its pages, also not with the repairs."""
    mended = sorted(((fold(each["paper"]), fold(each["site"])) for each in repairs), key=lambda pair: -len(pair[0]))
    for cell in _cells(text):
        ours = cell
        for theirs, words in mended:
            ours = ours.replace(theirs, words)
        if ours not in site:
            yield cell


def _cells(text: str) -> list[str]:
    parts = [point for part in _CELL_END.split(text) for point in _POINT.split(part) if not _NAME.search(point)]
    return sorted({cell for part in parts if len(cell := fold(part)) >= LEAST})


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))))


def _built(name: str, folder: Path) -> Path:
    return built(copy_agency(name, folder) if name in AGENCY_NAMES else copy_example(folder))


if __name__ == "__main__":
    main()
