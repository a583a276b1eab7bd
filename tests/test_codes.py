"""Codes in the forms that real papers print them."""

from __future__ import annotations

import pytest

from itasite.codes import normalise


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
