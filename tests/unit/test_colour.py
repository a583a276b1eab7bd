"""Contrast as WCAG counts it, and that every shade made of an agency's colour can be read."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itasite.colour import BLACK, DARK_GROUNDS, SITE_COLOUR, WHITE, contrast, palette, parse, readable

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
# Statuses, as chrome.css has them in the light scheme: they stand on the grounds that an agency's colour tints.
STATUSES = ("#14662f", "#8a4b08", "#55606e")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # ratios that the WebAIM contrast checker gives
    [
        (BLACK, WHITE, 21.0),
        (WHITE, WHITE, 1.0),
        ("#767676", WHITE, 4.54),
        ("#777777", WHITE, 4.48),
        ("#0000ff", WHITE, 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("text", ["#7a1f3d", "7A1F3D", " #7a1f3d "])
def test_a_colour_is_read_with_and_without_its_sign(text: str) -> None:
    assert parse(text) == "#7a1f3d"
    assert parse("#f00") == "#ff0000"


@pytest.mark.parametrize("text", ["", "#7a1f3", "red", "#7a1f3g", "##7a1f3d", "๗๗๗๗๗๗"])
def test_what_is_no_colour_is_told_in_thai(text: str) -> None:
    with pytest.raises(ValueError, match="ไม่ใช่รหัสสี"):
        parse(text)


@given(COLOURS, st.sampled_from([(WHITE,), DARK_GROUNDS]))
def test_the_remedy_passes_and_what_passes_is_left_alone(colour: str, grounds: tuple[str, ...]) -> None:
    found = readable(colour, grounds)
    assert all(contrast(found, ground) >= 4.5 for ground in grounds)
    if all(contrast(colour, ground) >= 4.5 for ground in grounds):
        assert found == colour


def test_the_remedy_is_near() -> None:
    """One step lighter would fail: no darker than it must be."""
    found = readable("#f5c400", (WHITE,))
    assert 4.5 <= contrast(found, WHITE) < 4.6


@given(COLOURS)
def test_all_shades_of_a_colour_that_is_let_through_can_be_read(colour: str) -> None:
    assume(contrast(colour, WHITE) >= 4.5)
    made = palette(colour)
    for ground in (WHITE, made.soft, made.head):
        assert contrast(made.strong, ground) >= 4.5
        assert all(contrast(status, ground) >= 4.5 for status in STATUSES)
    assert contrast(WHITE, made.bar) >= 4.5
    assert contrast(WHITE, made.bar_dark) >= 4.5
    assert all(contrast(made.strong_dark, ground) >= 4.5 for ground in DARK_GROUNDS)


def test_the_theme_keeps_its_own_colour_to_the_rule() -> None:
    assert contrast(SITE_COLOUR, WHITE) >= 4.5
