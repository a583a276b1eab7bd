"""What happened when an address was asked: facts only, without a judgement."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from itasite.linkcheck.page import PageText


class Failure(StrEnum):
    """Why there is no answer."""

    NO_NAME = "no_name"  # the name service knows no such host
    PRIVATE = "private"
    CERTIFICATE = "certificate"
    TIMEOUT = "timeout"
    CONNECT = "connect"
    PROTOCOL = "protocol"
    LOOP = "loop"
    NO_ADDRESS = "no_address"  # what is written, or what a redirect says, is no web address
    LOOKUP = "lookup"  # the name service itself stumbled, or knows the name but no number
    UNASKED = "unasked"  # a fault of our own


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server, or the failure to get one; `location` is where it sends the browser on.

    `kind` is that of its first bytes (see `content_kind`). A `malformed` answer breaks the rules of HTTP but could be
    read.
    """

    url: str
    status: int = 0
    location: str = ""
    permanent: bool = False
    page: PageText | None = None  # None where the answer is no HTML
    kind: str = ""
    attached: bool = False  # offered as a file to keep
    empty: bool = False
    malformed: bool = False
    retry_after: float | None = None
    seconds: float = 0.0
    failure: Failure | None = None
    reason: str = ""

    @property
    def refresh(self) -> str:
        """Where a page that was found sends the browser on after a moment."""
        return self.page.refresh if self.page and self.status < 300 else ""


Ask = Callable[[str], Awaitable[Answer]]  # asks for one address, follows nothing, never raises but when cancelled


@dataclass(frozen=True, slots=True)
class Observation:
    """All answers on the way from an address to where it ends, in their order."""

    url: str
    answers: tuple[Answer, ...]

    @property
    def last(self) -> Answer:
        """The end of the way."""
        return self.answers[-1]

    @property
    def seconds(self) -> float:
        """How long a reader waits."""
        return sum(answer.seconds for answer in self.answers)
