"""What is known of an attached file once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Kind = Literal[
    "pdf", "docx", "xlsx", "pptx", "xlsb", "odt", "ods", "odp", "doc", "xls", "ppt", "rtf",
    "png", "jpg", "gif", "webp", "tif", "bmp", "heic", "media", "zip", "packed", "html", "csv", "text", "unknown",
]  # fmt: skip

# What is read of one file at most, the files inside it included; what is left out there is told as `unread`.
MOST_BYTES = 50_000_000
MOST_TEXT = 3_000_000  # letters
MOST_XML = 40_000_000  # bytes of all XML parts together, once unpacked
MOST_UNPACKED = 150_000_000  # bytes of everything
MOST_PARTS = 5000  # of one archive
MOST_FILES = 500  # files within files
MOST_LEVELS = 4  # a file in a file in a file
MOST_PAGES = 100
MOST_SECONDS = (
    20.0  # of the processor, only for what is made to hang: the same file shall give the same text on any machine
)


class Why(StrEnum):
    """Why a file, or a part of it, has not been read."""

    OLD = "old"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    LIMIT = "limit"
    UNSAFE = "unsafe"
    UNKNOWN = "unknown"
    PACKED = "packed"
    MEDIA = "media"
    MACRO = "macro"
    OBJECT = "object"
    SCAN = "scan"
    GIBBERISH = "gibberish"
    NO_LETTERS = "no-letters"


@dataclass(frozen=True, slots=True)
class Unread:
    """What was not looked into: the whole file where `where` is empty; `mostly` says that it is most of the file."""

    why: Why
    where: str = ""
    mostly: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text, and where it stands in the words of the reader, e.g. a page."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of its making, unseen by who wrote it; `places` are other strings that may name a folder.

    `photographed` says of which pictures it is known where on earth they were taken; a picture itself is called "".
    """

    author: str = ""
    editor: str = ""
    title: str = ""
    places: tuple[str, ...] = ()
    photographed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader of one kind of file yields. A broken one has a `fault`, in Thai, and whatever could be read before.

    What is not in `unread` has been read. `pictures` is what pictures inside it are called, by who placed them or by
    the files that they came from. `cut_by_time` says that a faster machine would have read more.
    """

    passages: tuple[Passage, ...] = ()
    metadata: Metadata = Metadata()
    encrypted: bool = False
    unread: tuple[Unread, ...] = ()
    error: str = ""
    pictures: tuple[str, ...] = ()
    cut_by_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Content):
    """An attached file: its content, of which kind that is whatever its name says, and how many bytes."""

    kind: Kind
    size: int

    @property
    def text(self) -> str:
        """All text of it."""
        return "\n".join(passage.text for passage in self.passages)
