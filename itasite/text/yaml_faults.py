"""Why a text is no YAML, in Thai: from the words of the library and from what stands at the place."""

from __future__ import annotations

import re

from itasite.problem import Problem, error
from itasite.text.yaml_written import SEVERAL_DOCUMENTS, TOO_DEEP, UNKNOWN_ALIAS, UNREADABLE, Written, YamlFault

IN_QUOTES = 'ใส่ทั้งข้อความไว้ในเครื่องหมาย "…"'
TAB = ("ใช้แป้น Tab แทนช่องว่าง", "ลบ Tab แล้วเคาะเว้นวรรคแทน (หนึ่งชั้นคือ 2 ช่อง)")
NO_COLON = ("ไม่พบเครื่องหมาย : หลังชื่อช่อง", "เขียนเป็น  ชื่อช่อง: ค่า  โดยเว้นวรรคหลัง :")
UNCLOSED_QUOTE = "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด"
_BEHIND = ("มีข้อความเกินหลังเครื่องหมายปิด", "ใส่เครื่องหมายคำพูดหรือวงเล็บให้ครอบทั้งข้อความ")
_OPENINGS = {"]": "[", "}": "{"}
# The words of libyaml, what they mean here, how to fix it.
_SYNTAX = (
    (UNREADABLE, "มีอักขระที่ไฟล์ YAML ไม่รองรับ", "ลบอักขระนั้นแล้วพิมพ์ใหม่"),
    ("tab character", *TAB),
    ("block sequence entries are not allowed", "เครื่องหมาย - ต้องอยู่ต้นบรรทัด",
     "ขึ้นบรรทัดใหม่ก่อนเครื่องหมาย - หรือใส่ข้อความที่ขึ้นต้นด้วย - ไว้ในเครื่องหมาย \"…\""),
    ("mapping values are not allowed", "มีเครื่องหมาย : อยู่ในข้อความ",
     "ใส่ข้อความที่มี : ไว้ในเครื่องหมาย \"…\""),
    ("mapping keys are not allowed", "ข้อความขึ้นต้นด้วย ? และเว้นวรรคไม่ได้", IN_QUOTES),
    ("found unexpected end of stream", UNCLOSED_QUOTE, "ใส่เครื่องหมาย \" ปิดท้ายข้อความ"),
    ("could not find expected ':'", *NO_COLON),
    ("expected ',' or", "วงเล็บ [ ] หรือ { } ไม่ครบคู่ หรือขาดเครื่องหมายจุลภาค", "ตรวจวงเล็บและจุลภาคในบรรทัดนี้"),
    ("expected node content", "เปิดวงเล็บ [ หรือ { แล้วไม่ได้ปิด", "ใส่วงเล็บปิดให้ครบคู่"),
    ("expected alphabetic", "ข้อความขึ้นต้นด้วย & หรือ * ไม่ได้", IN_QUOTES),
    ("expected comment or line break", "ข้อความขึ้นต้นด้วย | หรือ > ไม่ได้", IN_QUOTES),
    ("scanning a block scalar", "ข้อความขึ้นต้นด้วย | หรือ > ไม่ได้", IN_QUOTES),
    ("parsing a tag", "ข้อความขึ้นต้นด้วย ! ไม่ได้", IN_QUOTES),
    ("scanning a tag", "ข้อความขึ้นต้นด้วย ! ไม่ได้", IN_QUOTES),
    ("directive", "บรรทัดขึ้นต้นด้วย % ไม่ได้", IN_QUOTES),
    ("expected hexdecimal", "มีเครื่องหมาย \\ ในข้อความที่อยู่ใน \"…\"", "ใช้เครื่องหมาย '…' แทน หรือพิมพ์ \\ สองครั้ง"),
    ("unknown escape", "มีเครื่องหมาย \\ ในข้อความที่อยู่ใน \"…\"", "ใช้เครื่องหมาย '…' แทน หรือพิมพ์ \\ สองครั้ง"),
    ("invalid Unicode", "มีเครื่องหมาย \\ ในข้อความที่อยู่ใน \"…\"", "ใช้เครื่องหมาย '…' แทน หรือพิมพ์ \\ สองครั้ง"),
    ("<document start>", "บรรทัดนี้ไม่ต่อจากบรรทัดบน", NO_COLON[1]),
    ("did not find expected", "การย่อหน้าไม่ตรงกัน", "จัดให้ข้อที่อยู่ชั้นเดียวกันเริ่มที่ช่องเดียวกัน"),
    ("cannot start any token", "มีเครื่องหมายที่ขึ้นต้นข้อความไม่ได้", IN_QUOTES),
    (UNKNOWN_ALIAS, "ไม่รองรับการอ้างซ้ำด้วย & และ *", "ใส่ข้อความที่ขึ้นต้นด้วย * ไว้ในเครื่องหมาย \"…\""),
    (SEVERAL_DOCUMENTS, "ไฟล์มีเส้นคั่น --- มากกว่าหนึ่งชุด", "ลบบรรทัด --- ที่เกินออก"),
    (TOO_DEEP, "ข้อมูลซ้อนกันลึกเกินไป", "ลดจำนวนชั้นของข้อมูล"),
)  # fmt: skip
_Told = tuple[str, str, tuple[int, int]]  # message, remedy, line and column (0-based)


def syntax_problem(fault: YamlFault, written: Written) -> Problem:
    """What to tell of a fault, at the place where the author has to type."""
    message, remedy, at = _told(fault, written.lines)
    mistaken = ": อยู่ในข้อความ" in message or message == UNCLOSED_QUOTE
    curly = _curly_quote(written.lines, at) if mistaken else None
    if curly is not None:
        message, at = 'มีเครื่องหมายคำพูด “ ” ของ Word ซึ่งไม่ใช่เครื่องหมาย " ของแป้นพิมพ์', (at[0], curly)
        remedy = 'พิมพ์ " จากแป้นพิมพ์แทน “ และ ”'
    return error(written.place(*at), "yaml-syntax", message, remedy)


def is_unclosed(fault: YamlFault) -> bool:
    """Whether a bracket or quotation mark was opened and may be closed on a later line."""
    said = fault.said
    at_end = "expected node content" in said and "flow" in said
    return "unexpected end of stream" in said or "expected ',' or" in said or at_end


def _told(fault: YamlFault, lines: list[str]) -> _Told:
    said, (number, column) = fault.said, fault.at
    line = lines[number] if number < len(lines) else ""
    if "tab character" in said or ("cannot start any token" in said and line[column : column + 1] == "\t"):
        return *TAB, (number, max(line.find("\t"), 0))
    if "expected node content" in said:
        return _nothing_there(fault, lines, line)
    if "expected ',' or" in said:
        return _in_brackets(fault, line)
    if "mapping values are not allowed" in said and not line[:column].strip():
        return "ไม่มีชื่อช่องหน้าเครื่องหมาย :", NO_COLON[1], fault.at
    if "did not find expected" in said and line[:column].rstrip().endswith(('"', "'", "]", "}")):
        extra = line[column : column + 1]
        if extra in _OPENINGS:
            return f"มีวงเล็บปิด {extra} เกิน", f"ลบ {extra} ที่เกิน หรือเติม {_OPENINGS[extra]} ข้างหน้า", fault.at
        return _BEHIND[0], _whole_in_quotes(line) or _BEHIND[1], fault.at
    if "did not find expected key" in said and line[column : column + 1] in _OPENINGS:
        extra = line[column]
        return f"มีวงเล็บปิด {extra} เกิน", f"ลบ {extra} ที่เกิน หรือเติม {_OPENINGS[extra]} ข้างหน้า", fault.at
    found = next((row for row in _SYNTAX if row[0] in said), None)
    _, message, remedy = found or ("", "รูปแบบ YAML ไม่ถูกต้อง", "ตรวจการย่อหน้าและเครื่องหมายในบรรทัดนี้และบรรทัดก่อนหน้า")
    if "unexpected end of stream" in said and fault.began:
        number, column = fault.began
        sign, rest = lines[number][column], lines[number][column + 1 :].rstrip()
        before = (
            f" ก่อน {rest[-1]}"
            if lines[number][:column].rstrip()[-1:] in tuple("[{,") and rest[-1:] in tuple("]}")
            else ""
        )
        return message, f"ใส่เครื่องหมาย {sign} ปิดท้ายข้อความ{before}", fault.began
    # What is not closed is reported where it opens, not at the end of the file.
    return message, remedy, (fault.began or fault.at) if "expected ':'" in said else fault.at


_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[^\s\"'\[{:#][^:\"'\[{]*:[ ]+)?(?P<text>[\"'\[{].*\S)\s*")


def _whole_in_quotes(line: str) -> str:
    """What to write for a value behind whose closing mark more text stands; "" where that cannot be seen."""
    found = _VALUE.fullmatch(line)
    quote = next((sign for sign in "'\"" if found and sign not in found["text"]), "")
    return f"ครอบทั้งข้อความ เป็น  {found['key'] or '- '}{quote}{found['text']}{quote}" if found and quote else ""


def _nothing_there(fault: YamlFault, lines: list[str], line: str) -> _Told:
    """A value is wanted where a mark stands, or the text ends."""
    column = fault.at[1]
    sign, before = line[column : column + 1], line[:column].rstrip()
    if line[column : column + 3] == "...":
        return "บรรทัด ... เป็นเครื่องหมายจบไฟล์ของ YAML", "ลบบรรทัดนี้", fault.at
    if sign == ":":
        if before.endswith(":"):
            return "มีเครื่องหมาย : เกิน", "เหลือ : ตัวเดียว และเว้นวรรคหลัง :", fault.at
        return "ข้อความในวงเล็บขึ้นต้นด้วย : ไม่ได้", IN_QUOTES, fault.at
    if sign == ",":
        return "มีเครื่องหมาย , โดยไม่มีข้อความข้างหน้า", 'ลบ , ที่เกิน หรือใส่ข้อความที่มี , ไว้ในเครื่องหมาย "…"', fault.at
    if sign in _OPENINGS:
        return f"มีวงเล็บปิด {sign} เกิน", f"ลบ {sign} ที่เกิน หรือเติม {_OPENINGS[sign]} ข้างหน้า", fault.at
    opened = _open_bracket(lines, fault.at)
    if opened is None:
        return "ไม่พบค่าของช่องนี้", "ตรวจเครื่องหมายในบรรทัดนี้และบรรทัดก่อนหน้า", fault.at
    return f"เปิดวงเล็บ {lines[opened[0]][opened[1]]} แล้วไม่ได้ปิด", "ใส่วงเล็บปิดให้ครบคู่", opened


def _in_brackets(fault: YamlFault, line: str) -> _Told:
    """An entry in brackets is followed by something else than a comma or the closing bracket."""
    column = fault.at[1]
    sign, opened = line[column : column + 1], fault.began or fault.at
    bracket = "{" if "'}'" in fault.said else "["
    closing = "}" if bracket == "{" else "]"
    if fault.at[0] != opened[0] or not sign:
        message = f"เปิดวงเล็บ {bracket} แล้วไม่ได้ปิด หรือขาดเครื่องหมายจุลภาค"
        return message, f"ใส่วงเล็บปิด {closing} ให้ครบคู่ และใส่ , คั่นระหว่างข้อความ", opened
    if sign in _OPENINGS:
        return f"เปิดด้วยวงเล็บ {bracket} แต่ปิดด้วย {sign}", f"เปลี่ยน {sign} เป็น {closing}", fault.at
    if sign == ":":
        return "มีเครื่องหมาย : อยู่ในข้อความ หรือขาดเครื่องหมายจุลภาค", 'ใส่ข้อความที่มี : ไว้ในเครื่องหมาย "…"', fault.at
    if line[:column].rstrip().endswith(('"', "'")):
        return *_BEHIND, fault.at
    return f"วงเล็บ {bracket} {closing} ไม่ครบคู่ หรือขาดเครื่องหมายจุลภาค", "ตรวจวงเล็บและจุลภาคในบรรทัดนี้", opened


_TEXT = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?:^|[ \t])#[^\n]*|[\[\]{}]")


def _open_bracket(lines: list[str], before: tuple[int, int]) -> tuple[int, int] | None:
    """The last bracket before a place that is not closed there."""
    opened: list[tuple[int, int]] = []
    for number, line in enumerate(lines[: before[0] + 1]):
        for found in _TEXT.finditer(line):
            if (number, found.start()) >= before:
                break
            if found[0] in "[{":
                opened.append((number, found.start()))
            elif found[0] in "]}" and opened:
                opened.pop()
    return opened[-1] if opened else None


_CURLY = re.compile(r"(?:[:\-\[{,][ \t]*|^[ \t]*)(?P<opening>[“”])|(?P<closing>”)[ \t]*(?:,|\]|\}|$)")


def _curly_quote(lines: list[str], at: tuple[int, int]) -> int | None:
    """The column of a quotation mark of Word on the line of a fault, where YAML wants one of the keyboard."""
    line = lines[at[0]] if at[0] < len(lines) else ""
    for found in _CURLY.finditer(line):
        if found["opening"]:
            return found.start("opening")
        if '"' in line[: found.start()] and line.count('"') % 2:
            return found.start("closing")
    return None
