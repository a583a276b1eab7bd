"""What was saved becomes a version: what every page that writes calls behind its writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from itasite.catalogue.fields import FIELDS
from itasite.catalogue.files import FILES
from itasite.changes.between import changes_between
from itasite.changes.message import message
from itasite.editor.desk import Desk
from itasite.editor.signers import author_of
from itasite.editor.work import Checked
from itasite.output.system_error import explain
from itasite.problem import Severity
from itasite.versions.saving import saved
from itasite.versions.version import Fault, NotSaved
from itasite.words import kept as words

_UNREAD = frozenset((*FIELDS, *FILES))  # rules of form: what they are about is missing in the site that was read


def kept(
    desk: Desk,
    before: Checked,
    files: Sequence[str],
    about: str = "",
    first: str = "",
    done: str = words.SAVED,
    wrote: Mapping[str, bytes | None] = MappingProxyType({}),
) -> str:
    """Make a version of `files` (named from the content folder; written or removed just now), and say how it went.

    `before` is the content as it was before they were written; the caller holds `desk.work.lock` since then. `about`
    is what was edited, for the message where the meaning cannot be told; `first` is the first line of the message
    where it says more than the meaning, which then stands below. `done` is what was done. `wrote` are the bytes that
    were written, where they are known (None: removed): they become the version, even if another program has written
    the file since, which is told. What could not be kept is told, and is no reason to stop: the files are written.
    """
    desk.work.changed()
    desk.shows_again([before.content / name for name in files])
    now = desk.work.now()
    try:
        disk = _bytes(now.content, files)
    except OSError as error:
        return words.NOT_KEPT.format(done=done, why=f"({explain(error)})")
    content = {**disk, **wrote}
    other = [name for name in files if content[name] != disk[name]]
    if other:  # what stands there now is not what the version is about
        done, about = words.OTHER_NOW.format(done=done, file=other[0]), about or _named(files)
    said = words.EDITED.format(about=about) if other else said_of(before, now, files, about)
    said = f"{first}\n\n{said}" if first else said
    answer = saved(now.content, content, said, author_of(desk, now.site))
    if not isinstance(answer, NotSaved):
        return words.KEPT.format(done=done, first=said.split("\n")[0])
    if answer.fault is Fault.UNCHANGED:
        return done
    if answer.fault is Fault.NONE:
        return words.NO_VERSIONS.format(done=done) if desk.first_time("no versions") else done
    return words.NOT_KEPT.format(done=done, why=answer.told)


def not_safe(desk: Desk, now: Checked, file: str, about: str = "") -> str:
    """Why a file that is to be removed cannot be had back from a version; "" if it can, or no versions are kept.

    What is on the disk and in no version yet becomes one. The caller holds `desk.work.lock`.
    """
    try:
        content = _bytes(now.content, (file,))
    except OSError as error:
        return explain(error)
    message = words.BEFORE_REMOVING.format(about=about or file)
    answer = saved(now.content, content, message, author_of(desk, now.site))
    lost = isinstance(answer, NotSaved) and answer.fault not in (Fault.UNCHANGED, Fault.NONE)
    return answer.told if lost and isinstance(answer, NotSaved) else ""


def said_of(before: Checked, now: Checked, files: Sequence[str], about: str = "") -> str:
    """The message of a version: what changed by meaning, or which record where a value of its file cannot be read."""
    name = about or _named(files)
    old, new = _unread(before, files), _unread(now, files)
    if before.site is None or now.site is None or old != new:
        return (words.UNREAD if new else words.EDITED).format(about=name)
    changes = changes_between(before.site, now.site)
    return message(changes) if changes else words.EDITED.format(about=name)


def _unread(state: Checked, files: Sequence[str]) -> list[tuple[str, str]]:
    """The values that are missing in what was read, so that they would seem to be removed."""
    errors = (one for one in state.problems if one.severity is Severity.ERROR and one.rule in _UNREAD)
    return sorted((one.rule, one.message) for one in errors if one.at.file in files)


def _bytes(content: Path, files: Sequence[str]) -> Mapping[str, bytes | None]:
    return {name: (content / name).read_bytes() if (content / name).exists() else None for name in files}


def _named(files: Sequence[str]) -> str:
    return files[0] if len(files) == 1 else words.FILES.format(first=files[0], count=len(files) - 1)
