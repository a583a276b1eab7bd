"""The text of a page that was changed in a form, into its file: over whatever the file has become meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from itasite.edit.file import ChangedMeanwhile, opened, save
from itasite.edit.refused import CannotEdit
from itasite.output.system_error import explain
from itasite.versions.choice import Choice, Place, Side
from itasite.versions.passages import joined_lines

CHANGED_AGAIN = "หน้านี้มีโปรแกรมอื่นแก้อยู่ตลอดเวลา รอสักครู่แล้วกดบันทึกอีกครั้ง"
_TRIES = 3  # another program writes between our reading and our writing


class TextSaved(NamedTuple):
    """How it went: whether the file was written; else what is to be chosen beside `theirs`, or why it could not be."""

    wrote: bool = False
    choices: tuple[Choice, ...] = ()
    theirs: str = ""
    trouble: str = ""


def save_text(
    content: Path, name: str, base: str, mine: str, chosen: Mapping[Place, Side] | None = None, asked_of: str = ""
) -> TextSaved:
    """Write what `mine` has changed of `base`; lines that others changed meanwhile stay.

    `chosen` are answers about a file that was `asked_of` then.
    """
    for _ in range(_TRIES):
        try:
            return _once(content / name, name, (base, mine), chosen or {}, asked_of)
        except ChangedMeanwhile:
            continue
        except CannotEdit as refusal:
            return TextSaved(trouble=refusal.message)
        except OSError as error:
            return TextSaved(trouble=f"เขียนไฟล์ไม่ได้: {explain(error)}")
    return TextSaved(trouble=CHANGED_AGAIN)


def _once(file: Path, name: str, sides: tuple[str, str], chosen: Mapping[Place, Side], asked_of: str) -> TextSaved:
    base, mine = sides
    now = opened(file, name)
    known = chosen if asked_of == now.text else {}
    found = mine if now.text == base else joined_lines(name, base, mine, now.text, known)
    if not isinstance(found, str):
        return TextSaved(choices=found, theirs=now.text)
    if found == now.text:
        return TextSaved()
    save(file, now, found)
    return TextSaved(wrote=True)
