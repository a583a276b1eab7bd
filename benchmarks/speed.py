"""Measures how long itasite takes, and how much memory, beside an older commit and other programs.

    .venv/bin/python benchmarks/speed.py [CASE …] [--runs NUMBER] [--before COMMIT] [--alone]
    .venv/bin/python benchmarks/speed.py --profile CASE

The programs run by turns, so that a busy machine slows all alike; a figure is the median of the runs, the ratio to
COMMIT the median of the rounds. Seconds by the clock tell something only on a quiet machine, those of the processor
(of all processes of a program together) also on a busy one. Memory is that of all processes of a program together.
Aims are seconds by the clock of a quiet machine with two cores.

Material for MkDocs, Zensical (without its cache) and Hugo (with a layout of one line) get the finished articles of the
same site, so they do less; `--alone` leaves them out. `mkdocs` is our plugin in MkDocs.
`--profile` says of a case where the time goes. Prints a JSON object for each figure, then a table.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from cases import CASES
from profiles import print_profile
from programs import older, present
from table import Runs, print_figures, print_table
from trials import Bench
from turns import by_turns


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for, print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cases", nargs="*", metavar="CASE", help=", ".join(CASES))
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--before", metavar="COMMIT")
    options.add_argument("--alone", action="store_true")
    options.add_argument("--profile", metavar="CASE")
    asked = options.parse_args(arguments)
    if unknown := {*asked.cases, *filter(None, [asked.profile])} - set(CASES):
        options.error(f"no case {', '.join(sorted(unknown))}; there are {', '.join(CASES)}")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        work = Path(folder)
        os.environ["ITASITE_CACHE"] = str(work / "remembered")  # neither the user's, nor that of another run
        if asked.profile:
            print_profile(asked.profile, work)
            return
        programs = (present(), *([stack.enter_context(older(asked.before))] if asked.before else []))
        bench = Bench(work, programs, beside=not asked.alone)
        measured = {name: measure(bench, name, asked.runs) for name in asked.cases or CASES}
    print_table(measured)


def measure(bench: Bench, name: str, runs: int) -> Runs:
    """Measure a case and print its figures. Returns what each program took."""
    with ExitStack() as running:
        took = by_turns(CASES[name].trials(replace(bench, running=running)), runs)
    print_figures(name, took)
    return took


if __name__ == "__main__":
    main()
