"""Measures a built site as its readers see it: heights, broken words, weight, Tab stops, and what checkers find.

    .venv/bin/python benchmarks/survey.py [FOLDER] [--site SITE] [--years NUMBER] [--tools TOOLS]

FOLDER (that of the example if none is given) has mkdocs.yml and content/; its site is built first, unless SITE is one
that is built already. With `--years` the site is the example's, its year repeated to have so many. Of each kind of
page the largest is measured; words are looked for on all. Prints a table and totals:

height   of the whole page, in screens of 360 × 780, 768 × 1024, 1280 × 900 and 1920 × 1080, with all rows drawn
broken   how often a line ends inside a name of the agency, of a unit of it, or inside a word of `WORDS`, and how
         often they stand there; what is wider than its line is not counted
stops    of the Tab key, from the top of the page to its end, at 360
KiB      that a first visit loads, compressed as web servers do, in so many requests, at 360
axe      violations at 360 and 1280, light and dark, with all rows drawn

Lighthouse (Apache-2.0) and the Nu HTML checker (MIT) are no part of the project: with Node and Java on the machine,
`npm install --prefix TOOLS lighthouse@12.8.2 vnu-jar@26.9.27`. Lighthouse: median of three runs on each of three pages.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import yaml
from looks import Looks, a_browser
from measured import ROOT, run, served
from pages import CATEGORIES, RUNS, Host, lighthouse, median_score, nu_messages
from projects import with_years

NOT_PAGES = ("404.html",)
PLACES = ("short_name", "subdistrict", "district", "province")
KINDS_OF_BODIES = (
    "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด",
    "เทศบาลนคร",
    "เทศบาลเมือง",
    "เทศบาลตำบล",
)
WORDS = (
    "กรรมการ",
    "คณะกรรมการ",
    "คุณธรรม",
    "งบประมาณ",
    "จริยธรรม",
    "จัดซื้อจัดจ้าง",
    "เจ้าหน้าที่",
    "ตัวชี้วัด",
    "ทุจริต",
    "ธรรมาภิบาล",
    "ประชาชน",
    "ประพฤติมิชอบ",
    "ประเมิน",
    "ปีงบประมาณ",
    "โปร่งใส",
    "ผู้บริหาร",
    "มาตรการ",
    "ร้องเรียน",
    "สาธารณะ",
    "หน่วยงาน",
)


def main() -> None:
    """Build the site unless it is given, measure it, print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=ROOT)
    options.add_argument("--site", type=Path)
    options.add_argument("--years", type=int, default=1)
    options.add_argument("--tools", type=Path)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        site = asked.site or built(asked.folder, Path(work), asked.years)
        with served(site, Host) as address:
            survey(site, address, words_of(asked.folder / "content" / "agency.yml"))
            if asked.tools:
                checkers(site, address, asked.tools)


def built(folder: Path, work: Path, years: int) -> Path:
    """Build the site of a folder, its year repeated to have `years` years. Returns where it is."""
    if years > 1:
        folder = with_years(work, years)
    site = work / "site"
    run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml"), "-d", str(site)])
    return site


def words_of(agency: Path) -> dict[str, str]:
    """What must stand on one line: each text with what it is, "names" or "words"."""
    told = yaml.safe_load(agency.read_text(encoding="utf-8"))
    own = [told["name"].removeprefix(kind) for kind in KINDS_OF_BODIES if told["name"].startswith(kind)]
    names = [*own, *(told.get(key) for key in PLACES), *(told.get("units") or ())]
    texts = [str(name.get("name") if isinstance(name, dict) else name) for name in names if name]
    return dict.fromkeys(WORDS, "words") | {text: "names" for text in texts if len(text) > 2}


def pages_of(site: Path) -> dict[str, list[str]]:
    """Addresses of all pages by kind, years and items being alike; of a kind the largest first."""
    found = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    addresses = [re.sub(r"(^|/)index\.html$", r"\1", path) for path in found if path not in NOT_PAGES]
    kinds: dict[str, list[str]] = {}
    for address in sorted(addresses, key=lambda address: (-size(site, address), address)):
        kinds.setdefault(re.sub(r"^\d{4}(?=/)|(?<=/o)\d+", "…", address), []).append(address)
    return dict(sorted(kinds.items()))


def size(site: Path, address: str) -> int:
    """Bytes of a page's HTML."""
    path = site / address
    return (path / "index.html" if path.is_dir() else path).stat().st_size


def survey(site: Path, address: str, words: dict[str, str]) -> None:
    """Measure all kinds of pages and print a line for each, then the totals."""
    kinds = pages_of(site)
    widths = [width for width, _ in Looks.SCREENS]
    print("screens at", *(f"{width:>6}" for width in widths), " stops   KiB  requests  axe  page")
    broken: Counter[tuple[str, int, str]] = Counter()
    there: Counter[tuple[str, int]] = Counter()
    axe: list[str] = []
    with a_browser() as browser:
        looks = Looks(browser, address)
        for same in kinds.values():
            for path in same:
                for width, found in looks.words(path, list(words)).items():
                    for text, (whole, split) in found.items():
                        there[words[text], width] += whole + split
                        broken[words[text], width, text] += split
            screens, stops, weight = looks.screens(same[0]), looks.stops(same[0]), looks.first_visit(same[0])
            hits = looks.violations(same[0])
            axe += hits
            heights = " ".join(f"{number:6.2f}" for number in screens)
            line = f"{stops:6} {weight.bytes / 1024:5.0f} {weight.requests:9} {len(hits):4}"
            print(f"{'':10} {heights} {line}  /{same[0]}", flush=True)
    for (kind, width), number in sorted(there.items()):
        ends = {text: count for (of, at, text), count in broken.items() if (of, at) == (kind, width) and count}
        told = ", ".join(f"{text} {count}" for text, count in sorted(ends.items(), key=lambda end: -end[1]))
        print(f"broken at {width:4}: {sum(ends.values())} of {number} {kind}{': ' if told else ''}{told}")
    print(f"axe violations: {len(axe)}", *sorted(set(axe)), sep="\n  ")


def checkers(site: Path, address: str, tools: Path) -> None:
    """What the Nu checker and Lighthouse say. Prints how many messages, and the scores of each page."""
    print(f"vnu messages: {nu_messages(tools, site)}")
    kinds = pages_of(site)
    for kind, same in kinds.items():
        if kind in ("…/", "…/oit/", "…/oit/o…/"):
            found = [lighthouse(tools, address + same[0]) for _ in range(RUNS)]
            scores = (f"{category} {median_score(found, category):.0f}" for category in CATEGORIES)
            print(f"Lighthouse /{same[0]}:", ", ".join(scores), flush=True)


if __name__ == "__main__":
    main()
