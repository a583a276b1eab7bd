"""The figures of `speed.py`: a JSON object on a line for each program in each case, and all of them as a table."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict

from cases import CASES
from measured import Usage
from programs import BEFORE, NOW
from turns import median, ratio

Runs = Mapping[str, list[Usage]]
"""What each program took, in all rounds."""
_UNITS = {"wall": "s", "cpu": "s", "memory": "mb"}
_HEAD = f"{'case':48}{'program':10}{'clock s':>9}{'processor s':>13}{'memory MB':>11}"


def print_figures(case: str, runs: Runs) -> None:
    """Print a line for each program."""
    for program, took in runs.items():
        told: dict[str, object] = {"name": case, "program": program, "runs": len(took)}
        told |= {f"{what}_{_UNITS[what]}": value for what, value in _rounded(median(took), 3).items()}
        if program == NOW:
            told |= {"aim_s": CASES[case].aim}
            told |= {f"{what}_to_before": value for what, value in _to_before(runs).items()}
        print(json.dumps(told), flush=True)


def print_table(cases: Mapping[str, Runs]) -> None:
    """Print all figures, with the aims and the comparison with the older commit."""
    print(f"\n{_HEAD}   aim, and how many times what it took before")
    for case, runs in cases.items():
        for program, took in runs.items():
            told, judged = (f"{case:14}{CASES[case].told}", _judged(case, runs)) if program == NOW else ("", "")
            used = median(took)
            line = f"{told:48}{program:10}{used.wall:9.2f}{used.cpu:13.2f}{used.memory:11.0f}   {judged}"
            print(line.rstrip())
    print(f"\nThe machine: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end.")


def _judged(case: str, runs: Runs) -> str:
    """The aim of a case, whether it is met, and the comparison with the older commit."""
    aim = CASES[case].aim
    met = "" if aim is None else f"{aim} {'met' if median(runs[NOW]).wall <= aim else 'missed'}"
    return f"{met:12}" + ", ".join(f"{what} × {value}" for what, value in _to_before(runs).items())


def _to_before(runs: Runs) -> dict[str, float]:
    """How many times what the older commit took, where that was measured."""
    return _rounded(ratio(runs[NOW], runs[BEFORE]), 2) if BEFORE in runs else {}


def _rounded(used: Usage, places: int) -> dict[str, float]:
    return {what: round(value, places) for what, value in asdict(used).items()}
