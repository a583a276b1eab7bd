"""The mark of a folder that we built: a list of our files with their hashes. What is not in it, a person put there.

No date and no place of the machine: the same files give the same bytes. `sha256sum -c itasite-files.txt` reads it too.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from itasite.output.place import is_link

NAME = "itasite-files.txt"
_HEAD = (
    "# itasite-files 1\n# รายชื่อไฟล์ที่ itasite สร้างในโฟลเดอร์นี้ ไฟล์อื่นที่วางไว้เองจะคงอยู่เมื่อสร้างเว็บไซต์ใหม่ อย่าแก้หรือลบไฟล์นี้\n"
).encode()
_END = b"# sha256 "  # of all above: a list that was cut is none
_LARGE = 50_000_000  # bytes; no text of a site is
_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))  # as sha256sum writes such names


def entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that lies below a folder, by its path in it, in an order that is always the same; links are not followed.

    Raises OSError for what may not be read: who counts files shall not count fewer.
    """

    waiting = [("", folder)]
    while waiting:
        prefix, path = waiting.pop()
        with os.scandir(path) as found:
            inside = sorted(found, key=lambda entry: entry.name)
        for entry in inside:
            yield prefix + entry.name, entry
            if entry.is_dir(follow_symlinks=False) and not is_link(path / entry.name):
                waiting.append((f"{prefix}{entry.name}/", path / entry.name))


def write(folder: Path, *, hidden: bool = True, but: Collection[str] = ()) -> None:
    """Mark a folder with the files that are in it now, `but` for these; without `hidden` no dot files are ours."""
    files = {
        name: file_hash(Path(entry.path))
        for name, entry in entries(folder)
        if entry.is_file(follow_symlinks=False) and name not in (NAME, *but) and (hidden or not is_hidden(name))
    }
    (folder / NAME).write_bytes(text(files))


def text(files: Mapping[str, str]) -> bytes:
    """The mark of files, given with the hash of each."""
    body = _HEAD + b"".join(_line(name, files[name]) for name in sorted(files))
    return body + _END + hashlib.sha256(body).hexdigest().encode() + b"\n"


def read(folder: Path) -> dict[str, str] | None:
    """The files of a marked folder with their hashes; None where there is no mark, or one that was cut or changed."""
    try:
        if not stat.S_ISREG(os.lstat(folder / NAME).st_mode):
            return None
        raw = (folder / NAME).read_bytes().replace(b"\r\n", b"\n")  # git may have changed the line ends
    except (FileNotFoundError, NotADirectoryError):
        return None
    body, end, said = raw.rpartition(_END)
    if not body.startswith(_HEAD) or not end or said.strip().decode(errors="replace") != _sha256(body):
        return None
    lines = os.fsdecode(body.removeprefix(_HEAD)).split("\n")[:-1]
    return {_name(line): line.removeprefix("\\")[:64] for line in lines}


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_as_listed(path: Path, wanted: str) -> bool:
    """Whether a file is the one of the mark; other line ends, as git makes them on Windows, are no change."""
    if file_hash(path) == wanted:
        return True
    return path.stat().st_size < _LARGE and _sha256(path.read_bytes().replace(b"\r\n", b"\n")) == wanted


def is_hidden(name: str) -> bool:
    """Whether a path has a part with a dot in front: MkDocs publishes no such file, nor removes it."""
    return any(part.startswith(".") for part in name.split("/"))


def _sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _line(name: str, digest: str) -> bytes:
    shown = name
    for plain, escaped in _ESCAPES:
        shown = shown.replace(plain, escaped)
    return os.fsencode(("\\" if shown != name else "") + f"{digest}  {shown}\n")


def _name(line: str) -> str:
    shown = line.removeprefix("\\")[66:]
    if not line.startswith("\\"):
        return shown
    parts = shown.split("\\\\")
    return "\\".join(part.replace("\\n", "\n").replace("\\r", "\r") for part in parts)
