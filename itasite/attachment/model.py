"""What is known of an attached file after it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

FileKind = Literal[
    "pdf", "docx", "xlsx", "pptx", "xlsb", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf",
    "png", "jpg", "gif", "webp", "tif", "bmp", "heic", "media", "zip", "packed", "html", "csv", "text", "unknown",
]  # fmt: skip

# Limits for one file together with the files inside it. What is not read because of them is reported as `unread`.
MOST_BYTES = 50_000_000  # of the file itself
MOST_TEXT = 3_000_000  # characters
MOST_XML = 40_000_000  # bytes of all XML parts together, unpacked
MOST_UNPACKED = 150_000_000  # bytes of all parts together, unpacked
MOST_PARTS = 5000  # of one archive
MOST_FILES = 500  # files inside the file
MOST_LEVELS = 4  # of files inside files
MOST_PAGES = 100  # of a PDF
# Of the processor. Only files that are made to hang reach it: the same file must give the same text on any machine.
MOST_SECONDS = 20.0


class Why(StrEnum):
    """Why a file, or a part of it, was not read."""

    OLD = "old"  # an old format of Office
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    LIMIT = "limit"  # larger than one of the limits above
    UNSAFE = "unsafe"  # made to harm its readers
    UNKNOWN = "unknown"  # a kind of file that we do not know
    PACKED = "packed"  # an archive other than ZIP
    MEDIA = "media"  # a picture, sound or video whose text cannot be read
    MACRO = "macro"
    OBJECT = "object"  # an object of another program
    SCAN = "scan"  # a picture of a page
    GIBBERISH = "gibberish"  # its letters cannot be read as text
    NO_LETTERS = "no-letters"  # blank, or drawn only


class Unread(NamedTuple):
    """A part that was not read, `where` in Thai ("" means the whole file); `mostly` if that is most of the file."""

    why: Why
    where: str = ""
    mostly: bool = False


class Passage(NamedTuple):
    """A piece of text, and where it is in the file, in Thai, e.g. a page; "" in the main text."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about itself, often without the knowledge of its author; "" or () if it does not say."""

    author: str = ""
    editor: str = ""  # who saved it last
    title: str = ""
    places: tuple[str, ...] = ()  # other texts, which may contain a path of the author's machine
    photographed: tuple[
        str, ...
    ] = ()  # names of pictures that give the place where they were taken; "" is the file itself


@dataclass(frozen=True, slots=True)
class Content:
    """What the reader of one kind of file found. Everything was read except `unread`."""

    passages: tuple[Passage, ...] = ()
    metadata: Metadata = Metadata()
    encrypted: bool = False  # it cannot be read without a password
    unread: tuple[Unread, ...] = ()
    error: str = ""  # why the file cannot be read, in Thai; `passages` then has what was read before
    pictures: tuple[str, ...] = ()  # names of the pictures inside: file names, titles, descriptions
    cut_by_time: bool = False  # a faster machine would have read more
    pages: int = 0  # of a PDF; 0 where they were not counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Content):
    """An attached file: its content, its kind by content (not by name), and its size in bytes."""

    kind: FileKind
    size: int

    @property
    def text(self) -> str:
        """All its text, one passage after the other."""
        return "\n".join(passage.text for passage in self.passages)
