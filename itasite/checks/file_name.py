"""ชื่อไฟล์ที่ทำให้ลิงก์เสีย ใช้กับ Windows ไม่ได้ หรืออ่านยาก

ชื่อไฟล์มีเครื่องหมายที่ที่อยู่เว็บไซต์ใช้เป็นอย่างอื่น (# ? % \\ : * " < > |) เป็นชื่อที่ Windows ไม่รับ (เช่น con.pdf, aux.txt
หรือลงท้ายด้วยจุดหรือช่องว่าง) ยาวเกินไป หรือต่างจากอีกชื่อเพียงตัวพิมพ์ใหญ่เล็ก ซึ่งควรแก้ไข
หรือมีช่องว่างหรืออักษรไทย ซึ่งเป็นข้อสังเกต บอกรวมหนึ่งข้อต่อโฟลเดอร์

ทำไม: ลิงก์ขาดที่เครื่องหมาย # หรือ ? และไฟล์ที่ Windows ไม่รับจะหายไปเมื่อคัดลอกไปเครื่องอื่น ส่วนช่องว่างและอักษรไทยกลายเป็น %E0%B8…
ยาวหลายบรรทัด เมื่อคัดลอกไปวางในระบบ ITAS หรือส่งทางไลน์ ลิงก์มักขาด
วิธีแก้: ตั้งชื่อด้วยอักษรอังกฤษตัวเล็ก ตัวเลขอารบิก และขีด - เช่น o10-plan-2566.pdf แล้วแก้ชื่อในที่ที่ลิงก์ถึง
ตัวอย่างที่ผิด:
    แผนการใช้จ่าย #2 (แก้ไข).pdf
ตัวอย่างที่ถูก:
    o10-plan-2566.pdf
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import PurePosixPath

from itasite.detect.attached_files import attachment_names
from itasite.detect.safe_names import LONGEST, safe_stem
from itasite.listing import is_reserved, name_clashes
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint, shorten, warning

ID = "file-name"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_BREAKING = re.compile(r'[#?%\\:*"<>|\x00-\x1f]')
_AWKWARD = re.compile(r"[\s]|[^\x00-\x7f]")
_SHOWN = 3


def check(site: Site) -> Iterator[Problem]:
    """File names that break links or cannot be copied to Windows; names that are only awkward, once per folder."""
    yield from _elsewhere(site)
    better = _better_names(site)
    for name in better:
        base = PurePosixPath(name).name
        if _BREAKING.search(base):
            yield warning(Position(name), ID, _breaking(base), f"เปลี่ยนชื่อเป็น {better[name]}")
    awkward = [name for name in better if not _BREAKING.search(PurePosixPath(name).name)]
    for folder, group in groupby(awkward, key=lambda name: str(PurePosixPath(name).parent)):
        names = list(group)
        message = f"ชื่อไฟล์มีช่องว่างหรืออักษรไทย {len(names)} ไฟล์ใน {folder} ลิงก์จะยาวและขาดง่าย"
        pairs = (f"“{PurePosixPath(name).name}” เป็น {better[name]}" for name in names[:_SHOWN])
        yield hint(Position(names[0]), ID, message, f"เปลี่ยนชื่อ {', '.join(pairs)} และแก้ชื่อใน file: หรือลิงก์ให้ตรงกัน")


def _elsewhere(site: Site) -> Iterator[Problem]:
    """Published files and folders that would be lost on Windows or on a Mac."""
    attached = set(attachment_names(site))
    for name in dict.fromkeys(chain.from_iterable(map(_places, site.listing.published))):
        base, at = PurePosixPath(name).name, Position(name)
        if name not in attached and _BREAKING.search(base):
            yield warning(at, ID, _breaking(base), "เปลี่ยนชื่อเป็นอักษรอังกฤษตัวเล็ก ตัวเลข และขีด -")
        elif is_reserved(base):
            remedy = f"เปลี่ยนชื่อ เช่น document-{base.strip('. ').lower()}"
            yield warning(at, ID, f"“{shorten(base)}” เป็นชื่อที่ Windows สงวนไว้ จึงคัดลอกไปเครื่อง Windows ไม่ได้", remedy)
        elif base.endswith((".", " ")):
            message = f"“{shorten(base)}” ลงท้ายด้วยจุดหรือช่องว่าง ซึ่ง Windows ตัดทิ้ง ลิงก์จึงเสีย"
            yield warning(at, ID, message, f"เปลี่ยนชื่อเป็น “{shorten(base.rstrip('. ')) or 'document'}”")
    for name in site.listing.published:
        if len(name) > LONGEST:
            message = f"ชื่อพร้อมโฟลเดอร์ยาว {len(name)} ตัวอักษร Windows รับได้ไม่เกิน 260 รวมโฟลเดอร์ที่อยู่เหนือขึ้นไป"
            yield warning(Position(name), ID, message, f"ตั้งชื่อให้สั้นลง ไม่เกิน {LONGEST} ตัวอักษร")
    for name, other in name_clashes((*site.listing.sources, *site.listing.published)):
        message = f"ชื่อนี้กับ “{shorten(PurePosixPath(name).name)}” เป็นชื่อเดียวกันบน Windows และ Mac ไฟล์หนึ่งจะหายไป"
        yield warning(Position(other), ID, message, "เปลี่ยนชื่อหนึ่งให้ต่างกันมากกว่าตัวพิมพ์ใหญ่เล็ก")


def _breaking(base: str) -> str:
    marks = dict.fromkeys(mark if mark.isprintable() else "ขึ้นบรรทัดหรืออักขระควบคุม" for mark in _BREAKING.findall(base))
    return f"ชื่อมีเครื่องหมาย {' '.join(marks)} ซึ่งทำให้ลิงก์เสีย"


def _places(name: str) -> Iterator[str]:
    """The folders above a file, the outermost first, then the file."""
    path = PurePosixPath(name)
    yield from (str(folder) for folder in reversed(path.parents[:-1]))
    yield name


def _better_names(site: Site) -> dict[str, str]:
    """The path of each attached file with an unsafe name, to a safe name in the same folder."""
    codes = _codes(site)
    names = attachment_names(site)
    taken, better, last = set(names), dict[str, str](), dict[str, int]()
    for name in names:
        path = PurePosixPath(name)
        if not (_BREAKING.search(path.name) or _AWKWARD.search(path.name)):
            continue
        stem, suffix = safe_stem(path.stem, codes.get(name, "document")), path.suffix.lower()
        wanted = f"{stem}{suffix}"
        first = str(path.parent / wanted)
        number = last.get(first, 1)
        while str(path.parent / wanted) in taken:
            number += 1
            wanted = f"{stem}-{number}{suffix}"
        last[first] = number
        taken.add(str(path.parent / wanted))
        better[name] = wanted
    return better


def _codes(site: Site) -> dict[str, str]:
    """The path of each file that is evidence, to the code of its first item in small letters."""
    found: dict[str, str] = {}
    for year in site.years:
        for code, entry in year.disclosure.items.items():
            for evidence in entry.evidence:
                if evidence.file:
                    found.setdefault(year.file(evidence.file), code.lower())
    return found
