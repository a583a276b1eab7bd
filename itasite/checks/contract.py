"""What every other module of this folder is: a rule. `checks/__init__.py` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from itasite.model.site import Site
from itasite.problem import Problem, Severity


class RuleModule(Protocol):
    """A rule as a module: what it is called, how bad its problems are, what it asks, and how it finds them.

    Its docstring speaks to the author, in Thai: a title, what the rule looks at, then `ทำไม:`, `วิธีแก้:` and mostly
    `ตัวอย่างที่ผิด:` and `ตัวอย่างที่ถูก:`. `itasite explain` prints it; a test puts both examples into a site.
    """

    __doc__: str | None

    @property
    def __name__(self) -> str:
        """Of the module: itasite.checks.done_without_evidence."""

    @property
    def ID(self) -> str:
        """The English name of its problems, also in settings: the module's name with hyphens (item-missing)."""

    @property
    def SEVERITIES(self) -> tuple[Severity, ...]:
        """How bad its problems can be, the worst first."""

    @property
    def IS_ADVICE(self) -> bool:
        """Whether a site may take it more or less strictly: advice on content that can be shown as it is.

        What is not advice is said of every site in the same way; most of it stands in the way of a page.
        """

    def check(self, site: Site) -> Iterator[Problem]:
        """The problems of a site, in any order. All that it asks is in `site`: no rule opens a file of the content.

        Attached files are read when a rule asks `itasite.attachment` for them.
        """
