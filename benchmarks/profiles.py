"""Where the time of a case goes, as Python's profiler sees it: rooms of itasite and packages, then our functions.

The profiler slows short functions most, so shares say more than seconds. Programs that the command starts do not count.
Of a server all is profiled: its start too.
"""

from __future__ import annotations

import pstats
import re
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from cases import CASES
from measured import ROOT
from programs import NOW, present
from trials import Bench

_PROFILED = str(Path(__file__).with_name("profiled.py"))
_EDITS = 8  # so that the start of the server counts less; of a command the second run is shown
_MOST = 25  # lines of each list
_WAITS = re.compile(
    r"built-in method (?:time\.sleep|select\.|posix\.waitpid)|method '(?:acquire|poll|select|watch)'|'get' of '_queue"
)
_OURS = (str(ROOT / "itasite"), str(ROOT / "theme"))


def print_profile(case: str, work: Path) -> None:
    """Run a case, and print where its time goes."""
    kept = work / "profile"
    with ExitStack() as running:
        bench = Bench(work, (present(_PROFILED, str(kept)),), running=running)
        trial = CASES[case].trials(bench)[NOW]
        for _ in range(_EDITS if case.startswith("edit") else 2):
            trial()
    print_parts(kept, CASES[case].told)


def print_parts(kept: Path, title: str) -> None:
    """Print whose time it is, from a file that the profiler has written."""
    entries = pstats.Stats(str(kept)).stats  # type: ignore[attr-defined]  # the stubs leave it out
    parts: Counter[str] = Counter()
    for (file, _, function), (_, _, own, _, _) in entries.items():
        if not _WAITS.search(function):
            parts[_part(file, function)] += own
    total = sum(parts.values())
    print(f"{title}: {total:.2f} s with the profiler, without waiting\n\n share       s  own time of")
    for part, seconds in parts.most_common(_MOST):
        print(f"{seconds / total:6.1%} {seconds:7.3f}  {part}")
    print("\n share       s   calls  cumulative time of our functions")
    ours = {place: entry for place, entry in entries.items() if place[0].startswith(_OURS)}
    for (file, line, function), (_, calls, _, seconds, _) in sorted(ours.items(), key=lambda each: -each[1][3])[:_MOST]:
        print(f"{seconds / total:6.1%} {seconds:7.3f} {calls:7}  {Path(file).relative_to(ROOT)}:{line} {function}")


def _part(file: str, function: str) -> str:
    """Whose time it is: a room of itasite, a package, Python's own library, or what is written in C."""
    path = Path(file)
    if file == "~":
        return f"C: {function}"
    if file.startswith(_OURS):
        return ".".join(path.relative_to(ROOT).with_suffix("").parts[:2])
    if "site-packages" in path.parts:
        return path.parts[path.parts.index("site-packages") + 1]
    return f"Python: {path.stem}" if path.is_absolute() else f"Python: {file}"
