"""Marks that authors type before the entries of a list."""

from __future__ import annotations

import pytest

from itasite.text.list_marks import Mark, MarkedList, marked_list


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (("๑. ก", "๒. ข"), MarkedList(Mark.DOT, ("ก", "ข"), (1, 2))),
        (("๔.ก", "5. ข"), MarkedList(Mark.DOT, ("ก", "ข"), (4, 5))),
        (("1) ก", "๓)ข"), MarkedList(Mark.PAREN, ("ก", "ข"), (1, 3))),
        (("(๙) ก", "(๑๐) ข"), MarkedList(Mark.PARENS, ("ก", "ข"), (9, 10))),
        (("- ก", "-ข", "– ค"), MarkedList(Mark.DASH, ("ก", "ข", "ค"), sign="-")),
        (("• ก", "•ข"), MarkedList(Mark.DASH, ("ก", "ข"), sign="•")),
    ],
)
def test_marks_that_were_typed_are_read(texts: tuple[str, ...], wanted: MarkedList) -> None:
    assert marked_list(texts) == wanted


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("๑. ก",),  # one text is a sentence as it stands
        ("๑. ก", "ข"),
        ("๑. ก", "(๒) ข"),
        ("๑. ก", "- ข"),
        ("- ก", "• ข"),
        ("១. ก", "២. ข"),  # in digits that no page of ours would show again
        ("1.5 ล้านบาท", "2.5 ล้านบาท"),
        ("๑.๑ ก", "๑.๒ ข"),
        ("2566. ก", "2567. ข"),
        ("-5 องศา", "-6 องศา"),
        ("(1 ก", "(2 ข"),
        ("1.", "2."),
        ("-", "-"),
    ],
)
def test_what_is_no_list_stays_as_it_is(texts: tuple[str, ...]) -> None:
    assert marked_list(texts) is None
