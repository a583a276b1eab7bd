"""What happened when an address was asked: facts only, no judgement."""

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
    NO_ADDRESS = "no_address"  # the text, or the target of a redirect, is not a web address
    LOOKUP = "lookup"  # the name service failed, or knows the name but no network address
    UNASKED = "unasked"  # a bug of ours


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server, or the failure to get one."""

    url: str
    status: int = 0  # of HTTP; 0 if there is no answer
    location: str = ""  # where a redirect leads
    permanent: bool = False  # whether the redirect is for ever
    page: PageText | None = None  # None if the answer is not HTML
    kind: str = ""  # by its first bytes, see `content_kind`
    attached: bool = False  # offered as a download
    empty: bool = False
    malformed: bool = False  # breaks the rules of HTTP but could be read
    retry_after: float | None = None  # seconds that the server asks to wait; None if it does not
    seconds: float = 0.0  # until the answer came
    failure: Failure | None = None  # None if there is an answer
    reason: str = ""  # more about the failure, for the report

    @property
    def refresh(self) -> str:
        """Where a page sends the browser after a few seconds by itself; "" if it does not."""
        return self.page.refresh if self.page and self.status < 300 else ""


Ask = Callable[[str], Awaitable[Answer]]  # asks one address, follows no redirect, raises only when cancelled


@dataclass(frozen=True, slots=True)
class Observation:
    """All answers for an address, in their order: one for each redirect, and the last one."""

    url: str
    answers: tuple[Answer, ...]

    @property
    def last(self) -> Answer:
        """The last answer, after all redirects."""
        return self.answers[-1]

    @property
    def seconds(self) -> float:
        """Seconds that a reader waits for all answers together."""
        return sum(answer.seconds for answer in self.answers)
