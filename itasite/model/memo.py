"""What a memo and its end consist of: opinions, passages, the papers that it refers to and that go with it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from itasite.model.record import Date, Form, Record, Text, TextList, WebAddress, refused


def _one_or_many(value: Any) -> Any:
    """A single text is one paragraph; a list inside the list is a list in the text."""
    if not isinstance(value, list):
        return [value] if isinstance(value, str) else value
    return [tuple(entry) if isinstance(entry, list) else entry for entry in value]


Points = Annotated[tuple[Text, ...], Field(min_length=1)]
Paragraphs = Annotated[tuple[Text | Points, ...], BeforeValidator(_one_or_many), Form("paragraphs")]


class PaperLink(Record):
    """A paper that may be on the site or elsewhere: at most one of `url`, `file` (in the year's folder) and `page`."""

    url: WebAddress | None = None
    file: Text | None = None
    page: Text | None = None

    @model_validator(mode="after")
    def _at_most_one_place(self) -> Self:
        places = sum(place is not None for place in (self.url, self.file, self.page))
        if places > 1 and not self.is_unread("url", "file", "page"):
            raise refused("paper-places")
        return self


class Reference(PaperLink):
    """An earlier paper that a memo refers to; `title` is its kind and whose it is."""

    title: Text | None = None
    number: Text | None = None
    date: Date | None = None
    subject: Text | None = None

    @model_validator(mode="after")
    def _says_which(self) -> Self:
        if not (self.title or self.number or self.subject or self.is_unread("title", "number", "subject")):
            raise refused("reference-unnamed")
        return self


class MemoAttachment(PaperLink):
    """A paper that goes with a memo; `amount` is how many copies or sheets, with their unit."""

    title: Text
    amount: Text | None = None


class Member(Record):
    """One of a working group, by position (no name of a person is needed), and what it is there."""

    position: Text
    role: Text


class Signer(Record):
    """Who signs: `name` only where the agency wants it in public; `date` is the day of the signature."""

    position: TextList = ()
    name: Text | None = None
    date: Date | None = None


class Opinion(Signer):
    """An opinion on a memo, to be written and signed by hand; `text` where it is written already.

    `place`: beside the opinion before it where the paper has both side by side.
    """

    title: Text
    text: Paragraphs = ()
    place: Literal["below", "beside"] = "below"


class Passage(Record):
    """A part of a memo with a heading, e.g. the facts or what is proposed."""

    heading: Text
    text: Paragraphs
