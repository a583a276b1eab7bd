"""What holds the place of a site: nothing, a site of ours, one of an earlier version, or what is not ours."""

from __future__ import annotations

import os
import zipfile
from enum import Enum
from pathlib import Path

from itasite.output import manifest

_STYLE = "assets/stylesheets/itasite.css"  # of our theme, and of no other
_GENERATOR = b'<meta name="generator" content="mkdocs-'
_BEGINNING = 65_536  # bytes of a page in which its head stands
_LITTER = (".ds_store", "desktop.ini", "thumbs.db")  # systems leave it in folders that were looked at
_MOST_NAMED = 3


class Ownership(Enum):
    """Whose a folder is."""

    FREE = "free"
    OURS = "ours"
    EARLIER = "earlier"
    FOREIGN = "foreign"


def of_folder(folder: Path) -> Ownership:
    """Whose the folder is; one that does not exist is free. Raises OSError where we may not look."""
    names = _names(folder)
    if not names:
        return Ownership.FREE
    if manifest.read(folder) is not None:
        return Ownership.OURS
    return Ownership.EARLIER if _is_earlier(folder) else Ownership.FOREIGN


def foreign_refusal(folder: Path) -> str:
    """Why a foreign folder is not replaced, and how to go on."""
    names = _names(folder)
    more = " …" if len(names) > _MOST_NAMED else ""
    return (
        f"{folder} มีของที่ itasite ไม่ได้สร้าง ({', '.join(names[:_MOST_NAMED])}{more}) จึงไม่แตะต้อง "
        "ย้ายหรือเปลี่ยนชื่อโฟลเดอร์นั้นก่อน หรือตั้ง site_dir ใน mkdocs.yml เป็นโฟลเดอร์ใหม่ เช่น  site_dir: website"
    )


def archive_refusal(archive: Path, top: str) -> str | None:
    """Why the archive of a copy may not be written: what has its name is not one of ours."""
    if not os.path.lexists(archive) or _is_archive(archive, top):
        return None
    return f"{archive} ไม่ใช่ไฟล์ zip ที่ itasite สร้าง จึงไม่แทนที่ ย้ายหรือเปลี่ยนชื่อไฟล์นั้นก่อน แล้วเรียกคำสั่งนี้ใหม่"


def is_our_page(path: Path) -> bool:
    """Whether a page was built with our theme."""
    with path.open("rb") as page:
        head = page.read(_BEGINNING)
    return _GENERATOR in head and _STYLE.encode() in head


def is_earlier_site(folder: Path) -> bool:
    """Whether a version that left no mark may have made the folder, or begun it: its first file is the page 404."""
    names = _names(folder)
    return not names or "404.html" in names or (folder / _STYLE).is_file()


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if not _is_litter(path))
    except FileNotFoundError:
        return []


def _is_litter(path: Path) -> bool:
    return path.name.casefold() in _LITTER and path.is_file() and not path.is_symlink()


def _is_earlier(folder: Path) -> bool:
    if not (folder / _STYLE).is_file():
        return False
    front = folder / "index.html"
    if not os.path.lexists(front):  # MkDocs stopped on the way: this page comes before all others
        return (folder / "404.html").is_file()
    return front.is_file() and is_our_page(front)


def _is_archive(archive: Path, top: str) -> bool:
    if archive.is_symlink() or not archive.is_file():
        return False
    try:
        with zipfile.ZipFile(archive) as packed:
            return {f"{top}/{manifest.NAME}", f"{top}/{_STYLE}"} & set(packed.namelist()) != set()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
