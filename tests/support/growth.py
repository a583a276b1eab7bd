"""How work grows with what it is done on: only the processor's time of this process, and only as a ratio.

The machine may be slow, shared, or stand still. What others do makes work seem more and never less, so that the least
of several times is nearest to the truth.
"""

from __future__ import annotations

from collections.abc import Callable

MOST = 10  # times the work for four times the content; a square would be sixteen
NOISE = 0.4  # seconds of the processor that say nothing
_ROUNDS = 7


def assert_in_step(measured: Callable[[int], float], count: int) -> None:
    """Four times the content takes at most `MOST` times the work: measured again while it seems to take more."""
    tried = []
    for _ in range(_ROUNDS):
        tried.append((measured(count), measured(4 * count)))
        small, large = (min(each) for each in zip(*tried, strict=True))
        if large < max(small, NOISE / MOST) * MOST:
            return
    raise AssertionError(tried)
