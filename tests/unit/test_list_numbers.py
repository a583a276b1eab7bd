"""Numbers of lists that do not follow: read as the page shows them, in any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.detect.list_numbers import Misnumbered, misnumbered


def told(text: str) -> list[tuple[str, str, bool]]:
    found = list(misnumbered(text))
    for each in found:
        assert text.startswith(("๐", *"0123456789๐๑๒๓๔๕๖๗๘๙"), each.offset), "the place is that of the number"
    return [(each.shown, each.before, each.jumps) for each in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("๑. ก\n\nข\n\n๒. ค\n\n| ง |\n|---|\n| จ |\n\n๓. ฉ", []),
        ("๑. ก\n๒. ข\n\nค\n\n๒. ง", [("๒.", "๒.", False)]),
        ("3. ก\n\nข\n\n2. ค", [("2.", "3.", False)]),
        ("๑. ก\n\nข\n\n๓. ค\n\nง\n\n๔. จ", [("๓.", "๑.", True)]),
        ("1. ก\n2. ข\n4. ค", [("4.", "2.", True)]),
        ("1. ก\n1. ข\n1. ค\n\nง\n\n2. จ", [("2.", "3.", False)]),  # Markdown counts to 3
        ("1. ก\n   1. ข\n2. ค", [("1.", "1.", False)]),  # three spaces are too few: it is shown below its parent
        ("๑. ก\n    1. ข\n    3. ค\n๒. ง\n    3. จ", [("3.", "1.", True)]),
        ("๑. ก\n๑) ข\n๓) ค\n๒. ง", [("๓)", "๑)", True)]),
        ("๑. ก\n2. ข\n๓. ค\n\nง\n\n4. จ", []),  # a slip in the digits is another matter
        ("1. ก\n2. ข\n\n## ค\n\n2. ง", []),
        ("1. ก\n2. ข\n\n---\n\n2. ง", []),
        ("!!! note\n    1. ก\n    3. ข", [("3.", "1.", True)]),
        ("1. ก\n\n    7. ข\n\n        8. ค\n\n2. ง", []),
        ("1. ก\n\n```\n7. ข\n```\n\n~~~\n9. ข\n~~~\n\n2. ค", []),
        ("1. ก\n\n<pre>\n7. ข\n</pre>\n\n2. ค", []),
        ("1. ก\n\n> 7. ข\n\n2. ค", []),
        ("ดูข้อ\n7. ข\nและ\n3. ค", []),  # one paragraph
        ("1. - ก\n    5. ข\n2. - ค", []),
        ("1. 1. ก\n    3. ข\n2. ค", [("3.", "1.", True)]),
        ("5.5 ก\n\n1. ข\n\n๑.๙ ค\n\n2. ง", []),
        ("".join(f"{number}. ก\n" for number in range(1, 100)) + "\nข\n\n1) ค\n\n3. ง", [("3.", "99.", False)]),
        ("1. ก\n2. ข\n\nระดับ\n\n5. ดีมาก\n4. ดี\n3. พอใช้\n2. น้อย\n1. น้อยมาก\n\nข\n\n4. ค", [("4.", "2.", True)]),
        ("๕. ดีมาก\n\n๔. ดี\n\n๓. พอใช้\n\n๒. น้อย\n\n๑. น้อยมาก", []),  # grades count down
        ("5. ก\n4. ข\n2. ค", [("4.", "5.", False), ("2.", "4.", False)]),
        ("3. ก\n2. ข", [("2.", "3.", False)]),
    ],
)
def test_what_is_told(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["<![x[", "\ue0009\ue001", "> " * 400, "- " * 400, f'<li data-ita-number="{"9" * 5000}.">', "<ol></li></ol>"],
)
def test_no_text_stops_it(text: str) -> None:
    shown = Misnumbered(len(text) + 12, "7.", "2.", jumps=True)
    assert list(misnumbered(f"{text}\n\n1. ก\n2. ข\n7. ค"))[:1] in ([], [shown])


PIECES = st.sampled_from(
    [
        "1. ",
        "2. ",
        "๓) ",
        "7. ",
        "    ",
        "- ",
        "> ",
        "\n",
        "\n\n",
        "ก",
        "```\n",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "# ",
        "|",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=24).map("".join))
def test_every_place_is_a_number_of_the_page(text: str) -> None:
    told(text)
