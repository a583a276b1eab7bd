"""A value that is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, ParamSpec, TypeVar

Value = TypeVar("Value", covariant=True)
Given = ParamSpec("Given")


class Later(Generic[Value]):
    """A value that is made at the first call and then kept; what it is made of must never change.

    A call that fails keeps nothing. Two threads that ask at once may each make it; both get an equal value.
    """

    __slots__ = ("_make", "_value")

    _value: Value

    def __init__(self, make: Callable[Given, Value], *given: Given.args, **named: Given.kwargs) -> None:
        self._make: Callable[[], Value] | None = partial(make, *given, **named)

    def __call__(self) -> Value:
        """The value."""
        make = self._make
        if make is not None:
            self._value = make()
            self._make = None  # what it was made of may go
        return self._value
