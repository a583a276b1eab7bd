"""What the addresses of a cell are called in it: the text of a link, or what stands before or right above one."""

from __future__ import annotations

import re

from itasite.office.links import ADDRESS, same
from itasite.office.table import Cell

EMPTY = re.compile(  # texts that say nothing of what an address leads to
    r"[\W\d_]*(?:(?:ลิงก์|ลิงค์|ลิ้งค์|ลิ้งก์|link|url|คลิก|คลิ๊ก|click|กด|ดู|เปิด|อ่าน|ต่อ|เพิ่มเติม|ดาวน์โหลด|ดาวโหลด|download|view|ที่นี่|ที่|here|"
    r"เพื่อ|ได้|เข้า|ข้อมูล|รายละเอียด|ไฟล์|file|pdf|เอกสาร|แนบ|และ|หรือ)[\W\d_]*)*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"^\s*(?:\(?[0-9๐-๙]{1,2}[.)])?[\s:;,•●▪*–-]*|[\s:;,(–-]*$")
_LONGEST = 200  # letters


def title(cell: Cell, address: str) -> str:
    """The title of what is at an address, "" where the cell does not say; without an address that of any link."""
    texts = (" ".join(text.split()) for text, goes in cell.links if not address or same(goes, address))
    own = next((text for text in texts if not EMPTY.fullmatch(text) and not ADDRESS.search(text)), "")
    return own or _titles(cell).get(_known(cell, address), "")


def left(cell: Cell) -> list[str]:
    """The texts of a cell with addresses that are neither addresses nor titles."""
    titles = set(_titles(cell).values())
    lines = [_around(cell, line.text) for line in cell.lines]
    found = [text for line in lines for text in line if _bare(text) and _bare(text) not in titles]
    return [" ".join(text.split()) for text in found]


def _titles(cell: Cell) -> dict[str, str]:
    """The titles of addresses by the address, where a line has a single one."""
    found, above = dict[str, str](), ""
    for line in cell.lines:
        shown = _shown(cell, line.text)
        own = _bare(_around(cell, line.text)[0])
        if len(shown) == 1 and (named := own or above) and len(named) <= _LONGEST:
            found.setdefault(shown[0][1], named)
        above = "" if shown else own
    return found


def _around(cell: Cell, line: str) -> list[str]:
    """What a line says before, between and behind its addresses."""
    texts = [text for text, _ in _shown(cell, line)]
    return re.split("|".join(map(re.escape, sorted(texts, key=len, reverse=True))), line) if texts else [line]


def _shown(cell: Cell, line: str) -> list[tuple[str, str]]:
    """What stands for addresses in a line, texts of links and addresses that are typed, and where each leads."""
    linked = [(text, goes) for text, goes in cell.links if text.strip() and text in line]
    typed = [(one[0], one[0].rstrip(".,;)")) for one in ADDRESS.finditer(line)]
    return linked + [one for one in typed if not any(one[0] in text for text, _ in linked)]


def _known(cell: Cell, address: str) -> str:
    """The address as the cell has it."""
    return next((one for one in _titles(cell) if same(one, address)), address)


def _bare(text: str) -> str:
    """A text without its number and the signs that join it to an address; "" for one that says nothing."""
    return "" if EMPTY.fullmatch(text) else " ".join(_ENDS.sub("", text).split())
