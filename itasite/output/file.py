"""Writing the file that the user named with `-o`: what it may replace, and never half of it."""

from __future__ import annotations

import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from itasite.output.place import GIT, MEMORY, Project, contains, every_form, git_folders, is_link, real

# A command that runs as root could break the machine there.
_SYSTEM = ("/bin", "/boot", "/dev", "/etc", "/lib", "/proc", "/sbin", "/sys", "/usr", os.environ.get("SYSTEMROOT", ""))

Sign = Callable[[Path], bool]  # whether the file at a path was written by this command

# Names of files of a project, its content or its site; an output with such a name is a mistake.
_PROJECT = re.compile(
    r"\..*|(readme|licen[cs]e|changelog|contributing|security|makefile|dockerfile|cname)(\..*)?|requirements.*\.txt"
    r"|itasite-files\.txt|.*\.(ya?ml|py|pyi|toml|cfg|ini|sh|ps1|bat|whl|lock|j2|css|js)",
    re.IGNORECASE,
)
_OTHER_NAME = "เลือกชื่ออื่น"


def refusal(out: Path, project: Project, published: Iterable[Path] = ()) -> str | None:
    """Why no file may be written at `out`, not even with --force, in Thai; None if it may.

    `published` are the folders that are published: a file in them would be published too, or deleted. Raises OSError.
    """
    return _not_a_file(out) or _misplaced(real(out.parent) / out.name, out, project, published)


def foreign(out: Path, is_ours: Sign) -> str | None:
    """Why `out` may be replaced only with --force, in Thai: it exists and this command did not write it. Else None."""
    if not os.path.lexists(out):
        return None
    if said := _not_a_file(out):
        return said
    if not os.access(out, os.W_OK):
        return f"{out} มีอยู่แล้ว และตั้งไว้ให้อ่านได้อย่างเดียว จึงไม่ทับ เลือกชื่ออื่น"
    if is_ours(out):
        return None
    return f"{out} มีอยู่แล้ว และไม่ใช่ไฟล์ที่คำสั่งนี้เขียนไว้ จึงไม่ทับ เลือกชื่ออื่น"


def begins(start: bytes) -> Sign:
    """A `Sign` that accepts files that begin with these bytes."""

    def is_ours(path: Path) -> bool:
        with path.open("rb") as file:
            return file.read(len(start)) == start

    return is_ours


def write_whole(out: Path, content: bytes) -> None:
    """Write a file completely or not at all; a file that is replaced keeps its mode. Raises OSError if it fails."""
    made = out.with_name(f".{out.name[:40]}.{secrets.token_hex(4)}")
    try:
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as error:  # the user does not know the temporary name: the error gets the folder
        raise OSError(error.errno, error.strerror, str(out.parent)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        with suppress(FileNotFoundError):
            made.chmod(stat.S_IMODE(out.stat().st_mode))
        made.replace(out)
    finally:
        made.unlink(missing_ok=True)


def _not_a_file(out: Path) -> str | None:
    if is_link(out):
        return f"{out} เป็นทางลัด (symbolic link) ไปที่ {real(out)} จึงไม่เขียน {_OTHER_NAME}"
    try:
        mode = os.lstat(out).st_mode
    except FileNotFoundError:
        parent = out.parent
        return None if parent.is_dir() else f"ไม่มีโฟลเดอร์ {parent} สร้างโฟลเดอร์ก่อน หรือ{_OTHER_NAME}"
    except NotADirectoryError:
        return f"{out.parent} ไม่ใช่โฟลเดอร์ {_OTHER_NAME}"
    if stat.S_ISREG(mode):
        return None
    kind = "โฟลเดอร์" if stat.S_ISDIR(mode) else "อุปกรณ์หรือท่อของระบบ"
    return f"{out} เป็น{kind} ไม่ใช่ไฟล์ จึงไม่เขียน {_OTHER_NAME}"


def _misplaced(place: Path, out: Path, project: Project, published: Iterable[Path]) -> str | None:
    if any(contains(real(Path(folder)), place) for folder in _SYSTEM if folder):
        return f"{out} อยู่ในโฟลเดอร์ของระบบ จึงไม่เขียน {_OTHER_NAME}"
    for folder in published:
        if any(contains(path, place) for path in every_form(folder)):
            return f"ไฟล์ใน {folder} จะถูกเผยแพร่หรือถูกแทนที่ จึงไม่เขียนที่ {out} เลือกที่เก็บนอกโฟลเดอร์นั้น"
    kept = [real(project.folder) / MEMORY, *git_folders(real(project.folder)), *map(real, project.named)]
    if any(contains(path, place) for path in kept) or GIT in (part.casefold() for part in place.parts):
        return f"{out} เป็นของโครงการเอง จึงไม่เขียนทับ {_OTHER_NAME}"
    if _PROJECT.fullmatch(out.name):
        return f"{out.name} เป็นชื่อของไฟล์ในโครงการเอง จึงไม่เขียนที่ {out} {_OTHER_NAME}"
    return None
