"""What is asked of a page and what it says, without a socket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import BinaryIO, NamedTuple
from urllib.parse import urlencode

ARRANGE = "arrange-"  # before the name of the page of a record: where it is moved or taken out
HTML = "text/html; charset=utf-8"
Pairs = tuple[tuple[str, str], ...]


class Upload(NamedTuple):
    """A file that was sent: the name of its field, its own name as the browser says it, its size, and its bytes.

    The name is what a stranger wrote. `content` is open until the answer is given.
    """

    field: str
    name: str
    size: int
    content: BinaryIO


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that the guard let through: the steps of its address by name, its query, and what a form sent.

    `page` is the name of the page in the table.
    """

    method: str
    page: str = ""
    steps: Mapping[str, str | int] = field(default_factory=dict)
    query: Pairs = ()
    form: Pairs = ()
    uploads: tuple[Upload, ...] = ()

    @property
    def record(self) -> str:
        """The name of the page of the record that this page is about."""
        return self.page.removeprefix(ARRANGE)

    @property
    def sends(self) -> bool:
        """Whether a form was sent."""
        return self.method == "POST"

    @property
    def year(self) -> int:
        """The fiscal year of the address, 0 if it has none."""
        found = self.steps.get("year", 0)
        return found if isinstance(found, int) else 0

    def step(self, name: str) -> str:
        """A step of the address as text, "" if it has none of this name."""
        return str(self.steps.get(name, ""))

    def first(self, name: str) -> str:
        """The first value of this name in the query, "" if there is none."""
        return next((value for key, value in self.query if key == name), "")

    def sent(self, name: str) -> str:
        """The last value of this name in the form, "" if there is none."""
        return next((value for key, value in reversed(self.form) if key == name), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said; `more` are further headers."""

    content: bytes
    status: HTTPStatus = HTTPStatus.OK
    kind: str = HTML
    more: Pairs = ()


def moved(to: str, **query: str) -> Answer:
    """Lead on to another address after a form was sent, so that to load it again sends nothing again."""
    address = f"{to}{'&' if '?' in to else '?'}{urlencode(query)}" if query else to
    return Answer(b"", HTTPStatus.SEE_OTHER, more=(("Location", address),))
