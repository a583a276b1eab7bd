"""The figures of `speed.py`: a JSON object on a line for each, and all of them as a table."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

from cases import CASES
from programs import BEFORE, NOW
from turns import Figures

_HEAD = f"{'case':34}{'program':10}{'clock s':>9}{'processor s':>13}{'MB':>7}   "


def print_figures(case: str, figures: Mapping[str, Figures]) -> None:
    """Print a line for each program."""
    for program, found in figures.items():
        told: dict[str, object] = {"name": case, "program": program, "runs": len(found.runs)}
        told |= {"wall_s": round(found.wall, 3), "cpu_s": round(found.cpu, 3), "memory_mb": round(found.memory, 1)}
        if program == NOW:
            told |= {"aim_s": CASES[case].aim, **_ratios(figures)}
        print(json.dumps(told), flush=True)


def print_table(measured: Mapping[str, Mapping[str, Figures]]) -> None:
    """Print all figures, with the aims and what became of those that are not met."""
    print(f"\n{_HEAD}aim, and how many times what it took before")
    for case, figures in measured.items():
        for program, found in figures.items():
            told = CASES[case].told if program == NOW else ""
            line = f"{told:34}{program:10}{found.wall:9.2f}{found.cpu:13.2f}{found.memory:7.0f}   "
            print((line + (_judged(case, figures) if program == NOW else "")).rstrip())
    print(f"\nThe machine: {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end.")


def _judged(case: str, figures: Mapping[str, Figures]) -> str:
    """The aim of a case, whether it is met, and the comparison with the older commit."""
    aim, ratios = CASES[case].aim, _ratios(figures)
    met = "" if aim is None else f"{aim} {'met' if figures[NOW].wall <= aim else 'missed'}"
    return f"{met:12}" + ", ".join(f"{what.removesuffix('_to_before')} × {ratio}" for what, ratio in ratios.items())


def _ratios(figures: Mapping[str, Figures]) -> dict[str, float]:
    """How many times what the older commit took, where it was measured."""
    if BEFORE not in figures:
        return {}
    now, before = figures[NOW], figures[BEFORE]
    return {
        "wall_to_before": round(now.ratio(before, lambda run: run.wall), 2),
        "cpu_to_before": round(now.ratio(before, lambda run: run.cpu), 2),
        "memory_to_before": round(now.memory / before.memory, 2),
    }
