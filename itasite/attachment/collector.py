"""Collects what is read from one attached file, what is not read, and how much more may be read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from itasite.attachment import model
from itasite.attachment.model import Content, Metadata, Passage, Unread, Why

_MOST_KEPT = 500  # entries in each of: names of pictures, places, unread parts
_MOST_NAME = 60
_NUMBER = re.compile(r"\d(?:[-. _]?\d){7,}")
_MAIL = re.compile(r"[\w.+-]+@")


class Limit(Exception):
    """A limit for one file is reached, such as its text or its bytes."""


class Encrypted(Exception):
    """The file cannot be read without a password."""


class Damaged(Exception):
    """The file is damaged and cannot be read. The argument says why, in Thai; it may be missing."""


class Unsafe(Exception):
    """A part is made to harm its readers: XML entities, or elements nested without end."""


class Collector:
    """Collects what is read from a file and from the files inside it, which share its limits.

    `open_file` reads a file inside and returns its metadata. It is passed in: this module may not import readers.
    `deadline` is in seconds of `time.thread_time()`.
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
        self._pages = 0
        self.passages: list[Passage] = []
        self._unread: dict[Unread, None] = {}
        self._pictures: dict[str, None] = {}
        self._places: dict[str, None] = {}
        self._photographed: dict[str, None] = {}

    def spend(self, letters: int) -> None:
        """Count characters that will be kept. Raises Limit if there are too many."""
        self._letters -= letters
        if self._letters < 0:
            raise Limit

    def unpacked(self, size: int, *, xml: bool = False) -> None:
        """Count bytes that were unpacked from an archive. Raises Limit if there are too many."""
        self._unpacked -= size
        self._xml -= size if xml else 0
        if self._unpacked < 0 or self._xml < 0:
            raise Limit

    @property
    def unpacked_left(self) -> int:
        """How many bytes may still be unpacked."""
        return max(self._unpacked, 0)

    def text(self, where: str, text: str) -> None:
        """Keep a text and count it. If it is too long, keep its beginning and raise Limit."""
        room = max(self._letters, 0)
        if text.strip():
            self.keep(where, text[:room])
        self.spend(len(text))

    def keep(self, where: str, text: str) -> None:
        """Keep a text that was counted already; `where` is its place in Thai, "" for the main text."""
        if text.strip():
            self.passages.append(Passage(self._place(where), text))

    def lines(self, where: str, lines: Iterable[str], *, spent: bool = False) -> None:
        """Keep lines. If there are too many, keep the first ones and raise Limit. `spent`: already counted."""
        kept: list[str] = []
        try:
            for line in lines:
                if not spent:
                    self.spend(len(line) + 1)
                kept.append(line)
        finally:
            self.keep(where, "\n".join(kept))

    def not_read(self, why: Why, where: str = "", *, mostly: bool = False) -> None:
        """Report a part that is not read; "" for the whole file. `mostly`: it is most of the file."""
        if len(self._unread) < _MOST_KEPT:
            self._unread[Unread(why, self._place(where), mostly and not self._levels)] = None

    def picture(self, *names: str) -> None:
        """Keep names of a picture inside the file."""
        self._note(self._pictures, *names)

    def pages(self, count: int) -> None:
        """Keep how many pages the file has; those of files inside it are not counted."""
        if not self._levels:
            self._pages = count

    def place(self, *values: str) -> None:
        """Keep texts that may contain a path of somebody's computer."""
        self._note(self._places, *values)

    def photographed(self, name: str = "") -> None:
        """Keep the name of a picture that gives the place where it was taken; "" for the file itself."""
        self._note(self._photographed, self._place(name), empty=True)

    def inside(self, name: str, raw: bytes) -> None:
        """Read a file inside this one. One that cannot be read is reported, not raised; Limit may be raised."""
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
        """Everything that was collected, as one value. `error` is in Thai."""
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
            self._pages,
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
    """A name from inside a file, for messages: at most 60 characters, no private numbers or control characters."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in name)
    hidden = _MAIL.sub("xxx@", _NUMBER.sub(lambda found: f"{found[0][0]}xxx{found[0][-1]}", plain))
    return hidden if len(hidden) <= _MOST_NAME else "…" + hidden[1 - _MOST_NAME :]
