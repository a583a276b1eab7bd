"""Stand-ins for a page that remember everything a template asked of it.

A text of the page answers with a token that is put in its place, and every question about it (is there any, is it this
one, does it contain that) is remembered with its answer. Whatever else is asked of a text ends the trace: what a
template made of a token cannot be made of another page's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from markupsafe import escape

from itasite.hosts.writer.addresses import linked
from itasite.hosts.writer.pages import Heading, Section, SitePage

Path = tuple[str | int, ...]  # from a page to what is asked: ("meta", "title"), ("toc", 0, "url")
Step = Callable[[Any, SitePage], Any]

# Nothing that changes a text leaves this as it is, and no text of a site holds these control characters.
_TOKEN = "\x02{}<&\"' Aa/%\x03"
TOKEN = re.compile("\x02([0-9]+)<&\"' Aa/%\x03")
_SIMPLE = (bool, int, float, type(None))


class UntraceableError(Exception):
    """A template asked for what the stand-ins do not know."""


class Use(NamedTuple):
    """A place where a template prints a text: where the text is, what filters make of it, whether it is escaped."""

    path: Path
    steps: tuple[Step, ...]
    escaped: bool

    def text(self, value: Any, page: SitePage) -> str:
        """What stands there on this page, whose text is `value`."""
        for step in self.steps:
            value = step(value, page)
        return escape(value) if self.escaped else str(value)


class Question(NamedTuple):
    """What was asked of the page: whether something is there, equals a value, or contains one; how long it is."""

    kind: str
    path: Path
    other: Any = None


class Trace:
    """What one template asked of one page."""

    def __init__(self, page: SitePage) -> None:
        self.page = page
        self.uses: list[Use] = []
        self.answers: dict[Question, Any] = {}
        self.targets: set[str] = set()
        """To what the template links, from the root of the site."""

    def asked(self, kind: str, path: Path, value: Any, other: Any = None) -> Any:
        """The answer to a question about `value`, which is remembered."""
        found = answer(kind, value, other)
        self.answers[Question(kind, path, other)] = found
        return found

    def printed(self, path: Path, steps: tuple[Step, ...], *, escaped: bool) -> str:
        """The token for a text that is printed."""
        self.uses.append(Use(path, steps, escaped))
        return _TOKEN.format(len(self.uses) - 1)

    def seen(self, path: Path, value: Any) -> Any:
        """A stand-in for a value of the page; one that no stand-in knows is remembered as it is."""
        if isinstance(value, str):
            return Slot(self, path, value)
        if isinstance(value, list):
            return _Items(self, path, value)
        if isinstance(value, Heading):
            return _Parts(self, path, value)
        if isinstance(value, dict) and path == ("meta",):
            return _Keys(self, path, value)
        if isinstance(value, (*_SIMPLE, dict, Section, SitePage)):
            self.asked("value", path, value)
            return value
        raise UntraceableError(path)

    def linked(self, address: Any) -> Any:
        """An address as the template of a page prints it."""
        if isinstance(address, Slot):
            return address.through(lambda value, page: linked(str(value), page.url, ""))
        self.targets.add(str(address))
        return linked(str(address), self.page.url, "")


def answer(kind: str, value: Any, other: Any = None) -> Any:
    """The answer to a question about a value."""
    match kind:
        case "there":
            return bool(value)
        case "equal":
            return value == other
        case "contains":
            return other in value
        case "length":
            return len(value)
        case "key":
            return other in value
        case _:
            return value


class _Standin:
    """Whatever a stand-in does not say itself ends the trace."""

    __slots__ = ("_path", "_trace", "_value")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, trace: Trace, path: Path, value: Any) -> None:
        self._trace, self._path, self._value = trace, path, value

    def __getattr__(self, name: str) -> Any:
        raise UntraceableError(name)

    def __bool__(self) -> bool:
        return bool(self._trace.asked("there", self._path, self._value))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _Standin):
            raise UntraceableError(self._path)
        return isinstance(other, str) and bool(self._trace.asked("equal", self._path, self._value, other))

    def __contains__(self, other: object) -> bool:
        return bool(self._trace.asked("contains", self._path, self._value, other))

    def __str__(self) -> str:
        raise UntraceableError(self._path)


class Slot(_Standin):
    """A text of the page."""

    __slots__ = ("_steps",)

    def __init__(self, trace: Trace, path: Path, value: str, steps: tuple[Step, ...] = ()) -> None:
        super().__init__(trace, path, value)
        self._steps = steps

    def through(self, step: Step) -> Slot:
        """The text after a filter. Nothing more may be asked of it than to be printed."""
        return _Filtered(self._trace, self._path, self._value, (*self._steps, step))

    def __str__(self) -> str:
        return self._trace.printed(self._path, self._steps, escaped=False)

    def __html__(self) -> str:
        return self._trace.printed(self._path, self._steps, escaped=True)


class _Filtered(Slot):
    __slots__ = ()

    def __bool__(self) -> bool:
        raise UntraceableError(self._path)

    def __eq__(self, other: object) -> bool:
        raise UntraceableError(self._path)

    def __contains__(self, other: object) -> bool:
        raise UntraceableError(self._path)


class _Items(_Standin):
    """A list: how long it is, and what stands in it."""

    __slots__ = ()

    def __len__(self) -> int:
        return int(self._trace.asked("length", self._path, self._value))

    def __iter__(self) -> Iterator[Any]:
        return iter([self._trace.seen((*self._path, place), self._value[place]) for place in range(len(self))])


class _Parts(_Standin):
    """A thing with attributes."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        return self._trace.seen((*self._path, name), getattr(self._value, name))

    def __bool__(self) -> bool:
        return True


class _Keys(_Standin):
    """What the head of a page says."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if hasattr(dict, name):
            raise UntraceableError(name)
        if not self._trace.asked("key", self._path, self._value, name):
            raise AttributeError(name)
        return self._trace.seen((*self._path, name), self._value[name])


class TracedPage(_Parts):
    """The page itself."""

    __slots__ = ()

    def __init__(self, trace: Trace) -> None:
        super().__init__(trace, (), trace.page)

    def linked(self, address: Any) -> Any:
        """An address as the template of this page prints it."""
        return self._trace.linked(address)
