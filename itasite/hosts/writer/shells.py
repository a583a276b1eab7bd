"""Pages that differ in a few texts only are put together: what surrounds the texts is rendered once.

A menu, header and footer take twenty times as long to render as to copy, and most pages of a site, those of the items
of one year, have the same. What a template asked of the first of them is known (`traced`), so it is known, too, whether
it would do the same for another page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any, NamedTuple

from itasite.hosts.writer.addresses import parts
from itasite.hosts.writer.pages import SitePage
from itasite.hosts.writer.traced import TOKEN, Path, Question, Trace, TracedPage, UntraceableError, Use, answer

Render = Callable[[str, Any, str], str]


class Shell(NamedTuple):
    """What a template gives around the texts of a page, and what holds for every page that it fits."""

    pieces: tuple[str, ...]
    uses: tuple[Use, ...]
    answers: Mapping[Path, tuple[tuple[Question, Any], ...]]
    others: Mapping[Path, frozenset[str]]
    """The texts that stand nowhere in the page: it was asked for each whether it is the text at this path."""
    targets: frozenset[tuple[str, ...]]

    def fits(self, page: SitePage) -> bool:
        """Whether the template would ask nothing of this page that has another answer.

        And whether it links neither to it nor to what lies below it: such an address is written otherwise.
        """
        own = tuple(parts(page.url))
        if any(target[: len(own)] == own for target in self.targets):
            return False
        try:
            return all(_at(page, path) not in others for path, others in self.others.items()) and all(
                answer(question.kind, value, question.other) == known
                for path, asked in self.answers.items()
                for value in (_at(page, path),)
                for question, known in asked
            )
        except (AttributeError, IndexError, KeyError):
            return False

    def filled(self, page: SitePage) -> str:
        """The page with its own texts."""
        done = [self.pieces[0]]
        for use, piece in zip(self.uses, self.pieces[1:], strict=True):
            done += [use.text(_at(page, use.path), page), piece]
        return "".join(done)


def shell_of(made: str, trace: Trace) -> Shell | None:
    """The shell of what a template made of a traced page; None if a text of the page is not printed as it was given."""
    pieces = TOKEN.split(made)
    order = [int(number) for number in pieces[1::2]]
    if sorted(order) != list(range(len(trace.uses))):
        return None
    answers, others = defaultdict[Path, list[tuple[Question, Any]]](list), defaultdict[Path, set[str]](set)
    for question, known in trace.answers.items():
        if question.kind == "equal" and not known:
            others[question.path].add(question.other)
        else:
            answers[question.path].append((question, known))
    return Shell(
        tuple(pieces[::2]),
        tuple(trace.uses[number] for number in order),
        {path: tuple(asked) for path, asked in answers.items()},
        {path: frozenset(texts) for path, texts in others.items()},
        frozenset(tuple(parts(target)) for target in trace.targets),
    )


class Shells:
    """The shells of one site. `render` gives a page by the name of its template, from the page and its base_url."""

    def __init__(self, render: Render) -> None:
        self._render = render
        self._known: dict[tuple[Any, ...], list[Shell]] = defaultdict(list)

    def page(self, name: str, page: SitePage, base: str) -> str:
        """The page as the template `name` gives it. It must not stand in the menu."""
        place = (name, id(page.parent), base, tuple(parts(page.url)[:-1]))
        known = self._known[place]
        found = next((shell for shell in known if shell.fits(page)), None)
        if found is None:
            found = self._new(name, page, base)
            if found is None or not found.fits(page):
                return self._render(name, page, base)
            known.append(found)
        return found.filled(page)

    def _new(self, name: str, page: SitePage, base: str) -> Shell | None:
        """The shell of a page; None if the template does more with its texts than to print them."""
        trace = Trace(page)
        try:
            made = self._render(name, TracedPage(trace), base)
        except (UntraceableError, TypeError):
            return None
        return shell_of(made, trace)


def _at(page: SitePage, path: Path) -> Any:
    """What is at a path from the page."""
    return reduce(_inside, path, page)


def _inside(value: Any, step: str | int) -> Any:
    return value[step] if isinstance(value, dict | list) else getattr(value, step)  # type: ignore[arg-type,index]
