"""The text of a page that was changed in a form, into its file: over whatever the file has become meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from itasite.edit.file import opened_in, save
from itasite.editor.saving import Saved, written, wrote
from itasite.versions.choice import Choice, Place, Side
from itasite.versions.passages import joined_lines


class TextSaved(NamedTuple):
    """How it went: whether the file was written; else what is to be chosen beside `theirs`, or why it could not be.

    `raw` are the bytes that were written.
    """

    wrote: bool = False
    choices: tuple[Choice, ...] = ()
    theirs: str = ""
    trouble: str = ""
    raw: bytes | None = None


def save_text(
    content: Path, name: str, base: str, mine: str, chosen: Mapping[Place, Side] | None = None, asked_of: str = ""
) -> TextSaved:
    """Write what `mine` has changed of `base`; lines that others changed meanwhile stay.

    `chosen` are answers about a file that was `asked_of` then.
    """
    to_choose: list[TextSaved] = []

    def once() -> Saved:
        now = opened_in(content, name)
        known = chosen if chosen and asked_of == now.text else {}
        found = mine if now.text == base else joined_lines(name, base, mine, now.text, known)
        if not isinstance(found, str):
            to_choose.append(TextSaved(choices=found, theirs=now.text))
            return Saved()
        return Saved() if found == now.text else wrote(now, save(content / name, now, found))

    saved = written(once)
    return to_choose[-1] if to_choose else TextSaved(saved.wrote, trouble=saved.trouble, raw=saved.raw)
