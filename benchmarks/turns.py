"""Runs of several programs by turns, so that a busy machine slows all alike; and what the runs tell together."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from measured import Usage

Trial = Callable[[bool], Usage]
"""Runs once what is measured, and tells the memory too where that is asked for."""


@dataclass(frozen=True)
class Figures:
    """What a program took in all rounds, in their order, and the most memory in MB."""

    runs: tuple[Usage, ...]
    memory: float

    @property
    def wall(self) -> float:
        """The median of the seconds by the clock."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of the seconds of the processor."""
        return statistics.median(run.cpu for run in self.runs)

    def ratio(self, other: Figures, what: Callable[[Usage], float]) -> float:
        """How many times what the other took in the same round, by the median of the rounds."""
        pairs = zip(self.runs, other.runs, strict=True)
        return statistics.median(what(mine) / max(what(theirs), 0.01) for mine, theirs in pairs)


def by_turns(trials: Mapping[str, Trial], runs: int) -> dict[str, Figures]:
    """Run each trial so many times, by turns, every second round backwards.

    The first round does not count: it fills caches, and tells the memory.
    """
    memory = {name: trial(True).memory for name, trial in trials.items()}
    names = list(trials)
    rounds = [{name: trials[name](False) for name in names[:: -1 if turn % 2 else 1]} for turn in range(runs)]
    return {name: Figures(tuple(each[name] for each in rounds), memory[name]) for name in names}
