"""Which kinds of files are taken and how large they may be: the very limits that the rules of files go by."""

from __future__ import annotations

from typing import NamedTuple

from itasite.attachment.endings import ending_for, fitting_kinds, usual_ending
from itasite.attachment.model import MOST_BYTES, FileKind
from itasite.checks import file_too_large
from itasite.uploads.refusal import Refusal, refused
from itasite.words.file_kinds import FILE_KIND_WORDS
from itasite.words.uploads import LIMITS, REFUSALS

_MEGABYTE = 1_000_000
# A page could run scripts in the name of the site.
_NOT_TAKEN: frozenset[FileKind] = frozenset(("html",))
TAKEN: tuple[FileKind, ...] = tuple(kind for kind in FILE_KIND_WORDS if kind not in _NOT_TAKEN)
# What any file of letters is to a reader of bytes: its name must say that it is meant so.
_OF_LETTERS: tuple[FileKind, ...] = ("text", "csv")
MOST = MOST_BYTES  # of a larger file nothing is read, so nobody can say what is in it


class KindTaken(NamedTuple):
    """A kind of file that is taken: the ending of its names, with the dot, and what it is called in Thai."""

    ending: str
    words: str


class Limits(NamedTuple):
    """What is told beforehand. Sizes are in megabytes; larger ones than `advised` are told, than `most` refused."""

    kinds: tuple[KindTaken, ...]
    advised: int
    most: int
    words: str  # all of it as one Thai sentence

    @property
    def accept(self) -> str:
        """The endings for the field of a form that chooses a file."""
        return ",".join(kind.ending for kind in self.kinds)


def limits() -> Limits:
    """The kinds of files that are taken, and the sizes."""
    kinds = tuple(KindTaken(usual_ending(kind), FILE_KIND_WORDS[kind]) for kind in TAKEN)
    advised, most = file_too_large.MOST, MOST // _MEGABYTE
    return Limits(kinds, advised, most, LIMITS.format(advised=advised, most=most))


def kind_refusal(kind: FileKind, suffix: str) -> Refusal | None:
    """Why a file whose content is of this kind is not taken; None if it is. `suffix`: the ending it came with."""
    if kind not in TAKEN:
        own = f"kind-{kind}"
        return refused(own if own in REFUSALS else "kind")
    if kind in _OF_LETTERS and suffix and kind not in fitting_kinds(suffix):
        return refused("only-letters", suffix=suffix)
    return None


def too_large() -> Refusal:
    """Why a file of more than `MOST` bytes is not taken."""
    return refused("too-large", most=MOST // _MEGABYTE, advised=file_too_large.MOST)


def ending(kind: FileKind, suffix: str, *, encrypted: bool) -> str:
    """The ending for a file that is taken; content behind a password does not say what it is, so its name does."""
    return suffix.lower() if encrypted and fitting_kinds(suffix) else ending_for(kind, suffix)
