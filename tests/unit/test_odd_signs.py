"""Signs that nobody sees or that look like others: each of them in each kind of place where form stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.model.disclosure import Disclosure
from itasite.problem import Severity
from itasite.reading.codes import with_codes
from itasite.reading.records import read_plain
from itasite.reading.understood import understood
from itasite.text.odd_signs import plain_signs, seen, sign_name
from itasite.text.source import Mapping, Node, Scalar, Sequence, parse_yaml

SPACES = ("\u00a0", "\u1680", "\u2000", "\u2003", "\u2009", "\u202f", "\u205f", "\u3000")
UNSEEN = ("\u00ad", "\u061c", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u2060", "\ufeff")
PLACES = {  # @ stands for the sign
    "indentation": "items:\n@  O2:\n@    status: done\n  O3: {status: done}\n",
    "behind a field": "items:\n  O2:\n    status:@ done\n    note:@ ก\n  O3: {status: done}\n",
    "before a colon": "items:\n  O2:\n    status@: done\n  O3@: {status: done}\n",
    "behind a dash": "items:\n  O2:\n    status: done\n    result:\n      -@ ก\n      -@ ข\n  O3: {status: done}\n",
    "in a name": "items@:\n  O@2:\n    st@atus: done\n  O3: {status: done}\n",
    "behind a value": "items:\n  O2:\n    status: done@\n    note: 'ก'@\n  O3: {status: done@}\n",
    "in brackets": "items:\n  O2: {@status:@ done@, note: ก}\n  O3: {status: done}\n",
    "before a bracket": "items:\n  O2:@ {status: done}\n  O3: @{status: done}\n",
    "empty line": "items:\n  O2:\n    status: done\n@\n  O3: {status: done}\n",
    "first sign": "@items:\n  O2: {status: done}\n  O3: {status: done}\n",
}
WORDS = ("in a name", "first sign")


def read(text: str) -> tuple[Disclosure | None, list[str], list[Severity]]:
    tree, problems = parse_yaml(text, "oit.yml")
    assert tree is not None, [problem.message for problem in problems]
    tree, hints = understood(Disclosure, tree)
    tree, codes = with_codes(tree)
    found, faults = read_plain(Disclosure, tree)
    told = [*problems, *hints, *codes, *faults]
    return found, [problem.message for problem in told], [problem.severity for problem in told]


# A gap in a word, or before the first field, is a fault of its own, as it is with an ordinary space.
CASES = [(sign, place) for place in PLACES for sign in SPACES + UNSEEN if sign in UNSEEN or place not in WORDS]


@pytest.mark.parametrize(("sign", "place"), CASES, ids=lambda value: value if len(value) > 1 else f"{ord(value):04X}")
def test_an_unseen_sign_is_named_and_changes_nothing(sign: str, place: str) -> None:
    indents = sign in SPACES and place == "indentation"  # a space that stands for an ordinary one
    found, told, severities = read(PLACES[place].replace("@ " if indents else "@", sign))
    assert set(severities) <= {Severity.HINT}, told
    assert found
    assert {code: str(entry.status) for code, entry in found.items.items()} == {"O2": "done", "O3": "done"}
    if place != "empty line":
        assert any(f"U+{ord(sign):04X}" in message for message in told), told


@pytest.mark.parametrize("sign", SPACES + UNSEEN, ids=lambda sign: f"{ord(sign):04X}")
def test_the_texts_of_people_stay_as_they_were_written(sign: str) -> None:
    text = (
        f"items:\n  O1:\n    status: done\n    note: ก{sign}ข\n    result: |\n      ค{sign}\n      – ง：จ\n"
        f'    explanation: ["{sign}ฉ", ช{sign}ซ]\n'
    )
    found, told, _ = read(text)
    assert told == []
    assert found
    entry = found.items["O1"]
    assert entry.note == f"ก{sign}ข"
    assert entry.result == (f"ค{sign}\n– ง：จ\n",)
    assert entry.explanation == (f"{sign}ฉ", f"ช{sign}ซ")


@pytest.mark.parametrize("colon", "：﹕∶꞉︰")
def test_a_colon_that_only_looks_like_one_is_read(colon: str) -> None:
    for text in (
        f"items{colon}\n  O1{colon}\n    status{colon}done\n    note{colon} ก\n",
        f"items: {{O1{colon}{{status{colon}done, note{colon}ก}}}}\n",
        f"items:\n  O1:\n    status: done\n    หมายเหตุ{colon}ก\n",
        f"items:\n  O1:\n    สถานะ{colon}เสร็จแล้ว\n    หมายเหตุ: ก\n",
    ):
        found, told, _ = read(text)
        assert found
        assert (str(found.items["O1"].status), found.items["O1"].note) == ("done", "ก")
        assert any(f"U+{ord(colon):04X}" in message for message in told)


@pytest.mark.parametrize("dash", "–—−‐‑‒―﹣－●▪")
def test_a_long_dash_before_entries_is_a_list(dash: str) -> None:
    found, told, _ = read(f"items:\n  O1:\n    status: done\n    result:\n      {dash} ก\n      {dash}\u00a0ข\n")
    assert found
    assert found.items["O1"].result == ("ก", "ข")
    assert found.items["O1"].result.listed  # type: ignore[attr-defined]
    assert len([message for message in told if "ขึ้นต้นรายการ" in message]) == 2


def test_a_bullet_is_shown_as_it_was_typed() -> None:
    found, _, _ = read("items:\n  O1:\n    status: done\n    result:\n      • ก\n      • ข\n")
    assert found
    assert found.items["O1"].result == ("ก", "ข")
    assert found.items["O1"].result.sign.strip() == "•"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "note: ก\n  เวลา：ข\n  – ค",
        "- เวลา:\u00a008.30 น.",
        "- Facebook：ก",
        "note: – ก",
        "a: https://x.go.th/a：b",
        "a: 98,79",
        "a: [98,79]",
        "a: ก ({ข:98,79})",
        "a: “ก” ข",
        "a: “ก ข”",
        "a: '[“ก, ข”]'",
        "# – หมายเหตุ：ก\na: ก",
    ],
)
def test_what_is_no_form_is_left_alone(text: str) -> None:
    tree, problems = parse_yaml(text, "a.yml")
    assert problems == []
    assert tree is not None
    whole = "".join(_texts(tree))
    for sign in "：–\u00a0“”":
        assert whole.count(sign) == text.split("\na:")[-1].count(sign)


def _texts(node: Node) -> list[str]:
    if isinstance(node, Scalar):
        return [node.text]
    if isinstance(node, Sequence):
        return [text for item in node.items for text in _texts(item)]
    return [text for key, value in node.entries for text in (key.text, *_texts(value))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: “ก: ข”", "ก: ข"),
        ("a: “ก #1”  # หมายเหตุ", "ก #1"),
        ("a: „ก: ข“", "ก: ข"),
        ("a: «ก: ข»", "ก: ข"),
        ("a: ‘ก: ข’", "ก: ข"),
    ],
)
def test_quotation_marks_of_word_are_read_where_yaml_needs_some(text: str, value: str) -> None:
    tree, problems = parse_yaml(text, "a.yml")
    assert isinstance(tree, Mapping)
    assert [value.text for _, value in tree.entries if isinstance(value, Scalar)] == [value]
    assert [problem.rule for problem in problems] == ["odd-sign"]


def test_a_decimal_comma_in_braces_is_told_as_what_it_is() -> None:
    tree, problems = parse_yaml("a: {IIT: 98,79, EIT: ๙๗,๗๙,\n  OIT: 1,5}\nb: 2", "a.yml")
    assert isinstance(tree, Mapping)
    inner = tree.get("a")
    assert isinstance(inner, Mapping)
    assert [(key.text, value.text) for key, value in inner.entries if isinstance(value, Scalar)] == [
        ("IIT", "98.79"), ("EIT", "๙๗.๗๙"), ("OIT", "1.5"),
    ]  # fmt: skip
    assert [str(problem.at) for problem in sorted(problems)] == ["a.yml:1:10", "a.yml:1:22", "a.yml:2:8"]


def test_places_are_those_of_the_file() -> None:
    tree, problems = parse_yaml("\u200b\u200ba：ก\n\u200bb:\u00a0\u200b[ข， ค]", "a.yml")
    assert isinstance(tree, Mapping)
    assert [str(key.at) for key, _ in tree.entries] == ["a.yml:1:3", "a.yml:2:2"]
    assert str(tree.entries[0][1].at) == "a.yml:1:5"
    listed = tree.get("b")
    assert isinstance(listed, Sequence)
    assert [str(item.at) for item in listed.items] == ["a.yml:2:7", "a.yml:2:10"]
    assert "a.yml:2:8" in [str(problem.at) for problem in problems]


def test_a_control_character_is_an_error_and_the_rest_is_read() -> None:
    tree, problems = parse_yaml("a: ก\x0bข\nb: ค\n c: ง", "a.yml")
    assert tree is None or isinstance(tree, Mapping)
    assert str(problems[0].at) == "a.yml:1:5"
    assert "U+000B" in problems[0].message
    assert len(problems) == 2  # the other fault is told in the same run


@given(st.text(alphabet="ab: -\n\u00a0\u200b：–“”,{}[]\"'|#ก๑", max_size=60))
def test_no_text_stops_the_reader_and_places_lie_in_the_file(text: str) -> None:
    _, problems = parse_yaml(text, "a.yml")
    lines = text.split("\n")
    for problem in problems:
        assert problem.remedy
        assert 1 <= problem.at.line <= len(lines) + 1


def test_signs_have_names_that_can_be_read() -> None:
    for sign in (*SPACES, *UNSEEN, "О", "：", "\x07"):
        assert f"U+{ord(sign):04X}" in sign_name(sign)
        assert unicodedata.category(sign) in ("Ll", "Lu", "Po") or sign not in sign_name(sign)
    assert "ซีริลลิก" in sign_name("О")


def test_look_alikes_become_plain() -> None:
    assert plain_signs("Ｏ１２\u200b") == "O12"
    assert plain_signs("stаtus") == "status"
    assert plain_signs("ΙΤΑ") == "ITA"
    assert plain_signs("a–b…") == "a-b..."
    assert seen("\u200bก\u00a0ข ") == "ก ข"
