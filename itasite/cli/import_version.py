"""What a workbook brought in becomes a version where versions are kept, as each save of the forms does."""

from __future__ import annotations

from itasite.changes.message import message
from itasite.edit.several import SavedAll
from itasite.versions.author import author_in
from itasite.versions.saving import saved as kept
from itasite.versions.version import Fault, NotSaved
from itasite.words import kept as words
from itasite.words.taken import EDITED
from itasite.workbook.taken import Import


def version_line(made: Import, saved: SavedAll) -> str:
    """Make a version of the files that were written, and say how it went; "" where no versions are kept."""
    first = EDITED.format(name=made.wanted.name)
    said = f"{first}\n\n{message(made.changes)}" if made.changes else first
    files = {name: one.raw for name, one in saved.written.items()}
    answer = kept(made.wanted.content, files, said, author_in(made.site))
    if not isinstance(answer, NotSaved):
        return words.KEPT.format(done="", first=first).strip()
    if answer.fault in (Fault.UNCHANGED, Fault.NONE):
        return ""
    return words.NOT_KEPT.format(done="", why=answer.told).strip()
