"""How the content folder is laid out, and the problems of files that do not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from itasite.fiscal import BUDDHIST_OFFSET, fold_digits
from itasite.listing import PUBLISHED_FOLDER, Listing, Reason
from itasite.problem import Position, Problem, error, unopened
from itasite.spelling import suggest

YEAR_FILES = ("analysis.yml", "measures.yml", "oit.yml", "tables.yml", "year.yml")
PART_FILES = ("measures.yml", "oit.yml")  # each is named after the part of the year that it is about
CRITERIA_FOLDER = "frameworks"  # the agency's own additions to the criteria, one file per year
YEAR_FOLDER = re.compile(r"2[45][0-9][0-9]")
_CRITERIA_NAME = re.compile(rf"{YEAR_FOLDER.pattern}\.yml")


def year_folders(listing: Listing) -> list[int]:
    """The years that have a folder, the latest first; also those of which no file can be read."""
    named = (name.split("/")[0] for name in (*listing.names, *listing.reasons) if "/" in name)
    return sorted({int(name) for name in named if YEAR_FOLDER.fullmatch(name)}, reverse=True)


def criteria_file(year: int) -> str:
    """The name of the file with the agency's own criteria of a year, in the content folder."""
    return f"{CRITERIA_FOLDER}/{year}.yml"


def criteria_years(files: Iterable[str]) -> list[int]:
    """The years of which the content adds to the criteria, the earliest first. `files` are names of the folder."""
    named = (name for name in files if re.fullmatch(rf"{CRITERIA_FOLDER}/{_CRITERIA_NAME.pattern}", name))
    return sorted(int(name.removeprefix(f"{CRITERIA_FOLDER}/")[:4]) for name in named)


def unreadable_files(listing: Listing) -> Iterator[Problem]:
    """Problems of what would be missing on the site because it cannot be read. A rule of its own reports links."""
    for found in listing.left_out:
        shown = re.sub("[\ud800-\udfff]+", "�", found.name)
        if found.reason is Reason.GARBLED:  # as old archives of Windows leave them: no link could lead there
            remedy = "เปลี่ยนชื่อไฟล์นี้เป็นอักษรอังกฤษ หรือแตกไฟล์ zip ใหม่โดยเลือกรหัสอักษรภาษาไทย"
            yield error(Position(shown), "unknown-file", "ชื่อไฟล์หรือโฟลเดอร์ไม่ใช่รหัสอักษร UTF-8", remedy)
        elif found.reason is Reason.UNREADABLE and found.folder:
            remedy = "ตรวจสิทธิ์ของโฟลเดอร์ หรือย้ายโฟลเดอร์ออกจากโฟลเดอร์เนื้อหา"
            yield error(Position(shown), "unreadable-file", "ไม่มีสิทธิ์เปิดโฟลเดอร์นี้ จึงไม่รู้ว่าข้างในมีอะไร", remedy)
        elif found.reason is Reason.UNREADABLE:
            yield error(Position(shown), "unreadable-file", unopened(PermissionError()), "ตรวจสิทธิ์และชนิดของไฟล์")
        elif found.reason is Reason.SPECIAL:
            remedy = "ย้ายออกจากโฟลเดอร์เนื้อหา แล้ววางไฟล์จริงแทน"
            yield error(Position(shown), "unreadable-file", "มีชื่อนี้อยู่ แต่ไม่ใช่ไฟล์", remedy)


def stray_files(sources: Iterable[str]) -> list[Problem]:
    """Problems of YAML files that stand where nothing reads them."""
    problems = []
    for name in sources:
        folder, _, base = name.rpartition("/")
        allowed = YEAR_FILES if YEAR_FOLDER.fullmatch(folder) else ("agency.yml",) if not folder else ()
        own_criteria = folder == CRITERIA_FOLDER and _CRITERIA_NAME.fullmatch(base)
        if base not in allowed and not own_criteria:
            remedy = suggest(base, allowed) or f"ย้ายไฟล์ไปไว้ใต้โฟลเดอร์ {PUBLISHED_FOLDER}/ หากต้องการเผยแพร่"
            if base in YEAR_FILES:
                remedy = _year_named(folder) or f"ย้าย {base} ไปไว้ในโฟลเดอร์ชื่อปี พ.ศ. สี่หลัก เลขอารบิก เช่น 2566/"
            elif base == "agency.yml":
                remedy = "ย้าย agency.yml ไปไว้นอกสุดของโฟลเดอร์เนื้อหา"
            problems.append(error(Position(name), "unknown-file", "ไม่รู้จักไฟล์ข้อมูลนี้ จึงไม่มีที่ใดนำไปแสดง", remedy))
    return problems


def _year_named(folder: str) -> str:
    """What to do with a folder whose name says a year in another way: ๒๕๖๖, ปี 2566, 2023, 66."""
    digits = re.sub(r"\D", "", fold_digits(folder))
    if "/" in folder or len(digits) not in (2, 4):
        return ""
    year = int(digits)
    meant = year + 2500 if year < 100 else year + BUDDHIST_OFFSET if 1957 <= year < 2057 else year
    return f"เปลี่ยนชื่อโฟลเดอร์ “{folder}” เป็น {meant}" if YEAR_FOLDER.fullmatch(str(meant)) else ""
