"""Whether a site may be put at a place, whatever that holds: what the project itself consists of may not give way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

GIT = ".git"
MEMORY = ".itasite"  # beside mkdocs.yml: what commands remember
_REMEDY = "ตั้ง site_dir ใน mkdocs.yml เป็นโฟลเดอร์ที่เก็บเว็บไซต์อย่างเดียว เช่น  site_dir: site"
_JUNCTION = 0xA0000003  # of Windows: a folder that leads elsewhere


@dataclass(frozen=True, slots=True)
class Project:
    """What no output may touch: the folder of mkdocs.yml, the content, and the files that the settings name."""

    folder: Path
    content: Path
    named: tuple[Path, ...] = ()  # mkdocs.yml and what it inherits, overrides of the theme, hooks


def refusal(place: Path, project: Project) -> str | None:
    """Why no site may be put at `place`, and how to mend it; None where nothing is said against it.

    Raises OSError where the system does not let us look.
    """
    reason = _not_a_folder(place) or next(_reasons(real(place), project), None)
    return f"วางเว็บไซต์ที่ {place} ไม่ได้ {reason}" if reason else None


def real(path: Path) -> Path:
    """The path without links; what does not exist stays as it is written."""
    return Path(os.path.realpath(path))


def is_link(path: Path) -> bool:
    """Whether the last name of the path leads elsewhere: a symbolic link, on Windows a junction too."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def contains(folder: Path, path: Path) -> bool:
    """Whether `path` is the folder or lies in it. Both are real paths; another spelling of a folder is the same."""
    return any(_same(folder, step) for step in (path, *path.parents))


def git_folders(folder: Path) -> Iterator[Path]:
    """Where git keeps what it knows of the folder, wherever its repository begins."""
    for step in (folder, *folder.parents):
        found = step / GIT
        if found.is_dir():
            yield real(found)
        elif found.is_file():  # of a worktree or a submodule: it names the folder
            text = found.read_text(encoding="utf-8", errors="surrogateescape")
            yield real(step / text.partition(":")[2].strip())


def every_form(path: Path) -> tuple[Path, ...]:
    """A path as it is written and as it is without links: neither the link nor what it leads to may be lost."""
    return tuple(dict.fromkeys((Path(os.path.normpath(path.absolute())), real(path))))


def _not_a_folder(place: Path) -> str | None:
    step = place
    while not os.path.lexists(step) and step != step.parent:
        step = step.parent
    name = "" if step == place else f" {step} "
    if is_link(step) and (step == place or not step.exists()):
        leads = real(step)
        return (
            f"เพราะ{name}เป็นทางลัด (symbolic link) ไปที่ {leads} เว็บไซต์จะไปทับทางลัดแทนที่จะอยู่ในโฟลเดอร์นั้น "
            f"ตั้ง site_dir เป็นโฟลเดอร์จริงแทน เช่น  site_dir: {leads}"
        )
    mode = step.stat().st_mode
    if stat.S_ISDIR(mode):
        return None
    kind = "ไฟล์" if stat.S_ISREG(mode) else "อุปกรณ์ของระบบ"
    return f"เพราะ{name}เป็น{kind} ไม่ใช่โฟลเดอร์ {_REMEDY}"


def _reasons(place: Path, project: Project) -> Iterator[str]:
    """Why what lies at the real path `place` may not give way."""
    for what, told in _whole(project):
        if contains(place, what):
            yield f"เพราะ{'เป็น' if _same(place, what) else 'อยู่เหนือ'}{told} ของในนั้นจะหายทั้งหมด {_REMEDY}"
    if os.path.ismount(place):
        yield f"เพราะเป็นจุดต่อดิสก์ของระบบ จึงสลับโฟลเดอร์ไม่ได้ ตั้ง site_dir เป็นโฟลเดอร์ย่อยในนั้น เช่น  site_dir: {place / 'site'}"
    if GIT in (part.casefold() for part in place.parts):
        yield f"เพราะอยู่ในโฟลเดอร์ {GIT} ซึ่งเก็บประวัติของงาน {_REMEDY}"
    for what, told in _apart(project):
        if contains(place, what) or contains(what, place):
            where = "เป็น" if _same(place, what) else "อยู่เหนือ" if contains(place, what) else "อยู่ใน"
            yield f"เพราะ{where}{told} {_REMEDY}"


def _whole(project: Project) -> Iterator[tuple[Path, str]]:
    """What may lie beside a site or above it, but not below it."""
    yield Path(real(project.folder).anchor), "รากของดิสก์"
    with suppress(RuntimeError):  # who has no home cannot lose it
        yield real(Path.home()), f"โฟลเดอร์ส่วนตัวของท่าน {Path.home()}"
    for path in every_form(project.folder):
        yield path, f"โฟลเดอร์ของโครงการ {path}"


def _apart(project: Project) -> Iterator[tuple[Path, str]]:
    """What may lie neither below a site nor above it."""
    for path in every_form(project.content):
        yield path, f"โฟลเดอร์เนื้อหา {project.content}"
    for path in git_folders(real(project.folder)):
        yield path, f"โฟลเดอร์ {GIT} ซึ่งเก็บประวัติของงาน"
    for named in project.named:
        for path in every_form(named):
            yield path, f"สิ่งที่ mkdocs.yml ใช้ {named}"
    yield real(project.folder) / MEMORY, f"โฟลเดอร์ {MEMORY} ซึ่งเก็บผลที่ตรวจไว้"


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one thing: on many systems Content and content are."""
    if one == other:
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False
