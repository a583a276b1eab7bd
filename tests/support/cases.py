"""A case of broken content: what to break, and each problem with the text in which it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from itasite.problem import Problem

MARK = "▸"
BEFORE, AFTER = 40, 60  # letters that are shown of a long line on either side of the mark
_ENTRY = re.compile(r'(  - "[^"]+ (?:error|warning|hint) [a-z-]+")(?:: .*)?')


def damage(content: Path, case: dict[str, Any]) -> None:
    """Break the content as the case says: edits in order, then files as text, as bytes, as links, and what goes."""
    for name, pairs in case.get("edit", {}).items():
        text = (content / name).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, f"{name} has no {old!r}: the case would prove nothing"
            text = text.replace(old, new, 1)
        (content / name).write_text(text, encoding="utf-8")
    for name, text in case.get("write", {}).items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    for name, digits in case.get("write_hex", {}).items():
        (content / name).write_bytes(bytes.fromhex(digits))
    for name, target in case.get("link", {}).items():
        (content / name).symlink_to(target)
    for name in case.get("remove", []):
        (content / name).unlink()


def shown(content: Path, problem: Problem) -> dict[str, str]:
    """Place, severity and rule, with the line of the place and a mark before its column; of no text only the mark."""
    at = problem.at
    try:
        text = (content / at.file).read_bytes().decode("utf-8-sig", errors="backslashreplace")
    except OSError:
        text = ""
    line = "" if "\0" in text else (re.split("\r\n|\r|\n", text) + [""] * at.line)[at.line - 1]
    before, after = line[: at.column - 1].lstrip(), line[at.column - 1 :].rstrip()
    before = before if len(before) <= BEFORE else f"…{before[-BEFORE:]}"
    after = after if len(after) <= AFTER else f"{after[:AFTER]}…"
    return {f"{at} {problem.severity} {problem.rule}": f"{before}{MARK}{after}"}


def with_marks(case: str, found: list[dict[str, str]]) -> str:
    """The text of a case, each of its expected problems with the text that was found for it."""
    marks = iter(found)

    def entry(line: re.Match[str]) -> str:
        one = next(marks, {})
        key = json.loads(line[1].removeprefix("  - "))
        return f"{line[1]}: {_quoted(one[key])}" if key in one else line[0]

    head, problems, rest = re.split("(?m)^(problems:\n)", case)
    return head + problems + re.sub(f"(?m)^{_ENTRY.pattern}$", entry, rest)


def _quoted(text: str) -> str:
    """As YAML, with what cannot be seen as a number."""
    if text.isprintable():
        return f'"{text}"' if not re.search(r'["\\]', text) else "'" + text.replace("'", "''") + "'"
    seen = json.dumps(text, ensure_ascii=False)
    return "".join(
        letter if letter.isprintable() else f"\\u{ord(letter):04x}" if letter <= "\uffff" else f"\\U{ord(letter):08x}"
        for letter in seen
    )
