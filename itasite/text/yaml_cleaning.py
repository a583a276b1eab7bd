"""Puts right in a YAML text what stops the reader: characters it refuses, lines that end a file, Tabs, bare dashes."""

from __future__ import annotations

import re
from collections.abc import Callable

from itasite.problem import shorten
from itasite.text.yaml_faults import TAB
from itasite.text.yaml_pieces import indentation, is_content, is_without_value
from itasite.text.yaml_told import Told
from itasite.text.yaml_written import Written

_UNREADABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TABS = re.compile(r"[ ]*\t[ \t]*")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
_DASHED = re.compile(r"([ ]*-)(?=[a-z_]+:(?:[ ]|$))")  # no field of ours begins with a dash
NO_BLANK_AFTER_DASH = "ไม่ได้เว้นวรรคหลังเครื่องหมาย -"
_WIDTHS = (2, 4, 8)  # spaces that a Tab may stand for


def clean(written: Written, told: Told, is_sound: Callable[[], bool]) -> None:
    """Tell and put right all of these; `is_sound` says whether the text as it is now is YAML."""
    _take_out_unreadable(written, told)
    _take_out_documents(written, told)
    _take_out_tabs(written, told, is_sound)
    _part_dashes(written, told)


def _take_out_unreadable(written: Written, told: Told) -> None:
    """Tell each character that YAML does not allow, and put a blank in its place."""
    for number, line in enumerate(written.lines):
        for sign in _UNREADABLE.finditer(line):
            told.tell(number, sign.start(), "มีอักขระที่ไฟล์ YAML ไม่รองรับ", "ลบอักขระนั้นแล้วพิมพ์ใหม่")
        written.lines[number] = _UNREADABLE.sub(" ", line)


def _take_out_documents(written: Written, told: Told) -> None:
    """Tell the lines --- and ... between two parts of a file, and read the parts as one."""
    marks = [number for number, line in enumerate(written.lines) if _DOCUMENT.match(line)]
    first = next((number for number, line in enumerate(written.lines) if is_content(line)), 0)
    for number in marks:
        line = written.lines[number]
        more = any(is_content(below) for below in written.lines[number + 1 :])
        if line.startswith("...") and (more or number == first):
            told.tell(number, 0, "บรรทัด ... เป็นเครื่องหมายจบไฟล์ของ YAML", "ลบบรรทัดนี้")
        elif line.startswith("---") and (number != first or line[3:].strip()):
            told.tell(number, 0, "ไฟล์มีเส้นคั่น --- มากกว่าหนึ่งชุด", "ลบบรรทัด --- ที่เกินออก")
        written.lines[number] = ""


def _take_out_tabs(written: Written, told: Told, is_sound: Callable[[], bool]) -> None:
    """Tell the lines that begin with a Tab, and put as many spaces there as make the text sound, if that can be."""
    tabbed = {number: found[0] for number, line in enumerate(written.lines) if (found := _TABS.match(line))}
    if not tabbed:
        return
    for number, lead in tabbed.items():
        told.tell(number, lead.index("\t"), *TAB)
    before = list(written.lines)
    for width in _WIDTHS:
        for number, lead in tabbed.items():
            spaces = lead.replace("\t", " " * width)
            written.widened[number] = len(spaces) - len(lead)
            written.lines[number] = spaces + before[number][len(lead) :]
        if is_sound():
            return
    written.lines[:] = before
    for number, lead in tabbed.items():
        spaces = " " * _column(written.lines, number, tabbed)
        written.widened[number] = len(spaces) - len(lead)
        written.lines[number] = spaces + before[number][len(lead) :]


def _column(lines: list[str], number: int, tabbed: dict[int, str]) -> int:
    """Where a line with a Tab most likely begins, by the lines around it: under the field above, or beside it."""
    above = next((place for place in range(number - 1, -1, -1) if is_content(lines[place])), None)
    if above is None:
        return 0
    alike = next((place for place in range(number - 1, -1, -1) if tabbed.get(place) == tabbed[number]), None)
    if alike is not None and all(
        indentation(line) >= indentation(lines[alike]) for line in lines[alike:number] if line
    ):
        return indentation(lines[alike])
    line = lines[above]
    column = len(line) - len(line.lstrip(" -"))
    if not is_without_value(line):
        return column
    below = next((lines[place] for place in range(number + 1, len(lines)) if is_content(lines[place])), "")
    inner = indentation(below) if "\t" not in below[: len(below) - len(below.lstrip())] else 0
    return inner if inner > column else column + _WIDTHS[0]


def _part_dashes(written: Written, told: Told) -> None:
    """Tell the entries of a list whose dash has no blank behind, and put one there."""
    for number, line in enumerate(written.lines):
        if found := _DASHED.match(line):
            after = line[found.end() :]
            told.tell(number, found.end() - 1, NO_BLANK_AFTER_DASH, f"เคาะเว้นวรรคหลัง - เป็น  - {shorten(after.strip())}")
            written.lines[number] = f"{found[1]} {after}"
            written.widened[number] = written.widened.get(number, 0) + 1
