"""สองไฟล์ที่ได้ที่อยู่เดียวกันบนเว็บไซต์

หน้าสองหน้าที่ได้ที่อยู่เดียวกัน เช่น a.md กับ a/index.md หรือ README.md กับ index.md หน้าที่ได้ที่อยู่เดียวกับหน้าหรือไฟล์
ที่ระบบสร้าง หรือไฟล์แนบที่มีชื่อเดียวกับโฟลเดอร์ของหน้า ส่วนไฟล์ที่ตั้งชื่อตรงกับไฟล์ที่ระบบสร้าง จะแทนไฟล์ของระบบ จึงเป็นคำเตือน

ทำไม: เว็บไซต์มีได้ไฟล์เดียวต่อหนึ่งที่อยู่ อีกไฟล์จะหายไปโดยไม่มีใครรู้ นับทั้งเว็บไซต์ปกติและสำเนาสำหรับ USB
วิธีแก้: เปลี่ยนชื่อไฟล์หนึ่ง หรือรวมเป็นไฟล์เดียว หากต้องการเขียนหน้าแทนหน้าที่ระบบสร้าง ให้ใช้ชื่อเดียวกันทุกตัวอักษร
ตัวอย่างที่ผิด:
    content/index.md และ content/README.md
    content/2566/oit.md         (ระบบสร้าง 2566/oit/index.md)
ตัวอย่างที่ถูก:
    content/index.md
    content/2566/oit/index.md   (แทนหน้าที่ระบบสร้าง)
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.facts.sitemap import ENGINE_FILES, generated_assets, generated_pages
from itasite.links import address
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, error, shorten, warning

ID = "same-address"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """The author's files that would replace another file of the site, each once."""
    # if README and index.md are in one folder, README is reported, so it comes last
    own = dict.fromkeys(sorted(site.listing.published, key=lambda name: (PurePosixPath(name).stem == "README", name)))
    made = [name for name in generated_pages(site) if name not in own]
    assets = set(generated_assets(site))
    reported = {name: name for name in own if name in ENGINE_FILES}
    for directory_urls in (True, False):
        for name, other in _clashes((*ENGINE_FILES, *made, *own), directory_urls=directory_urls):
            reported.setdefault(*((name, other) if name in own else (other, name)))
    for name, other in reported.items():
        whose = "" if other in own and other != name else "ซึ่งระบบสร้าง "
        message = f"ไฟล์นี้ได้ที่อยู่เดียวกับ “{shorten(other)}” {whose}บนเว็บไซต์ ไฟล์หนึ่งจะหายไป"
        yield error(Position(name), ID, message, f"เปลี่ยนชื่อไฟล์นี้{_instead(other, is_own=not whose)}")
    for name in own:
        if name in assets:
            message = "ไฟล์นี้แทนไฟล์ที่ระบบสร้างซึ่งมีชื่อเดียวกัน"
            yield warning(Position(name), ID, message, "เปลี่ยนชื่อไฟล์ หากไม่ได้ตั้งใจแทน")


def _instead(other: str, *, is_own: bool) -> str:
    if is_own:
        return " หรือรวมเป็นไฟล์เดียว"
    return f" หากต้องการแทนหน้าของระบบ ให้ตั้งชื่อว่า {other}" if other.endswith(".md") else ""


def _clashes(names: tuple[str, ...], *, directory_urls: bool) -> Iterator[tuple[str, str]]:
    """Pairs of names that get the same path, or of which one gets the path of a folder of the other."""
    first: dict[str, str] = {}
    for name in names:
        place = _place(name, directory_urls=directory_urls)
        if first.setdefault(place, name) != name:
            yield name, first[place]
    for place, name in first.items():
        folder = place.rpartition("/")[0]
        while folder:
            if folder in first:
                yield first[folder], name
            folder = folder.rpartition("/")[0]


def _place(name: str, *, directory_urls: bool) -> str:
    """The path of the file on the site that this file becomes."""
    found = address(name, directory_urls=directory_urls)
    return f"{found}index.html" if found.endswith("/") or not found else found
