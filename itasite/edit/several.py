"""Several files of the author saved together: all of them made beside their places, then put there one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from itasite.edit.file import LOOKS, Opened, prepared
from itasite.output.lock import hold_folder


class Edit(NamedTuple):
    """A file of the content folder as it was opened, and the text that it is to have."""

    name: str
    file: Opened
    text: str


class SavedAll(NamedTuple):
    """The files that were written, by name, as they are now.

    `left` are those that still have their old text, because the system stopped us with `error` between two files.
    """

    written: Mapping[str, Opened]
    left: tuple[str, ...] = ()
    error: OSError | None = None


def save_all(content: Path, edits: Sequence[Edit]) -> SavedAll:
    """Write new texts of files that were opened, each whole or not at all, and none before all are on the disk.

    Files whose text stays are not written. Raises ChangedMeanwhile if one of them is no longer what was opened, and
    OSError if one cannot be written: nothing was written then.
    """
    with ExitStack() as stack:
        places = {edit.name: (content / edit.name).resolve() for edit in edits}
        for folder in sorted({place.parent for place in places.values()}):
            stack.enter_context(_there(folder))
            stack.enter_context(hold_folder(folder, lambda: None, LOOKS))
        ready = [
            (edit.name, found)
            for edit in edits
            if (found := stack.enter_context(prepared(places[edit.name], edit.file, edit.text)))
        ]
        written: dict[str, Opened] = {}
        for number, (name, one) in enumerate(ready):
            try:
                written[name] = one.put()
            except OSError as error:
                if not written:
                    raise
                return SavedAll(written, tuple(left for left, _ in ready[number:]), error)
    return SavedAll(written)


@contextmanager
def _there(folder: Path) -> Iterator[None]:
    """A folder that is made where it is missing, and taken away again if nothing came into it."""
    missing = not folder.exists()
    if missing:
        folder.mkdir()
    try:
        yield
    finally:
        if missing:
            with suppress(OSError):
                folder.rmdir()  # does nothing where a file is in it
