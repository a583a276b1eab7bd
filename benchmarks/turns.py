"""Runs of several programs by turns, so that a busy machine slows all alike; and what the runs tell together."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple

from measured import Usage

Trial = Callable[[], Usage]
"""Runs once what is measured."""
_LEAST = 0.01  # seconds, MB: less cannot be told from nothing


def by_turns(trials: Mapping[str, Trial], runs: int) -> dict[str, list[Usage]]:
    """Run each trial so many times, by turns, every second round backwards. Returns all rounds of each.

    One more round comes first and does not count: it compiles, and fills caches.
    """
    names = list(trials)
    rounds = [{name: trials[name]() for name in names[:: -1 if turn % 2 else 1]} for turn in range(runs + 1)]
    return {name: [each[name] for each in rounds[1:]] for name in names}


def median(runs: Iterable[Usage]) -> Usage:
    """The median of each measure."""
    return Usage(*map(statistics.median, zip(*map(astuple, runs), strict=True)))


def ratio(mine: Iterable[Usage], theirs: Iterable[Usage]) -> Usage:
    """How many times of each measure the others took in the same round, by the median of the rounds."""
    pairs = (zip(astuple(run), astuple(other), strict=True) for run, other in zip(mine, theirs, strict=True))
    return median(Usage(*(one / max(other, _LEAST) for one, other in pair)) for pair in pairs)
