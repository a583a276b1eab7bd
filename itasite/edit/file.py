"""Files of the author as they are edited: opened with what tells them from any other state, and saved whole."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from itasite.edit.newlines import Form, own_form, plain_form
from itasite.edit.refused import CannotEdit
from itasite.output.lock import hold_folder
from itasite.output.settled import settle
from itasite.problem import Position
from itasite.text.source import decoded

LOOKS = 15  # three seconds: somebody waits for the page, and others behind it
_MISSING = ""  # the digest of a file that is not there


class Opened(NamedTuple):
    """A file as it was opened: its text without byte order mark and with "\\n", and the hash of its bytes.

    The digest of a file that is not there is "", its text too. `raw` are its bytes, None of one that is not there.
    `foreign`: these are no UTF-8, so that saving writes it even where its text stays.
    """

    text: str
    digest: str
    form: Form
    raw: bytes | None = None
    foreign: bool = False


class ChangedMeanwhile(Exception):
    """The file is no longer what it was when it was opened: somebody else has written it, made it or removed it."""


def opened(path: Path, name: str = "") -> Opened:
    """A file to be edited; `name` is what messages call it. One that is not there is empty.

    Raises CannotEdit if it is no UTF-8, and OSError if it cannot be read.
    """
    raw = _bytes(path)
    if raw is None:
        return Opened("", _MISSING, Form("", ()))
    text, problems = decoded(raw, name or path.name)
    if text is None:
        raise CannotEdit("encoding", problems[0].at)
    return Opened(*_read(raw))


def opened_as_thai(path: Path, name: str) -> Opened:
    """A file that is no UTF-8 as it was written before there was any: in Windows-874, which holds TIS-620.

    Raises CannotEdit if it is none either, and OSError if it cannot be read.
    """
    raw = _bytes(path) or b""
    try:
        text, form = plain_form(raw.decode("cp874"))
    except UnicodeDecodeError:
        raise CannotEdit("encoding", Position(name)) from None
    return Opened(text, _digest(raw), form, raw, foreign=True)


def opened_in(content: Path, name: str) -> Opened:
    """A file of the content folder to be edited, as `opened`.

    Raises CannotEdit too if a link on the way to it leads out of the folder: who edits the site may write nothing else.
    """
    if not is_inside(content, name):
        raise CannotEdit("outside", Position(name))
    return opened(content / name, name)


def is_inside(content: Path, name: str) -> bool:
    """Whether a file of the content folder stands in it, after all links on the way to it."""
    try:
        return (content / name).resolve().is_relative_to(content.resolve())
    except (OSError, RuntimeError):  # links that lead in a circle
        return False


def _read(raw: bytes) -> tuple[str, str, Form, bytes]:
    text, form = plain_form(raw.decode("utf-8"))
    return text, _digest(raw), form, raw


def save(path: Path, file: Opened, new_text: str) -> Opened:
    """Write the new text of a file that was opened, whole or not at all, in its own form and with its mode.

    Nothing is written where nothing changed. Gives the file as it is then. Raises ChangedMeanwhile if it is no longer
    what was opened, and OSError if it cannot be written, also where another program has the folder locked.
    """
    place = path.resolve()
    with hold_folder(place.parent, lambda: None, LOOKS), prepared(place, file, new_text) as ready:
        if ready is None:
            return file
        return ready.put()


class Ready(NamedTuple):
    """The new text of a file, whole on the disk under another name: `made` stands beside its `place`."""

    place: Path
    made: Path
    raw: bytes

    def put(self) -> Opened:
        """Have it in its place, in one step; the file as it is then. Raises OSError."""
        self.made.replace(self.place)
        settle(self.place.parent)
        return Opened(*_read(self.raw))


@contextmanager
def prepared(place: Path, file: Opened, new_text: str) -> Iterator[Ready | None]:
    """The new text of a file that was opened, to be put in its place; None where nothing is to be written.

    The caller holds the folder. Raises ChangedMeanwhile and OSError as `save`.
    """
    raw = _bytes(place)
    if _digest(raw) != file.digest:
        raise ChangedMeanwhile(str(place))
    if new_text == file.text and raw is not None and not file.foreign:
        yield None
        return
    if raw is not None and not os.access(place, os.W_OK):
        raise PermissionError(13, "read-only", str(place))
    new = own_form(new_text, file.text, file.form).encode("utf-8")
    made = place.with_name(f".{place.name[:40]}.saving.tmp")  # one name, so that nothing of a killed save stays
    made.unlink(missing_ok=True)
    try:
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "wb") as out:
            out.write(new)
            out.flush()
            os.fsync(handle)
        if raw is not None:
            made.chmod(stat.S_IMODE(place.stat().st_mode))
        yield Ready(place, made, new)
    finally:
        made.unlink(missing_ok=True)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _digest(raw: bytes | None) -> str:
    return _MISSING if raw is None else hashlib.sha256(raw).hexdigest()
