"""Whether a site may be put at a path at all: never where it would replace files of the project itself."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

GIT = ".git"
MEMORY = ".itasite"  # the folder beside mkdocs.yml where commands keep results
_REMEDY = "ตั้ง site_dir ใน mkdocs.yml เป็นโฟลเดอร์ที่เก็บเว็บไซต์อย่างเดียว เช่น  site_dir: site"
_JUNCTION = 0xA0000003  # how Windows marks a folder that leads to another one


@dataclass(frozen=True, slots=True)
class Project:
    """What no output may replace: the folder of mkdocs.yml, the content, and the files that the settings name."""

    folder: Path
    content: Path
    named: tuple[Path, ...] = ()  # mkdocs.yml and what it inherits, overrides of the theme, hooks


def refusal(place: Path, project: Project, remedy: str = "") -> str | None:
    """Why no site may be put at `place`, and what to do, in Thai; None if it may.

    `remedy`: what to do if the place is not that of site_dir. Raises OSError if the system does not let us look.
    """
    found = _not_a_folder(place) or next(_reasons(real(place), project), None)
    return f"วางเว็บไซต์ที่ {place} ไม่ได้ {found.reason} {remedy or found.remedy}" if found else None


def real(path: Path) -> Path:
    """The absolute path with all links resolved; parts that do not exist stay as they are written."""
    return Path(os.path.realpath(path))


def is_link(path: Path) -> bool:
    """Whether the path itself is a symbolic link, or a junction of Windows. False if it does not exist."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def contains(folder: Path, path: Path) -> bool:
    """Whether `path` is the folder or lies in it. Both must be real paths; other spellings of a folder count as it."""
    return any(_same(folder, step) for step in (path, *path.parents))


def git_folders(folder: Path) -> Iterator[Path]:
    """The folders in which git keeps the history of this folder, in it or in a folder above."""
    for step in (folder, *folder.parents):
        found = step / GIT
        if found.is_dir():
            yield real(found)
        elif found.is_file():  # in a worktree or a submodule a file names the folder
            text = found.read_text(encoding="utf-8", errors="surrogateescape")
            yield real(step / text.partition(":")[2].strip())


def every_form(path: Path) -> tuple[Path, ...]:
    """A path as it is written and with links resolved: neither the link nor its target may be lost."""
    return tuple(dict.fromkeys((Path(os.path.normpath(path.absolute())), real(path))))


class _Refusal(NamedTuple):
    """The end of a Thai sentence that says why not, and what to do about site_dir."""

    reason: str
    remedy: str = _REMEDY


def _not_a_folder(place: Path) -> _Refusal | None:
    step = place
    while not os.path.lexists(step) and step != step.parent:
        step = step.parent
    name = "" if step == place else f" {step} "
    if is_link(step) and (step == place or not step.exists()):
        leads = real(step)
        return _Refusal(
            f"เพราะ{name}เป็นทางลัด (symbolic link) ไปที่ {leads} เว็บไซต์จะไปทับทางลัดแทนที่จะอยู่ในโฟลเดอร์นั้น",
            f"ตั้ง site_dir เป็นโฟลเดอร์จริงแทน เช่น  site_dir: {leads}",
        )
    mode = step.stat().st_mode
    if stat.S_ISDIR(mode):
        return None
    kind = "ไฟล์" if stat.S_ISREG(mode) else "อุปกรณ์ของระบบ"
    return _Refusal(f"เพราะ{name}เป็น{kind} ไม่ใช่โฟลเดอร์")


def _reasons(place: Path, project: Project) -> Iterator[_Refusal]:
    """Why the real path `place` may not be replaced by a site."""
    for what, words in _whole(project):
        if contains(place, what):
            yield _Refusal(f"เพราะ{'เป็น' if _same(place, what) else 'อยู่เหนือ'}{words} ของในนั้นจะหายทั้งหมด")
    if os.path.ismount(place):
        below = f"ตั้ง site_dir เป็นโฟลเดอร์ย่อยในนั้น เช่น  site_dir: {place / 'site'}"
        yield _Refusal("เพราะเป็นจุดต่อดิสก์ของระบบ จึงสลับโฟลเดอร์ไม่ได้", below)
    if GIT in (part.casefold() for part in place.parts):
        yield _Refusal(f"เพราะอยู่ในโฟลเดอร์ {GIT} ซึ่งเก็บประวัติของงาน")
    for what, words in _apart(project):
        if contains(place, what) or contains(what, place):
            where = "เป็น" if _same(place, what) else "อยู่เหนือ" if contains(place, what) else "อยู่ใน"
            yield _Refusal(f"เพราะ{where}{words}")


def _whole(project: Project) -> Iterator[tuple[Path, str]]:
    """Folders that must not lie at or in the place of a site, with their names in Thai. The site may lie in them."""
    yield Path(real(project.folder).anchor), "รากของดิสก์"
    with suppress(RuntimeError):  # a user without a home folder
        yield real(Path.home()), f"โฟลเดอร์ส่วนตัวของท่าน {Path.home()}"
    for path in every_form(project.folder):
        yield path, f"โฟลเดอร์ของโครงการ {path}"


def _apart(project: Project) -> Iterator[tuple[Path, str]]:
    """Paths that must not lie at or in the place of a site, nor the site in them, with their names in Thai."""
    for path in every_form(project.content):
        yield path, f"โฟลเดอร์เนื้อหา {project.content}"
    for path in git_folders(real(project.folder)):
        yield path, f"โฟลเดอร์ {GIT} ซึ่งเก็บประวัติของงาน"
    for named in project.named:
        for path in every_form(named):
            yield path, f"สิ่งที่ mkdocs.yml ใช้ {named}"
    yield real(project.folder) / MEMORY, f"โฟลเดอร์ {MEMORY} ซึ่งเก็บผลที่ตรวจไว้"


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are the same file or folder: on many systems Content and content are."""
    if one == other:
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False
