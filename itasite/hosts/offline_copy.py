"""Turns a built site into a copy for a USB stick: without files for servers, with a note how to open it, as one zip."""

from __future__ import annotations

import zipfile
from pathlib import Path

from itasite import fiscal
from itasite.hosts.fonts import with_fonts
from itasite.model.site import Site

NOTE = "อ่านก่อน.txt"
_FOR_SERVERS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
_DATE = (1980, 1, 1, 0, 0, 0)  # fixed: the zip must not depend on the time
_MODE = 0o100644 << 16  # a regular file that everybody may read
_UNIX = 3


def make_copy(site: Site, folder: Path) -> None:
    """Turn the site that was built in `folder` into the copy."""
    for name in _FOR_SERVERS:
        (folder / name).unlink(missing_ok=True)
    for sheet in sorted(folder.rglob("*.css")):
        _with_fonts(sheet)
    # byte order mark and line ends for Notepad of older Windows
    (folder / NOTE).write_text(note(site), encoding="utf-8-sig", newline="\r\n")


def _with_fonts(sheet: Path) -> None:
    """Put the fonts into a style sheet of the author; in those of the theme they are."""

    def read(path: str) -> bytes | None:
        font = sheet.parent / path
        return font.read_bytes() if font.is_file() else None

    text = sheet.read_text(encoding="utf-8")
    changed = with_fonts(text, read)
    if changed != text:
        sheet.write_text(changed, encoding="utf-8", newline="\n")


def note(site: Site) -> str:
    """The Thai text that explains how to open the copy."""
    agency = site.agency
    updated = next((year.info.updated for year in site.years), None)
    lines = [
        f"เว็บไซต์ ITA {agency.name} สำเนาสำหรับเปิดโดยไม่ต้องต่ออินเทอร์เน็ต",
        *([f"ข้อมูล ณ วันที่ {fiscal.format_date(updated)}"] if updated else []),
        "",
        "วิธีเปิด",
        "1. ถ้าได้รับมาเป็นไฟล์ zip ให้แตกไฟล์ก่อน: คลิกขวาที่ไฟล์ zip แล้วเลือก “แยกทั้งหมด” (Extract All)",
        "   อย่าเปิดหน้าเว็บจากในไฟล์ zip โดยตรง เพราะรูปแบบและลิงก์จะใช้ไม่ได้",
        "2. เปิดโฟลเดอร์ที่ได้ แล้วดับเบิลคลิกไฟล์ index.html",
        "3. ช่องค้นหาใช้ได้ตามปกติ",
        "",
        "เมื่อส่งต่อหรือคัดลอกลง USB ให้คัดลอกทั้งโฟลเดอร์ หรือส่งไฟล์ zip ไฟล์เดียว",
        "ลิงก์ที่ไปยังเว็บไซต์อื่น เช่น หลักฐานบนเว็บไซต์หลัก ต้องต่ออินเทอร์เน็ตจึงจะเปิดได้",
    ]
    shown = [fiscal.with_numerals(line, agency.numerals) for line in lines]
    shown += [f"เว็บไซต์หลักของหน่วยงาน {agency.website}"] if agency.website else []
    return "\n".join((*shown, ""))


def zip_folder(folder: Path, archive: Path, top: str) -> None:
    """Write all files of `folder` to the zip `archive`, inside a folder named `top`; same files, same bytes.

    Names that are not ASCII are marked as UTF-8 in the zip, so that Windows shows them correctly.
    """
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        for name in names:
            entry = zipfile.ZipInfo(f"{top}/{name}", _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _MODE
            packed.writestr(entry, (folder / name).read_bytes())
