"""Measures how much time the plugin takes on top of plain MkDocs, and how it grows with the years.

Both sides build the same pages with the same theme and menu: one with our plugin from YAML, the other with plain
MkDocs from the Markdown of `stage`. They run by turns, so that a busy machine slows both; each figure is the median
of the pairs. The plugin keeps compiled templates between builds; `cold` is its share without them.
Prints one JSON object per line.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from measured import content_of, report, seconds_of

from itasite.build import Build, build
from itasite.hosts.stage import stage
from itasite.pages.menu import NavEntry

PAIRS = 7
CONFIG = """\
site_name: benchmark
docs_dir: {docs}
theme: {{name: itasite}}
markdown_extensions: [attr_list]
plugins: [{plugins}]
{nav}
"""


def main() -> None:
    """Measure one year and ten years, print the figures."""
    with tempfile.TemporaryDirectory() as work:
        one = measure(Path(work) / "one", years=1)
        ten = measure(Path(work) / "ten", years=10)
    report("plugin_share_1_year", one["share"], "percent")
    report("plugin_share_1_year_cold", one["share_cold"], "percent")
    report("plugin_share_10_years", ten["share"], "percent")
    report("pages_1_year", one["pages"], "pages")
    report("pages_10_years", ten["pages"], "pages")
    report("time_per_page_1_year", one["per_page"], "ms")
    report("time_per_page_10_years", ten["per_page"], "ms")
    report("time_per_page_10_to_1", ten["per_page"] / one["per_page"], "ratio")
    report("marginal_time_per_page_10_to_1", ten["page_only"] / one["page_only"], "ratio")
    report("html_per_page_10_to_1", ten["html"] / one["html"], "ratio")


def measure(work: Path, *, years: int) -> dict[str, float]:
    """Build a site of `years` fiscal years both ways, in the folder `work`.

    Returns the share of the plugin in percent, pages, milliseconds per page (with and without start-up), bytes of HTML
    per page.
    """
    content = content_of(work, years=years)
    built = build(content)
    if built.failed:
        raise SystemExit("\n".join(str(problem) for problem in built.problems))
    stage(built, content, work / "staged")
    ours, plain = work / "ours.yml", work / "plain.yml"
    ours.write_text(
        CONFIG.format(docs="content", plugins="{material/search: {lang: en}}, itasite", nav=""), encoding="utf-8"
    )
    menu = "nav: " + json.dumps([nav(entry) for entry in built.nav], ensure_ascii=False)
    hidden = "not_in_nav: |\n" + "\n".join(f"  /{path}" for path in outside_menu(built))
    plain.write_text(
        CONFIG.format(docs="staged", plugins="{material/search: {lang: en}}", nav=f"{menu}\n{hidden}"), encoding="utf-8"
    )
    times = [(seconds(ours, work / "site"), seconds(plain, work / "plain-site")) for _ in range(PAIRS + 1)][1:]
    cold = [(seconds(ours, work / "site", cold=True), seconds(plain, work / "plain-site")) for _ in range(PAIRS)]
    pages = len(list((work / "site").rglob("index.html")))
    start_up = statistics.median(seconds_of([sys.executable, "-m", "mkdocs", "--version"]) for _ in range(PAIRS))
    total = statistics.median(mine for mine, _ in times)
    html = sum(path.stat().st_size for path in (work / "site").rglob("*.html")) / pages
    return {
        "share": statistics.median(100 * (mine / theirs - 1) for mine, theirs in times),
        "share_cold": statistics.median(100 * (mine / theirs - 1) for mine, theirs in cold),
        "pages": pages,
        "per_page": 1000 * total / pages,
        "page_only": 1000 * (total - start_up) / pages,
        "html": html,
    }


def outside_menu(built: Build) -> list[str]:
    """The paths of the pages that are not in the menu."""
    inside = set(paths(built.nav))
    return [page.path for page in built.pages if page.path not in inside]


def paths(entries: Iterable[NavEntry]) -> list[str]:
    """The paths of all pages in a menu."""
    return [path for entry in entries for path in (entry.path, *paths(entry.children)) if path]


def nav(entry: NavEntry) -> dict[str, object]:
    """An entry of the menu in the form of MkDocs' `nav`."""
    return {entry.title: [nav(child) for child in entry.children] if entry.children else entry.path}


def seconds(config: Path, site: Path, *, cold: bool = False) -> float:
    """The seconds of one whole build. `cold`: without compiled templates, as the first build on a machine."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)]
    if not cold:
        return seconds_of(command)
    with tempfile.TemporaryDirectory() as empty:  # compiled templates are kept in the temporary folder
        return seconds_of(command, {"TMPDIR": empty})


if __name__ == "__main__":
    main()
