"""คำตอบหรือหลักฐานเดียวกันในหลายข้อ

ผลการดำเนินการที่ถ้อยคำเหมือนกันทุกตัวอักษรในข้อ OIT ต่างกัน หรือหลักฐานชื่อเดียวกันที่เดียวกันในหลายข้อ
ถ้าชื่อหลักฐานต่างกันแต่ชี้ไปที่เดียวกัน หรือเป็นไฟล์เดียวกันที่ตั้งชื่อใหม่ เป็นเพียงข้อสังเกต บอกรวมหนึ่งข้อต่อที่อยู่

ทำไม: มักเกิดจากการคัดลอกแล้วลืมแก้ ผู้ตรวจเห็นว่าคำตอบไม่ตรงกับข้อ
วิธีแก้: เขียนผลของข้อนั้นให้ตรงกับเรื่อง ใส่หลักฐานของข้อนั้น หลักฐานที่ใช้ร่วมกันหลายข้อให้เขียนครั้งเดียวที่ evidence
ชั้นนอกสุดของ oit.yml พร้อม items: [O1, O2] ถ้าตั้งใจให้เหมือนกัน ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5: {status: in_progress, result: จัดทำข้อมูลครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
      O6: {status: in_progress, result: จัดทำข้อมูลครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5: {status: in_progress, result: จัดทำข้อมูลการติดต่อครบตามองค์ประกอบและเผยแพร่บนเว็บไซต์}
      O6: {status: in_progress, result: รวบรวมกฎหมายที่เกี่ยวข้องและเผยแพร่บนเว็บไซต์}
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from itasite.attachment import duplicates
from itasite.facts.evidence import target
from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, hint, shorten, warning

ID = "duplicate-answer"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_SHARED = "หากใช้ร่วมกันจริง ให้เขียนครั้งเดียวที่ evidence ชั้นนอกสุด พร้อม items"
_SHORTEST = 40  # characters; shorter answers are often the same


def check(site: Site) -> Iterator[Problem]:
    """Answers and evidence that are written under more than one item of a year."""
    for year in site.years:
        yield from _in_year(year)
        yield from _evidence(site, year)


def _in_year(year: Year) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for code, entry in year.disclosure.items.items():
        for index, text in enumerate(entry.result):
            key = "".join(text.split())
            if len(key) < _SHORTEST:
                continue
            other = first.setdefault(key, code)
            if other != code:
                message = f"ผลของข้อ {code} เหมือนกับข้อ {other} ทุกตัวอักษร"
                yield warning(entry.at("result", index), ID, message, "เขียนผลของข้อนี้ให้ตรงกับเรื่อง")


def _evidence(site: Site, year: Year) -> Iterator[Problem]:
    """Evidence that several items name as their own; shared evidence must be written once, with its items."""
    own = (each.file for entry in year.disclosure.items.values() for each in entry.evidence if each.file)
    copies = duplicates(dict.fromkeys(site.root / year.file(name) for name in own))
    used: dict[str, list[tuple[str, Evidence]]] = {}
    for code, entry in year.disclosure.items.items():
        for evidence in entry.evidence:
            if evidence.confirmed and (place := _place(site, year, evidence, copies)):
                used.setdefault(place, []).append((code, evidence))
    for found in used.values():
        first, one = found[0]
        others = [(code, evidence) for code, evidence in found if code != first]
        pasted = [(code, evidence) for code, evidence in others if _said(evidence) == _said(one)]
        for code, evidence in pasted:
            message = f"หลักฐาน “{shorten(one.title)}” ของข้อ {code} เหมือนกับข้อ {first}"
            yield warning(evidence.at("title"), ID, message, f"ใส่หลักฐานของข้อนี้ {_SHARED}")
        changed = [(code, evidence) for code, evidence in others if _said(evidence) != _said(one)]
        if changed and not one.page:
            at = changed[0][1].at("file" if one.file else "url")
            codes = ", ".join(dict.fromkeys(code for code, _ in changed))
            yield hint(at, ID, f"หลักฐานของข้อ {codes} เป็นไฟล์หรือที่อยู่เดียวกับของข้อ {first}", f"ตรวจว่าไม่ได้ลืมแก้ {_SHARED}")


def _said(evidence: Evidence) -> tuple[object, ...]:
    """The fields that an author changes if the evidence is really meant for another item too."""
    return evidence.title, evidence.components, evidence.explanation, evidence.note, evidence.date


def _place(site: Site, year: Year, evidence: Evidence, copies: dict[Path, Path]) -> str:
    """Where evidence is, "" if nowhere; a copy of a file under another name is where the first of them is."""
    found = target(year, evidence)
    if found is None:
        return ""
    if found.kind == "file":
        path = site.root / found.place
        return str(copies.get(path, path))
    return found.place.rstrip("/")
