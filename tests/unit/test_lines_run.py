"""The lines that our notes say were run are those that Python's tracer saw."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from coverage.parser import PythonParser

from tests.support.lines_run import NOTES, noting

SOURCE = '''"""A docstring."""
from __future__ import annotations
import functools

@functools.cache
@functools.wraps(
    print,
)
def decorated(
    number: int = 1,
) -> int:
    """A docstring."""
    if number > 5:
        return 5
    elif number:
        number += 1
    else:
        number = 0
    return number

class Kind:
    """A docstring."""
    name: str = "x"
    """Of an attribute."""
    def method(self): return self.name

for turn in range(3):
    try:
        if turn == 1: raise KeyError
        found = [
            decorated(turn) for _ in "ab"
            if turn
        ]
    except KeyError as error:
        again = True
        continue
    else:
        Kind().method()
    finally:
        turn = 9
else:
    pass

while turn > 8:
    match turn:
        case 9 if again:
            turn = 1
        case _:
            turn = 2

async def never():
    async with x as y:
        return await y
with open(__file__) as read: read.close()
assert turn == 1, (
    turn)
'''


def noted() -> set[int]:
    notes = bytearray(SOURCE.count("\n") + 2)
    exec(noting(SOURCE.encode(), "noted"), {NOTES: notes, "__name__": "x", "__file__": __file__})
    return {number for number, run in enumerate(notes) if run}


def traced() -> set[int]:
    seen: set[int] = set()

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename != "traced":
            return None
        if event == "line":
            seen.add(frame.f_lineno)
        return trace

    code = compile(SOURCE, "traced", "exec", dont_inherit=True)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        exec(code, {"__name__": "x", "__file__": __file__})
    finally:
        sys.settrace(before)
    return seen


def test_what_is_noted_is_what_is_run() -> None:
    parser = PythonParser(text=SOURCE)
    parser.parse_source()
    assert parser.translate_lines(noted()) & parser.statements == parser.translate_lines(traced()) & parser.statements
    assert len(noted()) > 25
