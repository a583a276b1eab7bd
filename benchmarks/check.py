"""Measures how long `itasite check` takes for an officer, and how that grows with the years, with and without start-up.

The commands run by turns, so that a busy machine slows all; each figure is the median. Prints one JSON object per line.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from measured import ROOT, content_of, report, seconds_of

RUNS = 9
COMMAND = [sys.executable, "-m", "itasite"]


def main() -> None:
    """Measure one year and ten years, print the figures."""
    with tempfile.TemporaryDirectory() as work:
        one, ten = (site(Path(work) / str(years), years=years) for years in (1, 10))
        commands = ([*COMMAND, "--version"], [*COMMAND, "check", "-f", one], [*COMMAND, "check", "-f", ten])
        times = [[seconds_of(command) for command in commands] for _ in range(RUNS + 1)][1:]
    start, first, tenth = (statistics.median(column) for column in zip(*times, strict=True))
    report("check_start_up", start, "s")
    report("check_1_year", first, "s")
    report("check_10_years", tenth, "s")
    report("check_10_to_1", tenth / first, "ratio")
    report("check_10_to_1_without_start_up", (tenth - start) / (first - start), "ratio")


def site(folder: Path, *, years: int) -> str:
    """Make a site of `years` fiscal years in `folder`. Returns the path of its mkdocs.yml."""
    content_of(folder, years=years)
    return str(shutil.copy(ROOT / "mkdocs.yml", folder))


if __name__ == "__main__":
    main()
