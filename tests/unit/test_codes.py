"""Codes in the forms that real papers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.fiscal import with_numerals
from itasite.reading.codes import normalise


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("O1", "O1"),
        ("02", "O2"),
        ("0๓1", "O31"),
        ("๐๑๑", "O11"),
        ("010", "O10"),
        ("๐ ๒๐", "O20"),
        ("ข้อ ๐ ๒๐", "O20"),
        ("ข้อที่ O7", "O7"),
        ("o43", "O43"),
        ("O043", "O43"),
        ("e๖", "E6"),
        ("E๑๐", "E10"),
        ("i2", "I2"),
    ],
)
def test_known_forms(written: str, code: str) -> None:
    assert normalise(written) == code
    assert normalise(code) == code


@pytest.mark.parametrize("written", ["12", "๑๑๐", "", "O", "O0", "00", "X2", "O1.1", "all", "ข้อ", "O1234"])
def test_what_says_no_item_is_left_alone(written: str) -> None:
    assert normalise(written) is None


SPACES = st.sampled_from(["", " ", "  ", "\u00a0"])


@given(
    st.sampled_from("OEI"),
    st.integers(1, 999),
    st.sampled_from(["", "0", "00"]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "ข้อ", "ข้อ ", "ข้อที่ "]),
    SPACES,
)
def test_every_form_of_a_code_comes_to_the_same(
    letter: str, number: int, zeros: str, small: bool, thai: bool, word: str, space: str
) -> None:
    written = f"{letter.lower() if small else letter}{space}{zeros}{number}"
    written = word + (with_numerals(written, "thai") if thai else written)
    assert normalise(written) == f"{letter}{number}"
    if letter == "O":  # a zero stands for the letter
        assert normalise(written.replace("O", "0").replace("o", "๐")) == f"O{number}"


@given(st.text(max_size=12))
def test_a_code_is_its_own_form_and_nothing_else_is_made_one(text: str) -> None:
    code = normalise(text)
    assert code is None or normalise(code) == code
