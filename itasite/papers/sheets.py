"""Which parts of a paper lie: short texts around tables on sheets that lie go with them, and take none of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from itasite.papers.model import Across, Flow, Heading, Part, Points, Text

_SHORT = 1300  # letters: what half an upright sheet holds, with its headings


def arranged(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts, with those that lie joined, and with short texts before, between and after them."""
    stretches = [(lies, tuple(found)) for lies, found in groupby(parts, lambda part: isinstance(part, Across))]
    made: list[Part] = []
    for at, (lies, stretch) in enumerate(stretches):
        beside = any(stretches[near][0] for near in (at - 1, at + 1) if 0 <= near < len(stretches))
        if lies:
            _join(made, [inner for part in stretch if isinstance(part, Across) for inner in part.parts])
        elif beside and (flow := _short(stretch)):
            _join(made, flow)
        else:
            flow = [part for part in stretch if not isinstance(part, Across)]
            above = _headings(flow) if at + 1 < len(stretches) else 0
            made += flow[: len(flow) - above]
            made += [Across(tuple(flow[len(flow) - above :]))] if above else []
    return tuple(made)


def _join(made: list[Part], flow: list[Flow]) -> None:
    if made and isinstance(made[-1], Across):
        made[-1] = Across((*made[-1].parts, *flow))
    else:
        made.append(Across(tuple(flow)))


def _short(stretch: tuple[Part, ...]) -> list[Flow]:
    """The parts of a stretch that is short text alone; none if it is not."""
    flow: list[Flow] = [part for part in stretch if isinstance(part, Heading | Text | Points)]
    return flow if len(flow) == len(stretch) and sum(map(_letters, flow)) <= _SHORT else []


def _letters(part: Flow | Points) -> int:
    if isinstance(part, Points):
        return sum(_letters(inner) for point in part.points for inner in point.parts)
    return sum(len(run.text) for run in part.runs) if isinstance(part, Heading | Text) else 0


def _headings(flow: list[Flow]) -> int:
    """How many parts at the end head what follows."""
    count = 0
    while count < len(flow) and _heads(flow[-1 - count]):
        count += 1
    return count if count < len(flow) else 0


def _heads(part: Flow) -> bool:
    return isinstance(part, Heading) or (isinstance(part, Text) and part.kind == "lead")
