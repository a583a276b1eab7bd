"""What is at the path of a site: nothing, a site of ours, one of an earlier version, or files of somebody else."""

from __future__ import annotations

import os
import re
import zipfile
from enum import Enum
from pathlib import Path

from itasite.output import manifest

# Only our theme has this style sheet: the first is of earlier versions, whose pages named their engine, too.
_STYLE = "assets/stylesheets/itasite.css"
_NAMED_STYLE = "assets/stylesheets/itasite.{}.css"
_LINK = re.compile(_NAMED_STYLE.replace(".", "[.]").replace("{}", "[0-9a-f]{8}").encode())
_GENERATOR = b'<meta name="generator" content="mkdocs-'
_BEGINNING = 65_536  # bytes of a page; its head is within them
_LITTER = (".ds_store", "desktop.ini", "thumbs.db")  # systems leave these files in folders that were opened
_MOST_NAMED = 3
_NEW_FOLDER = "ตั้ง site_dir ใน mkdocs.yml เป็นโฟลเดอร์ใหม่ เช่น  site_dir: website"


class Ownership(Enum):
    """Who owns a folder."""

    FREE = "free"  # it does not exist, or is empty
    OURS = "ours"  # a site with a valid manifest
    EARLIER = "earlier"  # a site of ours without a valid manifest: as earlier versions made them, or it was lost
    FOREIGN = "foreign"  # anything else


def of_folder(folder: Path) -> Ownership:
    """Who owns the folder. Raises OSError if it cannot be read."""
    names = _names(folder)
    if not names:
        return Ownership.FREE
    if manifest.read(folder) is not None:
        return Ownership.OURS
    return Ownership.EARLIER if _is_earlier(folder) else Ownership.FOREIGN


def foreign_refusal(folder: Path, remedy: str = "") -> str:
    """Why a foreign folder is not replaced, and what to do, in Thai. `remedy`: as for `place.refusal`."""
    names = _names(folder)
    more = " …" if len(names) > _MOST_NAMED else ""
    return (
        f"{folder} มีของที่ itasite ไม่ได้สร้าง ({', '.join(names[:_MOST_NAMED])}{more}) จึงไม่แตะต้อง "
        f"ย้ายหรือเปลี่ยนชื่อโฟลเดอร์นั้นก่อน หรือ{remedy or _NEW_FOLDER}"
    )


def archive_refusal(archive: Path, top: str) -> str | None:
    """Why the zip file of an offline copy may not be written, in Thai: another file is at its path. None if it may.

    `top` is the name of the one folder inside the zip file.
    """
    if not os.path.lexists(archive) or _is_archive(archive, top):
        return None
    return f"{archive} ไม่ใช่ไฟล์ zip ที่ itasite สร้าง จึงไม่แทนที่ ย้ายหรือเปลี่ยนชื่อไฟล์นั้นก่อน แล้วเรียกคำสั่งนี้ใหม่"


def is_our_page(path: Path) -> bool:
    """Whether an HTML file was built with our theme. Raises OSError."""
    with path.open("rb") as page:
        head = page.read(_BEGINNING)
    return bool(_LINK.search(head)) or (_GENERATOR in head and _STYLE.encode() in head)


def is_earlier_site(folder: Path) -> bool:
    """Whether an earlier version, which wrote no manifest, may have made the folder or begun to.

    True if it is empty, since the build may have been killed before its first file, which is 404.html.
    """
    names = _names(folder)
    return not names or "404.html" in names or _has_style(folder)


def _names(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if not _is_litter(path))
    except FileNotFoundError:
        return []


def _is_litter(path: Path) -> bool:
    return path.name.casefold() in _LITTER and path.is_file() and not path.is_symlink()


def _is_earlier(folder: Path) -> bool:
    if not _has_style(folder):
        return False
    front = folder / "index.html"
    if not os.path.lexists(front):  # MkDocs was stopped: it writes 404.html before all other pages
        return (folder / "404.html").is_file()
    return front.is_file() and is_our_page(front)


def _has_style(folder: Path) -> bool:
    return (folder / _STYLE).is_file() or any(folder.glob(_NAMED_STYLE.format("*")))


def _is_archive(archive: Path, top: str) -> bool:
    if archive.is_symlink() or not archive.is_file():
        return False
    try:
        with zipfile.ZipFile(archive) as packed:
            return {f"{top}/{manifest.NAME}", f"{top}/{_STYLE}"} & set(packed.namelist()) != set()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
