"""Results saved with their times in a JSON file, so that no address is asked again without need."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from itasite.linkcheck.states import STANDING_WORDS, Standing, State, standing

PLACE = Path(".itasite") / "links.json"  # relative to the folder of mkdocs.yml
VERSION = 1
BEGINNING = b'{\n "version": '  # of every file that `write` writes
_MOST_BYTES = 64 * 1024 * 1024
_PASSING = timedelta(hours=1)  # a result that may pass is used no longer than this


class LinkResult(NamedTuple):
    """The state of an address at one time. `passing` is True if it may change soon, e.g. while a server is down.

    `final_url` is the address after all redirects, "" if there were none; `seconds` is how long a reader waits.
    """

    state: State
    checked_at: datetime
    detail: str = ""
    new_url: str = ""
    final_url: str = ""
    status: int = 0
    seconds: float = 0.0
    passing: bool = False

    def is_fresh(self, now: datetime, most: timedelta) -> bool:
        """Whether the result is younger than `most`, so that it may be used again. A time in the future is wrong."""
        age = now - self.checked_at
        return timedelta(0) <= age < (min(most, _PASSING) if self.passing else most)


def read(path: Path) -> dict[str, LinkResult] | None:
    """The saved results by address: {} if there is no file, None if there is something that cannot be read."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            return None
        saved = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_each_once, parse_constant=_refuse)
        if saved["version"] != VERSION:
            return None
        return {_text(url): _result(entry) for url, entry in saved["links"].items()}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, MemoryError):
        return None


def write(path: Path, results: Mapping[str, LinkResult]) -> None:
    """Save all results; the file is replaced in one step, so that it can be read at any moment. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"version": VERSION, "links": {url: as_entry(results[url]) for url in sorted(results)}}
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        made.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
        made.replace(path)
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)


def cannot_write(path: Path) -> str:
    """Why a file cannot be saved at `path`, in Thai, found out without touching that file; "" if it can."""
    made = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.write_text("{}", encoding="utf-8")
        made.unlink()
    except OSError as error:
        return why(error)
    return ""


def why(error: OSError) -> str:
    """Why a file could not be written, in Thai; the system itself would say it in English."""
    known = {errno.ENOSPC: "ดิสก์เต็ม", errno.EDQUOT: "ดิสก์เต็ม", errno.EROFS: "ดิสก์นี้เขียนไม่ได้",
             errno.EACCES: "ไม่มีสิทธิ์เขียน", errno.EPERM: "ไม่มีสิทธิ์เขียน", errno.EEXIST: "มีไฟล์ชื่อเดียวกับโฟลเดอร์นั้น",
             errno.ENOTDIR: "มีไฟล์ชื่อเดียวกับโฟลเดอร์นั้น", errno.EISDIR: "มีโฟลเดอร์ชื่อนั้นอยู่"}  # fmt: skip
    return known.get(error.errno or 0, "เปิดไฟล์เพื่อเขียนไม่ได้")


def set_aside(path: Path) -> Path | None:
    """Rename a file that cannot be read to NAME.old; its new path, or None if it cannot be renamed."""
    aside = path.with_name(f"{path.name}.old")
    try:
        if path.is_symlink() or not path.is_file() or aside.is_dir():
            return None
        path.replace(aside)
    except OSError:
        return None
    return aside


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("twice")
    return found


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def as_entry(result: LinkResult) -> dict[str, Any]:
    """A result as a JSON object, the same in the file and in the output of the command."""
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


def _result(entry: dict[str, Any]) -> LinkResult:
    checked_at = datetime.fromisoformat(_text(entry["checked_at"]))
    if checked_at.tzinfo is None or not 1900 < checked_at.year < 9000:
        raise ValueError(entry["checked_at"])
    status, seconds = entry["status"] or 0, entry["seconds"]
    if type(status) is not int or not 0 <= status <= 999:
        raise ValueError(status)
    if type(seconds) not in (int, float) or not 0 <= seconds < 1e9 or type(entry["passing"]) is not bool:
        raise ValueError(entry)
    return LinkResult(
        State(entry["state"]),
        checked_at,
        _text(entry["detail"]),
        _text(entry["new_url"] or ""),
        _text(entry["final_url"] or ""),
        status,
        float(seconds),
        entry["passing"],
    )


def _text(value: object) -> str:
    """The text, if it can be printed and saved again; raises for half a surrogate pair, which JSON can hold."""
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode("utf-8")
    return value


def counts(results: Mapping[str, LinkResult]) -> dict[State, int]:
    """How many addresses are in each state, the worst first; states without any are left out."""
    found = {state: sum(result.state is state for result in results.values()) for state in State}
    return {state: number for state, number in found.items() if number}


def summary(results: Mapping[str, LinkResult]) -> tuple[date, dict[State, int]] | None:
    """The date of the oldest result, and the counts by state; None if there are no results."""
    if not results:
        return None
    return min(result.checked_at for result in results.values()).date(), counts(results)


def in_words(found: Mapping[State, int]) -> str:
    """The counts in Thai: how many are usable, dead, and to be looked at by a person."""
    number = {each: sum(count for state, count in found.items() if standing(state) is each) for each in Standing}
    shown = (Standing.USABLE, Standing.DEAD, *((Standing.DOUBTFUL,) if number[Standing.DOUBTFUL] else ()))
    return ", ".join(f"{STANDING_WORDS[each]} {number[each]}" for each in shown)
