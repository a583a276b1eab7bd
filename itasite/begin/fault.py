"""Why something is not begun, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.model.site import Site
from itasite.problem import Problem
from itasite.words.begin import COMMANDS, FORMS


class Fault(NamedTuple):
    """Why something is not begun: a code (`words/begin.py`), what its sentence names, and what must be mended first.

    `site` is what the problems were found in, if it could be read.
    """

    code: str
    values: Mapping[str, object] = {}  # nobody changes it
    problems: tuple[Problem, ...] = ()
    site: Site | None = None

    @property
    def for_commands(self) -> str:
        """The Thai sentence for a reader of the command line."""
        return COMMANDS[self.code].format(**self.values)

    @property
    def for_forms(self) -> str:
        """The Thai sentence for a reader of forms, who knows no files and no commands."""
        return FORMS.get(self.code, COMMANDS.get(self.code, "")).format(**self.values)


def no_year(number: int) -> Fault | None:
    """A Fault for a number that is no fiscal year."""
    return None if FIRST_YEAR <= number <= LAST_YEAR else Fault("no-year", {"year": number})
