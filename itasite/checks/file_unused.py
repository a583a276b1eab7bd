"""ไฟล์แนบที่ไม่มีที่ใดลิงก์ถึง

มีไฟล์อยู่ในโฟลเดอร์ files/ แต่ไม่มีหน้าหรือข้อมูลใดเขียนชื่อไฟล์นั้นไว้

ทำไม: ไฟล์ในโฟลเดอร์นี้ถูกเผยแพร่ทุกไฟล์ แม้ไม่มีลิงก์ ผู้ตรวจจึงไม่เห็นไฟล์ที่ตั้งใจแสดง
และไฟล์ที่ไม่ตั้งใจเผยแพร่กลับเปิดได้จากอินเทอร์เน็ต
วิธีแก้: ลิงก์ไฟล์จากหลักฐานของข้อที่เกี่ยวข้อง (file: files/ชื่อไฟล์) หรือลบไฟล์ออกจากโฟลเดอร์
ตัวอย่างที่ผิด:
    ไฟล์ 2566/files/ร่างแผน.pdf ที่ไม่มีที่ใดกล่าวถึง
ตัวอย่างที่ถูก:
    ไฟล์ 2566/files/o10.pdf ที่ oit.yml เขียน file: files/o10.pdf
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import unquote

from itasite.detect.attached_files import attachment_names
from itasite.listing import PUBLISHED_FOLDER
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten

ID = "file-unused"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True
_MOST = 10  # files of a folder that are reported one by one; more are reported together
_SHOWN = 3
_COMMENT = re.compile(r"^[ ]*#.*$", re.MULTILINE)


def check(site: Site) -> Iterator[Problem]:
    """Attached files whose name is nowhere in the content; the words of a file that cannot be parsed count too."""
    names = [name for name in attachment_names(site) if PUBLISHED_FOLDER in PurePosixPath(name).parts]
    used = _named({PurePosixPath(name).name for name in names}, _written(site)) if names else set()
    unused = (name for name in names if PurePosixPath(name).name not in used)
    for folder, group in groupby(unused, key=lambda name: str(PurePosixPath(name).parent)):
        found = list(group)
        remedy = "ลิงก์จากหลักฐานด้วย file: หรือลบไฟล์ออกหากไม่ต้องการเผยแพร่"
        if len(found) > _MOST:
            shown = ", ".join(f"“{shorten(PurePosixPath(name).name)}”" for name in found[:_SHOWN])
            message = f"ไม่มีหน้าหรือหลักฐานใดลิงก์ถึง {len(found)} ไฟล์ใน {folder} แต่ไฟล์ถูกเผยแพร่: {shown} เป็นต้น"
            yield hint(Position(found[0]), ID, message, remedy)
            continue
        for name in found:
            yield hint(Position(name), ID, "ไม่มีหน้าหรือหลักฐานใดลิงก์ถึงไฟล์นี้ แต่ไฟล์ถูกเผยแพร่", remedy)


def _named(names: Iterable[str], text: str) -> set[str]:
    """Those of the names that stand somewhere in a text.

    The text is searched for the few ways in which names end, not for each of thousands of names.
    """
    by_end = defaultdict[str, dict[int, set[str]]](lambda: defaultdict(set))
    for name in names:
        by_end[PurePosixPath(name).suffix or name[-1]][len(name)].add(name)
    found: set[str] = set()
    for end, by_length in by_end.items():
        for place in re.finditer(re.escape(end), text):
            found |= {
                name
                for length, these in by_length.items()
                if (name := text[place.end() - length : place.end()]) in these
            }
    return found


def _written(site: Site) -> str:
    """The text of the whole content, and again with %-escapes decoded; comments in YAML do not count."""
    sources = (_COMMENT.sub("", site.texts[name].text) for name in site.sources if name in site.texts)
    pages = (site.texts[page.document.path].text for page in site.pages)
    whole = "\n".join((*sources, *pages))
    return f"{whole}\n{unquote(whole)}"
