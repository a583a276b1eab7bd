"""What is known of an attached file once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "pdf", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "rtf", "png", "jpg", "zip", "html", "csv", "text", "unknown"
]  # fmt: skip

# What is read of one file at most; a text that is cut off there is marked `partial`.
MOST_BYTES = 50_000_000
MOST_TEXT = 1_000_000
MOST_PAGES = 100
MOST_SECONDS = 20.0  # only for what is made to hang: the same file shall give the same text on any machine


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text, and where it stands in the words of the reader, e.g. a page."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of its making, unseen by who wrote it; `places` are other strings that may name a folder."""

    author: str = ""
    editor: str = ""
    title: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader of one kind of file yields. A broken one has a `fault`, in Thai, and whatever could be read before.

    `pictures` is what pictures inside it are called, by who placed them or by the files that they came from.
    """

    passages: tuple[Passage, ...] = ()
    metadata: Metadata = Metadata()
    encrypted: bool = False
    image_only: bool = False
    partial: bool = False
    fault: str = ""
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Content):
    """An attached file: its content, of which kind that is whatever its name says, and how many bytes."""

    kind: Kind
    size: int

    @property
    def text(self) -> str:
        """All text of it."""
        return "\n".join(passage.text for passage in self.passages)
