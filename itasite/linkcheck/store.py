"""What was found, kept in a JSON file with its date, so that nothing is asked twice without need."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from itasite.linkcheck.states import STANDING_WORDS, Standing, State, standing

PLACE = Path(".itasite") / "links.json"  # beside mkdocs.yml
VERSION = 1
BEGINNING = b'{\n "version": '  # of every file that `write` makes
_PASSING = timedelta(hours=1)  # what may have passed by then is asked again


@dataclass(frozen=True, slots=True)
class Result:
    """The state of an address at a time; `passing` of what may be otherwise soon, e.g. a server that is down."""

    state: State
    checked_at: datetime
    detail: str = ""
    new_url: str = ""
    final_url: str = ""
    status: int = 0
    seconds: float = 0.0
    passing: bool = False

    def is_fresh(self, now: datetime, most: timedelta) -> bool:
        """Whether the result may stand for a new one; one of the future comes from a clock that was wrong."""
        age = now - self.checked_at
        return timedelta(0) <= age < (min(most, _PASSING) if self.passing else most)


def read(path: Path) -> dict[str, Result] | None:
    """The saved results by address: none where there is no file, None where the file cannot be understood."""
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        if saved["version"] != VERSION:
            return None
        return {url: _result(entry) for url, entry in saved["links"].items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(path: Path, results: Mapping[str, Result]) -> None:
    """Save whole or not at all, so that the file can be read at any moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"version": VERSION, "links": {url: as_entry(results[url]) for url in sorted(results)}}
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        made.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def as_entry(result: Result) -> dict[str, Any]:
    """A result as plain data, the same in the file and in what the command prints."""
    return {
        "state": result.state.value,
        "standing": standing(result.state).value,
        "checked_at": result.checked_at.isoformat(timespec="seconds"),
        "status": result.status or None,
        "detail": result.detail,
        "new_url": result.new_url or None,
        "final_url": result.final_url or None,
        "seconds": round(result.seconds, 1),
        "passing": result.passing,
    }


def _result(entry: dict[str, Any]) -> Result:
    checked_at = datetime.fromisoformat(entry["checked_at"])
    if checked_at.tzinfo is None:
        raise ValueError(entry["checked_at"])
    return Result(
        State(entry["state"]),
        checked_at,
        str(entry["detail"]),
        entry["new_url"] or "",
        entry["final_url"] or "",
        int(entry["status"] or 0),
        float(entry["seconds"]),
        bool(entry["passing"]),
    )


def counts(results: Mapping[str, Result]) -> dict[State, int]:
    """How many addresses are in each state, the worst first; states that none is in are left out."""
    found = {state: sum(result.state is state for result in results.values()) for state in State}
    return {state: number for state, number in found.items() if number}


def summary(results: Mapping[str, Result]) -> tuple[date, dict[State, int]] | None:
    """The day since which all of it holds (that of the oldest result) and the counts; None where nothing is saved."""
    if not results:
        return None
    return min(result.checked_at for result in results.values()).date(), counts(results)


def in_words(found: Mapping[State, int]) -> str:
    """How many are usable and dead, and how many a person should look at."""
    number = {each: sum(count for state, count in found.items() if standing(state) is each) for each in Standing}
    shown = (Standing.USABLE, Standing.DEAD, *((Standing.DOUBTFUL,) if number[Standing.DOUBTFUL] else ()))
    return ", ".join(f"{STANDING_WORDS[each]} {number[each]}" for each in shown)
