"""What the pages of one run share: the working state, where the preview is, and what is to be told once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from urllib.parse import quote

from itasite.begin.new_site import SiteAnswers
from itasite.editor.answers import Answer, moved
from itasite.editor.work import Work
from itasite.links import address
from itasite.uploads import Staging, clear_half, staging

_KEPT = 50  # notes: a tab may be loaded again much later


@dataclass
class Desk:
    """One for each run. `preview` is the address of the preview up to its front page, "" while there is none.

    `again` tells it of files that were saved, and gives the address below which its pages have them.

    `unit` is who is at work, a unit of agency.yml; "" until it was chosen. `secrets` are tokens by host, which no
    message shows. `today` tells how many days are left.

    `begin` makes the site where there is none yet, and says what keeps it from that, "" if nothing did.
    """

    work: Work
    preview: str = ""
    directory_urls: bool = True
    unit: str = ""
    secrets: dict[str, object] = field(default_factory=dict, repr=False)
    again: Callable[[Iterable[Path]], str] | None = None
    preview_of_saved: str = ""
    begin: Callable[[SiteAnswers], str] | None = None
    today: Callable[[], date] = date.today
    _notes: deque[tuple[str, str]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    _numbers: count[int] = field(default_factory=lambda: count(1))
    _once: set[str] = field(default_factory=set)
    _open: ExitStack = field(default_factory=ExitStack)
    _staging: Staging | None = None

    @property
    def staging(self) -> Staging:
        """What holds files that are handed in, until they are kept. Raises OSError if there is no place for them."""
        with self.work.lock:
            if self._staging is None:
                clear_half(self.work.now().content)
                self._staging = self._open.enter_context(staging())
            return self._staging

    def close(self) -> None:
        """Let go of the files that nobody decided on."""
        self._open.close()

    def saved(self, to: str, told: str) -> Answer:
        """Lead on to a page that says once what was done, such as “บันทึกเป็นรุ่น …”."""
        number = str(next(self._numbers))
        self._notes.append((number, told))
        return moved(to, told=number)

    def shows_again(self, files: Iterable[Path]) -> None:
        """Have the preview show files that were saved just now; links to it wait for them from now on."""
        if self.again:
            self.preview_of_saved = self.again(files)

    def told(self, number: str) -> str:
        """What the note of this number says; "" if it is none of this run."""
        return dict(self._notes).get(number, "")

    def first_time(self, what: str) -> bool:
        """Whether this is asked for the first time in this run, for what is told only once."""
        first = what not in self._once
        self._once.add(what)
        return first

    def shown_at(self, path: str) -> str:
        """The address of a page of the site in the preview, "" without one; `path` as in `facts/sitemap.py`."""
        home = self.preview_of_saved or self.preview
        return f"{home}{quote(address(path, directory_urls=self.directory_urls))}" if home else ""
