"""Texts of a list as the author wrote it: with numbers or dashes before its entries, or without."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidatorFunctionWrapHandler, WrapValidator

from itasite.fiscal import fold_digits
from itasite.model.record import Form, Text
from itasite.text.list_marks import Mark, marked_list, typed_mark


class Listed(tuple[str, ...]):
    """Texts without the marks that were typed before each of them.

    `mark` is their kind, None where not all of several entries have the same; `numbers` are those typed, `sign` is the
    first mark as typed. `listed`: they were written as a list, if only of one entry; else as a single text.
    """

    mark: Mark | None
    numbers: tuple[int, ...]
    sign: str
    listed: bool

    def __new__(cls, written: Sequence[str] = (), *, listed: bool = True) -> Listed:
        """Take the marks off, where all of several entries have one of the same kind."""
        found = marked_list(written)
        made = super().__new__(cls, found.texts if found else written)
        made.mark = found.mark if found else None
        made.numbers = found.numbers if found else ()
        made.sign = typed_mark(written[0]) if found else ""
        made.listed = listed
        return made


class ListedUnits(Listed):
    """Names of units: a name is the same with a mark before it, also where it stands alone and is shown with it."""

    def __new__(cls, written: Sequence[str] = (), *, listed: bool = True) -> ListedUnits:
        """Take the marks off, that of a single name too."""
        sign = typed_mark(written[0]) if len(written) == 1 else ""
        made = super().__new__(cls, [written[0][len(sign) :]] if sign else written, listed=listed)
        made.sign = sign or made.sign
        return made  # type: ignore[return-value]  # mypy takes the type of the superclass


def _as_written(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    return Listed(check([value] if isinstance(value, str) else value), listed=not isinstance(value, str))


def _units(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    return ListedUnits(check([value] if isinstance(value, str) else value), listed=not isinstance(value, str))


def folded(value: Any) -> Any:
    """A text with Arabic digits: an author may write a form with a Thai digit."""
    return fold_digits(value.strip()) if isinstance(value, str) else value


def _kind(value: Any) -> Any:
    """A form of numbers as `number_form` of a group names it, too."""
    return "numbered" if folded(value) == "1." else folded(value)


# What lists without typed marks look like; the number 1 stands for each.
ListKind = Annotated[Literal["numbered", "1", "1)", "(1)", "dashes", "bullets", "plain"], BeforeValidator(_kind)]
Entries = Annotated[tuple[Text, ...], WrapValidator(_as_written), Form("texts")]
Units = Annotated[tuple[Text, ...], WrapValidator(_units), Form("texts")]
