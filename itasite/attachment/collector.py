"""The reading of one attached file: what was found so far, what had to be left, and how much may still be read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from itasite.attachment import model
from itasite.attachment.model import Content, Metadata, Passage, Unread, Why

_MOST_KEPT = 500  # names of pictures, places and what is unread
_MOST_NAME = 60
_NUMBER = re.compile(r"\d(?:[-. _]?\d){7,}")
_MAIL = re.compile(r"[\w.+-]+@")


class Limit(Exception):
    """As much has been read of the file as one file may take."""


class Encrypted(Exception):
    """The file cannot be read without a password."""


class Damaged(Exception):
    """The file cannot be read; says why, in Thai."""


class Unsafe(Exception):
    """A part that is made to do harm to who reads it: entities, or elements without end."""


class Collector:
    """Collects what is read of a file and of the files inside it, which share its limits.

    `open_file` reads a file inside; it comes from above, for a reader of archives knows no other readers.
    """

    def __init__(self, open_file: Callable[[bytes, Collector], Metadata]) -> None:
        self._open_file = open_file
        self._levels: list[str] = []
        self._letters = model.MOST_TEXT
        self._xml = model.MOST_XML
        self._unpacked = model.MOST_UNPACKED
        self._files = model.MOST_FILES
        self.deadline = time.thread_time() + model.MOST_SECONDS
        self.cut_by_time = False
        self.passages: list[Passage] = []
        self._unread: dict[Unread, None] = {}
        self._pictures: dict[str, None] = {}
        self._places: dict[str, None] = {}
        self._photographed: dict[str, None] = {}

    def spend(self, letters: int) -> None:
        """Count letters that are about to be kept."""
        self._letters -= letters
        if self._letters < 0:
            raise Limit

    def unpacked(self, size: int, *, xml: bool = False) -> None:
        """Count bytes that an archive gave."""
        self._unpacked -= size
        self._xml -= size if xml else 0
        if self._unpacked < 0 or self._xml < 0:
            raise Limit

    @property
    def unpacked_left(self) -> int:
        """How many bytes an archive may still give."""
        return max(self._unpacked, 0)

    def text(self, where: str, text: str) -> None:
        """Keep a text; of one that is too long as much as there is room for."""
        room = max(self._letters, 0)
        if text.strip():
            self.keep(where, text[:room])
        self.spend(len(text))

    def keep(self, where: str, text: str) -> None:
        """Keep a text whose letters have been counted."""
        if text.strip():
            self.passages.append(Passage(self._place(where), text))

    def lines(self, where: str, lines: Iterable[str], *, spent: bool = False) -> None:
        """Keep lines, as many as there is room for; those that are `spent` have been counted."""
        kept: list[str] = []
        try:
            for line in lines:
                if not spent:
                    self.spend(len(line) + 1)
                kept.append(line)
        finally:
            self.keep(where, "\n".join(kept))

    def not_read(self, why: Why, where: str = "", *, mostly: bool = False) -> None:
        """Remember what is not read."""
        if len(self._unread) < _MOST_KEPT:
            self._unread[Unread(why, self._place(where), mostly and not self._levels)] = None

    def picture(self, *names: str) -> None:
        """Remember what a picture inside the file is called."""
        self._note(self._pictures, *names)

    def place(self, *values: str) -> None:
        """Remember strings that may name a folder of somebody's computer."""
        self._note(self._places, *values)

    def photographed(self, name: str = "") -> None:
        """Remember that a picture says where it was taken."""
        self._note(self._photographed, self._place(name), empty=True)

    def inside(self, name: str, raw: bytes) -> None:
        """Read a file that is inside this one."""
        label = safe_name(name)
        self._files -= 1
        if len(self._levels) >= model.MOST_LEVELS or self._files < 0:
            self.not_read(Why.LIMIT, label)
            return
        with self._below(label):
            try:
                found = self._open_file(raw, self)
            except Encrypted:
                self.not_read(Why.ENCRYPTED)
            except Damaged:
                self.not_read(Why.DAMAGED)
            else:
                self.lines("ข้อมูลประจำไฟล์", filter(None, (found.author, found.editor, found.title, *found.places)))
                self.place(found.author, found.editor, found.title, *found.places)

    def content(self, metadata: Metadata, *, encrypted: bool = False, error: str = "") -> Content:
        """All of it as one value."""
        places = tuple(dict.fromkeys((*metadata.places, *self._places)))
        known = Metadata(metadata.author, metadata.editor, metadata.title, places, tuple(self._photographed))
        return Content(
            tuple(self.passages),
            known,
            encrypted,
            tuple(self._unread),
            error,
            tuple(self._pictures),
            self.cut_by_time,
        )

    def _place(self, where: str) -> str:
        return " › ".join(filter(None, (*self._levels, where)))

    @contextmanager
    def _below(self, label: str) -> Iterator[None]:
        self._levels.append(label)
        try:
            yield
        finally:
            self._levels.pop()

    @staticmethod
    def _note(kept: dict[str, None], *values: str, empty: bool = False) -> None:
        for value in values:
            if len(kept) < _MOST_KEPT and (value or empty):
                kept[value[:1000]] = None


def safe_name(name: str) -> str:
    """A name out of a file as a message may show it: short, no private number in it, nothing that moves a cursor."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    hidden = _MAIL.sub("xxx@", _NUMBER.sub(lambda found: f"{found[0][0]}xxx{found[0][-1]}", plain))
    return hidden if len(hidden) <= _MOST_NAME else "…" + hidden[1 - _MOST_NAME :]
