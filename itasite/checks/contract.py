"""What a rule is: a module with this content. All other modules of this folder are rules; `__init__` lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from itasite.model.site import Site
from itasite.problem import Problem, Severity


class RuleModule(Protocol):
    """A rule as a module: its name, how bad its problems are, what it asks of the author, and how it finds problems.

    Its docstring is written for the author, in Thai: a title, what the rule looks at, then `ทำไม:`, `วิธีแก้:` and usually
    `ตัวอย่างที่ผิด:` and `ตัวอย่างที่ถูก:`. `itasite explain` prints it, and a test puts both examples into a site.
    """

    __doc__: str | None

    @property
    def __name__(self) -> str:
        """The name of the module, such as itasite.checks.done_without_evidence."""

    @property
    def ID(self) -> str:
        """The English name of its problems, also in settings: the module's name with hyphens (item-missing)."""

    @property
    def SEVERITIES(self) -> tuple[Severity, ...]:
        """The severities that its problems can have, the worst first."""

    @property
    def IS_ADVICE(self) -> bool:
        """Whether a site can set how strictly it takes the rule: advice on content that can be shown as it is.

        A rule that is not advice is the same for every site; most problems of such rules keep a page from being made.
        """

    def check(self, site: Site) -> Iterator[Problem]:
        """The problems of a site, in any order.

        Everything that a rule reads is in `site`: it opens no file of the content. For attached files it asks
        `itasite.attachment`.
        """
