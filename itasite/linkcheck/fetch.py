"""Asks many addresses at once, politely: limits per host and in total, redirects, retries. Knows nothing of HTTP."""

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
_DEAD_AFTER = 2  # addresses of one server in a row that could not be reached; then the others are not asked


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is asked at once, and how long is waited. All times are in seconds."""

    jobs: int = 16  # requests at the same time in total
    per_host: int = 2  # requests at the same time to one host
    delay: float = 0.5  # between two requests to one host
    tries: int = 3  # for each address
    backoff: float = 1.0  # before the second try; doubled before each next one
    longest_wait: float = 60.0  # if a server asks to wait longer (Retry-After), it is not asked again
    total_timeout: float = 60.0  # for the answers to one address, all redirects and tries together


@dataclass
class _Host:
    """One host: how many requests may run, and the earliest time of the next one."""

    turn: asyncio.Semaphore
    free_at: float = 0.0


@dataclass
class _Server:
    """One port of a host: when it may be asked again, and the answer that holds for all its addresses if given up."""

    shut_until: float = 0.0
    unanswered: int = 0
    given_up: Answer | None = None


@dataclass
class Fetcher:
    """Asks for addresses within `limits`. `new_session` makes the function that asks; each address gets its own."""

    new_session: Callable[[], Ask]
    limits: Limits = field(default_factory=Limits)
    _hosts: dict[str, _Host] = field(init=False)
    _servers: dict[str, _Server] = field(init=False)
    _lines: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._hosts = defaultdict(lambda: _Host(asyncio.Semaphore(self.limits.per_host)))
        self._servers = defaultdict(_Server)
        self._lines = asyncio.Semaphore(self.limits.jobs)

    async def all(self, urls: Iterable[str], report: Callable[[Observation], None]) -> None:
        """Ask for every address. Calls `report` for each one as soon as it is known."""

        async def one(url: str) -> None:
            report(await self.observe_safely(url))

        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(one(url))

    async def observe_safely(self, url: str) -> Observation:
        """As `observe`, but never raises: a bug of ours must cost one address only, not the whole run."""
        try:
            return await self.observe(url)
        except Exception as error:
            return Observation(url, (Answer(url, failure=Failure.UNASKED, reason=type(error).__name__),))

    async def observe(self, url: str) -> Observation:
        """Ask for an address and follow its redirects to the end."""
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
                break  # a page that only reloads itself is the last one
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
        """The last answer for an address, and the seconds spent on answers. Asks again after failures that may pass.

        If a server names a time (Retry-After), it is not asked before that time.
        """
        host, server, took = self._hosts[url_parts.host(url)], self._servers[url_parts.server(url)], 0.0
        for attempt in range(1, self.limits.tries + 1):
            answer = await self._in_turn(host, server, ask, url)
            took += answer.seconds
            wait = self._wait(answer, attempt)
            if wait is None or server.given_up or took > seconds_left:
                break
            if answer.status == _TOO_MANY or answer.retry_after is not None:
                server.shut_until = max(server.shut_until, _now() + wait)  # its other addresses wait too
            else:
                await asyncio.sleep(wait)
        self._remember(server, answer)
        return answer, took

    def _wait(self, answer: Answer, attempt: int) -> float | None:
        """Seconds to wait before the next try; None if there must be none."""
        if attempt == self.limits.tries or not may_pass(answer):
            return None
        wait = answer.retry_after if answer.retry_after is not None else self.limits.backoff * 2 ** (attempt - 1)
        return max(wait, 0.0) if wait <= self.limits.longest_wait else None

    def _remember(self, server: _Server, answer: Answer) -> None:
        """Give up a server that does not answer, or that asks to wait longer than `longest_wait`."""
        server.unanswered = server.unanswered + 1 if answer.failure in _SILENT else 0
        too_long = answer.status == _TOO_MANY and (answer.retry_after or 0.0) > self.limits.longest_wait
        if server.unanswered >= _DEAD_AFTER or too_long:
            server.given_up = answer

    async def _in_turn(self, host: _Host, server: _Server, ask: Ask, url: str) -> Answer:
        """Ask once the host, then the total limit allow it: so addresses of a slow host do not hold up other hosts."""
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
            # outside of the turn: the other servers of the host may be asked meanwhile
            await asyncio.sleep(max(0.0, server.shut_until - _now()))


def may_pass(answer: Answer) -> bool:
    """Whether the failure is a passing one: if the address is asked again soon, the answer may differ."""
    return answer.failure in _MAY_PASS or answer.status in _TRANSIENT


def _now() -> float:
    return asyncio.get_running_loop().time()
