"""Many addresses at once, politely: limits per host and in all, redirects, retries. Knows nothing of HTTP itself."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from itasite.linkcheck import policy
from itasite.linkcheck.observation import Answer, Ask, Failure, Observation

_TOO_MANY = 429
_TRANSIENT = (408, _TOO_MANY, 500, 502, 503, 504)
_MAY_PASS = (Failure.TIMEOUT, Failure.CONNECT, Failure.PROTOCOL)
_SILENT = (Failure.TIMEOUT, Failure.CONNECT)
_MOST_REDIRECTS = 10
_DEAD_AFTER = 2  # addresses of a host in a row that could not be reached; the others are not waited for


@dataclass(frozen=True, slots=True)
class Manners:
    """How to behave: questions at once in all and per host, seconds between two of a host, tries, longest wait."""

    jobs: int = 16
    per_host: int = 2
    delay: float = 0.5
    tries: int = 3
    backoff: float = 1.0
    longest_wait: float = 60.0


@dataclass
class _Host:
    """One host: whose turn it is, when the next may ask, and what holds for all its addresses once it is given up."""

    turn: asyncio.Semaphore
    free_at: float = 0.0
    unanswered: int = 0
    given_up: Answer | None = None


@dataclass
class Fetcher:
    """Asks for addresses with the manners it was given; `visitor` makes someone who asks along one way."""

    visitor: Callable[[], Ask]
    manners: Manners = field(default_factory=Manners)
    _hosts: dict[str, _Host] = field(init=False)
    _lines: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._hosts = defaultdict(lambda: _Host(asyncio.Semaphore(self.manners.per_host)))
        self._lines = asyncio.Semaphore(self.manners.jobs)

    async def all(self, urls: Iterable[str], tell: Callable[[Observation], None]) -> None:
        """Ask for every address; `tell` hears of each as soon as it is known."""

        async def one(url: str) -> None:
            tell(await self.observe(url))

        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(one(url))

    async def observe(self, url: str) -> Observation:
        """The way from an address to where it ends."""
        ask, answers, here = self.visitor(), list[Answer](), url
        while True:
            answer = await self._patiently(ask, here)
            answers.append(answer)
            there = policy.target(here, answer.location or answer.refresh)
            if not answer.location and there in {"", *(found.url for found in answers)}:
                break  # a page that only reloads itself is the end of the way
            if not there or len(answers) > _MOST_REDIRECTS:
                failure = Failure.LOOP if there else Failure.NO_ADDRESS
                answers.append(Answer(there or answer.location, failure=failure))
                break
            here = there
        return Observation(url, tuple(answers))

    async def _patiently(self, ask: Ask, url: str) -> Answer:
        """Ask again after what may pass; a server that names a time is left alone until then."""
        host = self._hosts[policy.host(url)]
        for attempt in range(1, self.manners.tries + 1):
            async with self._turn(host):
                answer = replace(host.given_up, url=url, seconds=0.0) if host.given_up else await ask(url)
            wait = self._wait(answer, attempt)
            if wait is None or host.given_up:
                break
            if answer.status == _TOO_MANY or answer.retry_after is not None:
                host.free_at = max(host.free_at, _now() + wait)  # the others of this host wait too
            else:
                await asyncio.sleep(wait)
        self._remember(host, answer)
        return answer

    def _wait(self, answer: Answer, attempt: int) -> float | None:
        """How long until it is worth asking again; None where it is not."""
        if attempt == self.manners.tries or not may_pass(answer):
            return None
        wait = answer.retry_after if answer.retry_after is not None else self.manners.backoff * 2 ** (attempt - 1)
        return max(wait, 0.0) if wait <= self.manners.longest_wait else None

    def _remember(self, host: _Host, answer: Answer) -> None:
        """Give a host up that does not answer, or that wants to be left alone for longer than can be waited."""
        host.unanswered = host.unanswered + 1 if answer.failure in _SILENT else 0
        too_long = answer.status == _TOO_MANY and (answer.retry_after or 0.0) > self.manners.longest_wait
        if host.unanswered >= _DEAD_AFTER or too_long:
            host.given_up = answer

    @asynccontextmanager
    async def _turn(self, host: _Host) -> AsyncIterator[None]:
        """First the host's own turn, so that who waits for a slow host takes no line away from the others."""
        async with host.turn:
            if not host.given_up:
                start = max(host.free_at, _now())
                host.free_at = start + self.manners.delay
                await asyncio.sleep(start - _now())
            async with self._lines:
                yield


def may_pass(answer: Answer) -> bool:
    """Whether the same question may find another answer soon."""
    return answer.failure in _MAY_PASS or answer.status in _TRANSIENT


def _now() -> float:
    return asyncio.get_running_loop().time()
