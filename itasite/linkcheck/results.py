"""The results of this run and of earlier runs, and when they may be saved. Prints nothing and reads no clock itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

from itasite.linkcheck import store
from itasite.linkcheck.classify import Classification, classify
from itasite.linkcheck.fetch import may_pass
from itasite.linkcheck.network_health import NetworkHealth
from itasite.linkcheck.observation import Failure, Observation
from itasite.linkcheck.states import State
from itasite.linkcheck.store import LinkResult

_SAVE_EVERY = timedelta(seconds=1)  # at most this much work is lost when the machine is switched off


class Results:
    """Collects results and saves them as they come, once it is certain that the network of this machine works.

    `by_url` holds the result of each address, `checked` the addresses that were asked in this run, `network` what the
    answers say about the network. `may_save` is False if nothing may be written to `path`; `damaged` is True if the
    file there cannot be read and must be set aside before the first save.
    """

    def __init__(self, path: Path, slow: float, now: Callable[[], datetime]) -> None:
        """Read the file at `path`. An answer that takes longer than `slow` seconds counts as slow."""
        self.path, self.slow, self.now = path, slow, now
        saved = store.read(path)
        self.damaged = saved is None
        self.by_url: dict[str, LinkResult] = saved or {}
        self.may_save = True
        self.network = NetworkHealth()
        self.checked: set[str] = set()
        self._pending: list[Observation] = []
        self._saved_at: datetime | None = None

    def stale(self, urls: Iterable[str], most: timedelta, *, refresh: bool) -> list[str]:
        """The addresses of `urls` that must be asked now: those without a saved result younger than `most`.

        Private and misspelt addresses are always asked again: `--allow-private` may have changed. With `refresh`, all
        addresses are.
        """
        now = self.now()
        known = {} if refresh else self.by_url
        fresh = {
            url
            for url, result in known.items()
            if result.is_fresh(now, most) and result.state not in (State.PRIVATE, State.MISSPELT)
        }
        return [url for url in urls if url not in fresh]

    def add(self, found: Observation) -> None:
        """Add what was observed of one address. It becomes a result only when the network is known to work."""
        self.checked.add(found.url)
        self.network.add(found)
        self._pending.append(found)
        if self.network.internet_reached:
            self._note(names_work=self.network.names_work, wait=not self.network.names_work)
            if self._saved_at is None or not timedelta(0) <= self.now() - self._saved_at < _SAVE_EVERY:
                self.save()

    def accept_pending(self, *, names_work: bool) -> None:
        """Turn all pending observations into results, now that it is known whether host names can be looked up."""
        self._note(names_work=names_work, wait=False)

    def keep_only(self, urls: Iterable[str]) -> None:
        """Remove the results of all other addresses."""
        self.by_url = {url: self.by_url[url] for url in urls if url in self.by_url}

    def save(self) -> str:
        """Write the file if `may_save`. Returns in Thai why it could not be written, or ""."""
        self._saved_at = self.now()
        if not self.may_save:
            return ""
        try:
            if self.damaged and store.set_aside(self.path) is None:
                return "ย้ายไฟล์เดิมไปเก็บไม่ได้"
            self.damaged = False
            store.write(self.path, self.by_url)
        except OSError as error:
            return store.why(error)
        return ""

    def _note(self, *, names_work: bool, wait: bool) -> None:
        waiting = [found for found in self._pending if wait and found.answers[0].failure is Failure.NO_NAME]
        for found in self._pending:
            if found not in waiting:
                self.by_url[found.url] = self._result(found, names_work=names_work)
        self._pending = waiting

    def _result(self, found: Observation, *, names_work: bool) -> LinkResult:
        last = found.last
        found_state = self._classified(found, names_work=names_work)
        return LinkResult(
            found_state.state,
            self.now(),
            found_state.detail,
            found_state.new_url,
            last.url if last.url != found.url else "",
            last.status,
            found.seconds,
            passing=may_pass(last) or last.failure is Failure.NO_NAME or found_state.state is State.ERROR,
        )

    def _classified(self, found: Observation, *, names_work: bool) -> Classification:
        try:
            return classify(found, self.slow, names_work=names_work)
        except Exception as error:  # a bug of ours must cost one address only, not the whole run
            return Classification(State.ERROR, f"โปรแกรมนี้อ่านคำตอบไม่ได้ ({type(error).__name__})")
