"""The manifest of a built folder: a list of our files with their hashes. A person put all other files there.

It has no date and no path of the machine: the same files give the same bytes. `sha256sum -c itasite-files.txt` can
check it too. All names are paths relative to the folder, with forward slashes.
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
_END = b"# sha256 "  # and the hash of all lines above: by it we notice a list that was cut
_LARGE = 50_000_000  # bytes; no text file of a site is so large
_ESCAPES = (("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"))  # how sha256sum writes such characters in a name


def entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files and folders below a folder with their relative paths, always in the same order; links are not followed.

    Raises OSError if a folder cannot be read: else its files would be missing in silence.
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
    """Write the manifest of the files that are in a folder now, without those in `but`. Raises OSError.

    `hidden` is false if dot files are not ours.
    """
    files = {
        name: file_hash(Path(entry.path))
        for name, entry in entries(folder)
        if entry.is_file(follow_symlinks=False) and name not in (NAME, *but) and (hidden or not is_hidden(name))
    }
    (folder / NAME).write_bytes(as_bytes(files))


def as_bytes(files: Mapping[str, str]) -> bytes:
    """The bytes of a manifest; `files` are the names with their SHA-256 as 64 hexadecimal digits."""
    body = _HEAD + b"".join(_line(name, files[name]) for name in sorted(files))
    return body + _END + hashlib.sha256(body).hexdigest().encode() + b"\n"


def read(folder: Path) -> dict[str, str] | None:
    """The files in the manifest of a folder, with their hashes; None if there is none, or it was cut or changed."""
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
    """The SHA-256 of a file's bytes, as 64 hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_as_listed(path: Path, wanted: str) -> bool:
    """Whether a file has the hash of the manifest. Other line ends, as git makes them on Windows, are not a change."""
    if file_hash(path) == wanted:
        return True
    return path.stat().st_size < _LARGE and _sha256(path.read_bytes().replace(b"\r\n", b"\n")) == wanted


def is_hidden(name: str) -> bool:
    """Whether a part of a path begins with a dot: MkDocs neither publishes nor removes such files."""
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
