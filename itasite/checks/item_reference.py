"""อ้างถึงข้ออื่นผิด

ข้อความใน oit.yml ที่กล่าวถึงข้อ OIT ซึ่งไม่มีในเกณฑ์ของปีนั้น หรือเรียกชื่อของข้อหนึ่งแต่ใส่เลขของอีกข้อ
ใน measures.yml และหน้า .md ของปี ดูเฉพาะข้อที่ไม่มีในเกณฑ์ของปีใดในเว็บไซต์

ทำไม: ผู้ตรวจจะไปเปิดผิดข้อ เลขข้อเปลี่ยนทุกปีจึงผิดได้ง่าย
วิธีแก้: แก้เลขข้อให้ตรงกับชื่อ
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: in_progress, result: ตามแผนปฏิบัติการป้องกันการทุจริต ข้อ O39}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5: {status: in_progress, result: ตามแผนปฏิบัติการป้องกันการทุจริต ข้อ O36}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite import item_codes
from itasite.detect.text_lines import lines_with, position_in_line, position_in_value, text_files
from itasite.fiscal import fold_digits
from itasite.model.framework import Framework, Item
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning
from itasite.reading.codes import normalise, own_names

ID = "item-reference"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_ANY_ITEM = re.compile("ข้อ")
# O5, o 5, OIT 5; of an agency's own list also MOIT 1.1 and EB 3
_MENTION = re.compile(
    r"ข้อ(?:ที่)?\s*((?:OIT|ITA)?\s?[Oo0][ -]?\d{1,3}(?![\d.])|[A-Z]{1,10} ?\d{1,3}(?:\.\d{1,3})*(?![\d.]))"
)
_BEFORE = 90  # characters before a mention in which the title of its item can be
_SHORTEST_TITLE = 12


def check(site: Site) -> Iterator[Problem]:
    """Mentions of items whose code does not exist or belongs to another title."""
    for year in site.years:
        for entry in year.disclosure.items.values():
            said = (("result", entry.result), ("explanation", entry.explanation), ("note", (entry.note or "",)))
            for field, lines in said:
                for index, text in enumerate(lines):
                    for start, message, remedy in _wrong(year.framework, fold_digits(text)):
                        place = entry.at(field) if field == "note" else entry.at(field, index)
                        yield warning(position_in_value(site, place, text, start), ID, message, remedy)
    yield from _elsewhere(site)


def _elsewhere(site: Site) -> Iterator[Problem]:
    """Codes in measures and pages that no criteria of the site have; these texts can be about another year."""
    frameworks = {
        framework.fiscal_year: framework for year in site.years for framework in (year.framework, year.assessed)
    }
    if not all(framework.complete for framework in frameworks.values()):
        return
    known = [item.code for framework in frameworks.values() for item in framework.items]
    years = " หรือ ".join(str(number) for number in sorted(frameworks))
    for file in text_files(site):
        if file.name.endswith(("/measures.yml", ".md")):
            for text, at in lines_with(file, _ANY_ITEM):
                for start, code in _mentions(fold_digits(text), known):
                    if code not in known:
                        message = f"กล่าวถึงข้อ {code} ซึ่งไม่มีในเกณฑ์ปี {years}"
                        yield warning(position_in_line(at, start), ID, message, _remedy(None))


def _mentions(text: str, known: list[str]) -> Iterator[tuple[int, str]]:
    """Offset and code of each item that a text mentions, of a kind that the `known` codes are of."""
    if not _MENTION.search(text):  # so it is in most texts
        return
    names, letters = own_names(known), {item_codes.letters(code) for code in known}
    dotted = any("." in code for code in known)
    for found in _MENTION.finditer(text):
        official = normalise(found[1]) or item_codes.tidy(found[1])
        code = names.get(item_codes.folded(found[1])) or names.get(official) or official
        if item_codes.letters(code) in letters and (dotted or "." not in code):
            yield found.start(), code


def _wrong(framework: Framework, text: str) -> Iterator[tuple[int, str, str]]:
    for start, code in _mentions(text, [item.code for item in framework.items]):
        item = framework.item(code)
        meant = _named_before(framework, text[max(0, start - _BEFORE) : start], item)
        if item is None and framework.complete:
            yield start, f"กล่าวถึงข้อ {code} ซึ่งไม่มีในเกณฑ์ปี {framework.fiscal_year}", _remedy(meant)
        elif item and meant:
            message = f"กล่าวถึง “{meant.title}” แต่ข้อ {code} คือ “{item.title}”"
            yield start, message, _remedy(meant)


def _named_before(framework: Framework, text: str, item: Item | None) -> Item | None:
    """The item whose title is right before the mention of `item`; None if it is the title of `item` or no title."""
    if item and item.title in text:
        return None
    named = [found for found in framework.items if len(found.title) >= _SHORTEST_TITLE and found.title in text]
    return max(named, key=lambda found: len(found.title), default=None)


def _remedy(meant: Item | None) -> str:
    return f"น่าจะหมายถึงข้อ {meant.code}" if meant else "ตรวจเลขข้อกับเกณฑ์ของปีนี้"
