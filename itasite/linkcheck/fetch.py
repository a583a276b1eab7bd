"""Many addresses at once, politely: limits per host and in all, redirects, retries. Knows nothing of HTTP itself."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from itasite.linkcheck import url_parts
from itasite.linkcheck.observation import Answer, Ask, Failure, Observation

_TOO_MANY = 429
_TRANSIENT = (408, _TOO_MANY, 500, 502, 503, 504)
_MAY_PASS = (Failure.TIMEOUT, Failure.CONNECT, Failure.PROTOCOL, Failure.LOOKUP, Failure.UNASKED)
_SILENT = (Failure.TIMEOUT, Failure.CONNECT, Failure.LOOKUP)
_MOST_REDIRECTS = 10
_DEAD_AFTER = 2  # addresses of a server in a row that could not be reached; the others are not waited for


@dataclass(frozen=True, slots=True)
class Limits:
    """How to behave: questions at once in all and per host, seconds between two of a host, tries, longest wait.

    `total_timeout` is how many seconds of waiting for answers one address is worth, with all its redirects and tries.
    """

    jobs: int = 16
    per_host: int = 2
    delay: float = 0.5
    tries: int = 3
    backoff: float = 1.0
    longest_wait: float = 60.0
    total_timeout: float = 60.0


@dataclass
class _Host:
    """One host: whose turn it is, and when the next may ask."""

    turn: asyncio.Semaphore
    free_at: float = 0.0


@dataclass
class _Server:
    """One port of a host: when it wants to be asked again, and what holds for all behind it once it is given up."""

    shut_until: float = 0.0
    unanswered: int = 0
    given_up: Answer | None = None


@dataclass
class Fetcher:
    """Asks for addresses with the limits it was given; `new_session` makes someone who asks along one way."""

    new_session: Callable[[], Ask]
    limits: Limits = field(default_factory=Limits)
    _hosts: dict[str, _Host] = field(init=False)
    _servers: dict[str, _Server] = field(init=False)
    _lines: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._hosts = defaultdict(lambda: _Host(asyncio.Semaphore(self.limits.per_host)))
        self._servers = defaultdict(_Server)
        self._lines = asyncio.Semaphore(self.limits.jobs)

    async def all(self, urls: Iterable[str], tell: Callable[[Observation], None]) -> None:
        """Ask for every address; `tell` hears of each as soon as it is known."""

        async def one(url: str) -> None:
            tell(await self.observe_safely(url))

        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(one(url))

    async def observe_safely(self, url: str) -> Observation:
        """A fault of our own costs the one address it befell, not the run."""
        try:
            return await self.observe(url)
        except Exception as fault:
            return Observation(url, (Answer(url, failure=Failure.UNASKED, reason=type(fault).__name__),))

    async def observe(self, url: str) -> Observation:
        """The way from an address to where it ends."""
        wrong = url_parts.problem(url)
        if wrong:
            return Observation(url, (Answer(url, failure=Failure.NO_ADDRESS, reason=wrong),))
        ask, answers, here, spent = self.new_session(), list[Answer](), url, 0.0
        while True:
            answer, took = await self._with_retries(ask, here, self.limits.total_timeout - spent)
            spent += took
            answers.append(answer)
            there = url_parts.redirect_target(here, answer.location or answer.refresh)
            if not answer.location and there in {"", *(found.url for found in answers)}:
                break  # a page that only reloads itself is the end of the way
            failure = self._end_of_the_way(there, len(answers), spent)
            if failure:
                answers.append(Answer(there or answer.location, failure=failure))
                break
            here = there
        return Observation(url, tuple(answers))

    def _end_of_the_way(self, there: str, steps: int, spent: float) -> Failure | None:
        if not there:
            return Failure.NO_ADDRESS
        if steps > _MOST_REDIRECTS:
            return Failure.LOOP
        return Failure.TIMEOUT if spent > self.limits.total_timeout else None

    async def _with_retries(self, ask: Ask, url: str, seconds_left: float) -> tuple[Answer, float]:
        """Ask again after what may pass; a server that names a time is left alone until then. Also how long it took."""
        host, server, took = self._hosts[url_parts.host(url)], self._servers[url_parts.server(url)], 0.0
        for attempt in range(1, self.limits.tries + 1):
            answer = await self._in_turn(host, server, ask, url)
            took += answer.seconds
            wait = self._wait(answer, attempt)
            if wait is None or server.given_up or took > seconds_left:
                break
            if answer.status == _TOO_MANY or answer.retry_after is not None:
                server.shut_until = max(server.shut_until, _now() + wait)  # the others of this server wait too
            else:
                await asyncio.sleep(wait)
        self._remember(server, answer)
        return answer, took

    def _wait(self, answer: Answer, attempt: int) -> float | None:
        """How long until it is worth asking again; None where it is not."""
        if attempt == self.limits.tries or not may_pass(answer):
            return None
        wait = answer.retry_after if answer.retry_after is not None else self.limits.backoff * 2 ** (attempt - 1)
        return max(wait, 0.0) if wait <= self.limits.longest_wait else None

    def _remember(self, server: _Server, answer: Answer) -> None:
        """Give a server up that does not answer, or that wants to be left alone for longer than can be waited."""
        server.unanswered = server.unanswered + 1 if answer.failure in _SILENT else 0
        too_long = answer.status == _TOO_MANY and (answer.retry_after or 0.0) > self.limits.longest_wait
        if server.unanswered >= _DEAD_AFTER or too_long:
            server.given_up = answer

    async def _in_turn(self, host: _Host, server: _Server, ask: Ask, url: str) -> Answer:
        """First the host's own turn, so that who waits for a slow host takes no line away from the others."""
        while True:
            async with host.turn:
                if server.given_up:
                    return replace(server.given_up, url=url, seconds=0.0)
                if server.shut_until <= _now():
                    start = max(host.free_at, _now())
                    host.free_at = start + self.limits.delay
                    await asyncio.sleep(start - _now())
                    if server.shut_until <= _now() and not server.given_up:
                        async with self._lines:
                            return await ask(url)
            await asyncio.sleep(
                max(0.0, server.shut_until - _now())
            )  # the other doors of the host may be asked meanwhile


def may_pass(answer: Answer) -> bool:
    """Whether the same question may find another answer soon."""
    return answer.failure in _MAY_PASS or answer.status in _TRANSIENT


def _now() -> float:
    return asyncio.get_running_loop().time()
