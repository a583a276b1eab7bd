"""YAML as its author sees it: odd signs where the form of the file stands, changed to those that YAML knows.

Only form is changed: indentation, the gap behind a mark, marks of lists, colons behind names of fields, quotation
marks without which the value could not be read. What is a text stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from itasite.problem import Position, Problem, error, hint
from itasite.text.edited_line import EditedLine
from itasite.text.odd_signs import BLANK, BULLET, COLON, DASH, QUOTE, SPACE, UNSEEN, sign_name
from itasite.text.signs_of_form import COMMA, CONTROL

_Place = Callable[[int, int], Position]  # of a 0-based line and column of the text
_NAME = r"[a-z][a-z_]*|[A-Z]{1,4}[0-9๐-๙]*|[Oo0๐О][0-9๐-๙]+"  # of a field, an instrument or an item
_LEAD = re.compile(f"(?:{BLANK})*")
_MARK = re.compile(f"(?:(?P<dash>-|{DASH})|(?P<bullet>{BULLET}))(?P<gap>(?:{BLANK})+)(?=\\S)")
_WORDS = r"[^\s\"'\[\]{}#&*!|>%@`,：:]+(?:[ ][^\s:：#]+)*?"
_FIELD = rf"(?P<name>{_WORDS})(?P<before>{BLANK}*)(?P<colon>:|{COLON})(?P<gap>{BLANK}*)"
_KEY = re.compile(rf"{_FIELD}(?P<value>.*)")
_KEYS = re.compile(rf"^\s*(?:- +)*(?:{_FIELD})?")
_IN_FLOW = re.compile(
    rf"(?P<open>[{{,]{BLANK}*)(?P<name>{_NAME}|[฀-๿ ]+?)(?P<before>{BLANK}*)(?P<colon>:|{COLON})(?P<gap>{BLANK}*)"
)
_QUOTED = re.compile(rf"(?P<open>{QUOTE})(?P<text>[^\"\\“”„‟«»＂]*)(?P<close>{QUOTE})(?=\s*(?:#.*)?$)")
_QUOTED_ENTRY = re.compile(r"(?P<before>[\[{,:]\s*)[“„](?P<text>[^\"\\“”„]*)”(?=\s*[,\]}])")
_BLOCK_TEXT = re.compile(r"(?:.*[:\-][ ]+|\s*)[|>][+-]?[1-9]?[+-]?[ ]*(?:#.*)?$")
_STRINGS = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_OPEN = re.compile(r"(?:^|[:\-,\[{])\s*([\"'])")


@dataclass(slots=True)
class Folded:
    """The text with plain signs, and a hint for each change.

    `columns` has, for each 0-based line of changed length, the 0-based column in the file for each of its own.
    """

    text: str
    problems: list[Problem] = field(default_factory=list)
    columns: dict[int, list[int]] = field(default_factory=dict)

    def column(self, line: int, column: int) -> int:
        """The column in the file of a column of the folded text; all are 0-based."""
        known = self.columns.get(line)
        if not known:
            return column
        return known[column] if column < len(known) else known[-1] + 1 + column - len(known)


def fold_signs(text: str, place: _Place) -> Folded:
    """The YAML text with plain signs where its form stands; `place` gives the position of a line and column of it."""
    folder, found = _Folder(), Folded("")
    lines, waiting = [], text.split("\n")
    for number, (written, below) in enumerate(zip(waiting, _below(waiting), strict=True)):
        line = EditedLine(written)
        folder.fold(line, below)
        lines.append(line.text)
        if len(line.text) != len(written):
            found.columns[number] = line.origins
        for column, bad, message, remedy in line.said:
            at = place(number, column)
            found.problems.append(
                error(at, "yaml-syntax", message, remedy) if bad else hint(at, "odd-sign", message, remedy)
            )
    found.text = "\n".join(lines)
    return found


def _below(lines: list[str]) -> list[str]:
    """For each line the next that is not empty, "" behind the last."""
    found, below = [], ""
    for line in reversed(lines):
        found.append(below)
        below = line if line.strip() else below
    return found[::-1]


class _Folder:
    """Knows, from line to line, whether the next one is form or the inside of a longer text."""

    def __init__(self) -> None:
        self._block: int | None = None  # the indentation of the field whose block text runs
        self._quote = ""  # the quotation mark that is still open
        self._flow = 0  # brackets that are still open
        self._fields: set[int] = set()  # the indentations at which fields stand
        self._lists: set[int] = set()  # and those at which lists may go on or begin
        self._bare = False  # whether the last line was a field without a value

    def fold(self, line: EditedLine, below: str) -> None:
        """Change a line in place, and follow what it opens or closes; `below` is the next that is not empty."""
        for found in reversed(list(re.finditer(CONTROL, line.text))):
            line.say(found.start(), f"มี{sign_name(found[0])} ที่มองไม่เห็น", "ลบอักขระนั้น แล้วเคาะวรรคแทน", bad=True)
            line.put(found.start(), found.end(), " ")
        lead = _LEAD.match(line.text)
        indent = len(re.sub(UNSEEN, "", lead[0])) if lead else 0
        start = lead.end() if lead else 0
        bare = start == len(line.text)
        if self._quote:
            self._follow(line.text)
        elif self._block is not None and (bare or indent > self._block):
            if not bare and re.search(SPACE, line.text[: self._block + 1]):
                line.gap(0, start, "ที่ย่อหน้าของบรรทัด")
        elif bare:
            line.put(0, start, "")
        elif self._flow:
            self._in_flow(line)
            self._follow(line.text)
        else:
            self._block = None
            self._form(line, below)
            self._follow(line.text)

    def _form(self, line: EditedLine, below: str) -> None:
        """A line that is a field, an entry of a list, or goes on with the text above it."""
        lead = _LEAD.match(line.text)
        if lead:
            line.gap(0, lead.end(), "ที่ย่อหน้าของบรรทัด")
        at = first = len(line.text) - len(line.text.lstrip(" "))
        while mark := _MARK.match(line.text, at):
            if mark["bullet"] or mark["dash"] != "-":
                if not self._is_mark(line.text, first, mark.end(), below):
                    break
                at = _as_dash(line, mark)
                continue
            line.gap(mark.start("gap"), mark.end("gap"), "หลังเครื่องหมาย -")
            at = _after(line.text, mark.start("gap"))
        self._fields = {indent for indent in self._fields if indent <= first}
        self._lists = {indent for indent in self._lists if indent <= first}
        listed = at > first
        if listed:
            self._lists.add(first)
        key = _KEY.match(line.text, at)
        value = at
        if key and self._is_field(key, None if listed else at, below):
            value = self._key(line, key)
            self._fields.add(at)
        self._bare = bool(key) and not line.text[value:].split("#")[0].strip()
        self._value(line, value)
        if _BLOCK_TEXT.match(line.text):
            self._block = at if key else first

    def _is_field(self, key: re.Match[str], indent: int | None, below: str) -> bool:
        """Whether what stands before a colon is a field: as YAML has it, by its letters, or by the lines beside it.

        `indent` is None behind a dash, where no line stands beside it.
        """
        if key["colon"] == ":" and (not key["gap"] or key["gap"][0] in " \t"):
            return bool(key["gap"]) or not key["value"]
        beside = indent is not None and (indent in self._fields or not self._fields or _is_field_at(below, indent))
        return beside or bool(re.fullmatch(_NAME, key["name"]))

    def _is_mark(self, text: str, indent: int, end: int, below: str) -> bool:
        """Whether a long dash or a bullet begins an entry of a list, not a line of a text."""
        lead = _LEAD.match(below)
        more = bool(lead and lead.end() == indent and _MARK.match(below, lead.end()))
        field = re.match(rf"(?:{_NAME})\s*(?:{COLON}|:\s)", text[end:])
        return indent in self._lists or (self._bare and more) or bool(field)

    def _key(self, line: EditedLine, key: re.Match[str]) -> int:
        """The colon of a field with what stands around it; the column at which its value begins."""
        if key["colon"] != ":":
            message = f"หลังชื่อช่องเป็นเครื่องหมาย {sign_name(key['colon'])} อ่านเป็น :"
            line.say(key.start("colon"), message, f"ลบ {key['colon']} แล้วพิมพ์ : จากแป้นพิมพ์ และเว้นวรรค 1 ครั้ง")
        line.gap(key.start("gap"), key.end("gap"), "หลังเครื่องหมาย :", needed=bool(key["value"]))
        line.put(key.start("colon"), key.end("colon"), ":")
        line.gap(key.start("before"), key.end("before"), "หน้าเครื่องหมาย :")
        return _after(line.text, line.text.index(":", key.start("before")) + 1)

    def _value(self, line: EditedLine, start: int) -> None:
        """A value: what must not stand before or behind its marks, and quotation marks that YAML does not know."""
        if unseen := re.compile(f"(?:{UNSEEN}|{SPACE})+(?=[\"'\\[{{|>]|{QUOTE})").match(line.text, start):
            line.gap(unseen.start(), unseen.end(), "หน้าค่า")
        if behind := re.search(f"(?<=[\"'\\]}}])(?:{BLANK})+$", line.text[start:]):
            line.gap(start + behind.start(), start + behind.end(), "ท้ายบรรทัด")
        if line.text[start : start + 1] in ("[", "{"):
            self._in_flow(line, start)
        found = _QUOTED.match(line.text, start)
        if found and re.search(r":\s|\s#|:$|^[\[{&*!|>%@`]", found["text"]):
            remedy = 'ลบเครื่องหมายคำพูดทั้งสองตัวนั้น แล้วพิมพ์ " จากแป้นพิมพ์แทน'
            line.say(start, f'ใช้เครื่องหมายคำพูด {found["open"]} {found["close"]} ของ Word อ่านเป็น "', remedy)
            line.put(found.start("close"), found.end("close"), '"')
            line.put(found.start("open"), found.end("open"), '"')

    def _in_flow(self, line: EditedLine, start: int = 0) -> None:
        """What stands between brackets."""
        hidden = _hidden(line.text)
        for found in reversed(list(_IN_FLOW.finditer(hidden, start))):
            named = bool(re.fullmatch(_NAME, found["name"])) or found["open"].startswith("{")
            odd = re.search(f"{SPACE}|{UNSEEN}", found["open"] + found["gap"] + found["before"])
            again = _KEY.match(line.text, found.start("name")) if named else None
            if again and (found["colon"] != ":" or odd):
                self._key(line, again)
                line.gap(found.start("open") + 1, found.end("open"), f"หลังเครื่องหมาย {found['open'][0]}")
        for found in reversed(list(re.finditer(COMMA, _hidden(line.text)))):
            written, meant = f"{found['whole']},{found['rest']}", f"{found['whole']}.{found['rest']}"
            message = f"“{written}” ในวงเล็บ {{ }} จุลภาคจะแยกเป็นสองช่อง จึงอ่านเป็น {meant}"
            line.say(found.start("whole"), message, f"เขียนทศนิยมด้วยจุด เป็น {meant}")
            line.put(found.end("whole"), found.end("whole") + 1, ".")
        for found in reversed(list(re.finditer("，", _hidden(line.text)))):
            line.say(found.start(), f"ใช้จุลภาค {sign_name('，')} อ่านเป็น ,", "ลบแล้วพิมพ์ , จากแป้นพิมพ์ และเว้นวรรค 1 ครั้ง")
            line.put(found.start(), found.end(), ", ")
        for found in reversed([one for one in _QUOTED_ENTRY.finditer(_hidden(line.text)) if "," in one["text"]]):
            line.say(found.end("before"), 'ใช้เครื่องหมายคำพูด “ ” ของ Word อ่านเป็น "', 'พิมพ์ " จากแป้นพิมพ์แทน “ และ ”')
            line.put(found.end() - 1, found.end(), '"')
            line.put(found.end("before"), found.end("before") + 1, '"')

    def _follow(self, text: str) -> None:
        """Follow quotation marks and brackets that are open at the end of a line."""
        if self._quote:
            closing = re.search(r"(?<!\\)\"" if self._quote == '"' else "'", text)
            if not closing:
                return
            text, self._quote = text[closing.end() :], ""
        rest = _STRINGS.sub('""', text)
        value = rest if self._flow else _KEYS.sub("", rest)
        if self._flow or value[:1] in ("[", "{"):
            bare = re.sub(r"(^|\s)#.*", "", rest)
            self._flow = max(self._flow + len(re.findall(r"[\[{]", bare)) - len(re.findall(r"[\]}]", bare)), 0)
        opened = _OPEN.search(rest.replace('""', "  ")) if self._flow or value[:1] in ("'", '"') else None
        if opened and not value.startswith('""'):
            self._quote = opened[1]


def _is_field_at(line: str, indent: int) -> bool:
    """Whether a line is a field with an ordinary colon, at this indentation."""
    lead = _LEAD.match(line)
    if not lead or len(re.sub(UNSEEN, "", lead[0])) != indent:
        return False
    key = _KEY.match(line, lead.end())
    return bool(key and key["colon"] == ":" and (key["gap"] or not key["value"]))


def _as_dash(line: EditedLine, mark: re.Match[str]) -> int:
    """A long dash or a bullet at the begin of an entry as YAML writes it; the column behind it."""
    sign = mark["dash"] or mark["bullet"]
    line.say(mark.start(), f"ขึ้นต้นรายการด้วย {sign_name(sign)} อ่านเป็น -", f"ลบ {sign} แล้วพิมพ์ - (ขีดสั้น) และเว้นวรรค 1 ครั้ง")
    line.gap(mark.start("gap"), mark.end("gap"), f"หลังเครื่องหมาย {sign}", needed=True)
    line.put(mark.start(), mark.start() + 1, "- •" if sign == "•" else "-")  # a bullet is shown as it was typed
    return len(line.text) if sign == "•" else _after(line.text, mark.start() + 1)


def _after(text: str, start: int) -> int:
    """The column of the first character at or behind `start` that is no space."""
    return start + len(text[start:]) - len(text[start:].lstrip(" "))


def _hidden(text: str) -> str:
    """The line with what stands in quotation marks out of sight, each character in its place."""
    return _STRINGS.sub(lambda found: '"' + "\x01" * (len(found[0]) - 2) + '"', text)
