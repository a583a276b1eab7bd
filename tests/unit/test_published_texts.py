"""Texts as they are published: values as YAML joins them, pages as readers see them, each character with its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from itasite.detect.published_texts import published_texts
from itasite.problem import Position
from itasite.reading.load import load
from itasite.text.source import Scalar, parse_yaml, scalars
from itasite.text.traced import SOFT_BREAK, TracedText
from itasite.text.visible_text import visible_text
from itasite.text.yaml_value import traced_value
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = [CASES / "base", CASES / "years", ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES)]

# A value in each form of YAML, and the letter of the file at which each of its words stands.
FORMS = {
    "plain": "a: หนึ่ง\n  สอง สาม\n",
    "folded": "a: >-\n  หนึ่ง\n  สอง สาม\n",
    "folded, with a paragraph": "a: >\n  หนึ่ง\n\n  สอง สาม\n",
    "literal": "a: |\n  หนึ่ง\n  สอง สาม\n",
    "literal, indented": "a: |2\n    หนึ่ง\n  สอง สาม\n",
    "single": "a: 'หนึ่ง\n  สอง สาม'\n",
    "double": 'a: "หนึ่ง\n  สอง สาม"\n',
    "double, joined": 'a: "หนึ่ง \\\n  สอง\\\n  \\ สาม"\n',
    "in brackets": "a: {b: หนึ่ง\n  สอง, c: สาม}\n",
}


def value(text: str) -> tuple[Scalar, TracedText]:
    tree, problems = parse_yaml(text, "a.yml")
    assert tree
    assert not problems
    scalar = next(scalars(tree))
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: scalar.at.line - 1]) + scalar.at.column - 1
    return scalar, traced_value(scalar, text, start)


@pytest.mark.parametrize("name", FORMS)
def test_a_value_is_joined_as_yaml_joins_it(name: str) -> None:
    text = FORMS[name]
    scalar, traced = value(text)
    assert traced.text.replace(SOFT_BREAK, " ") == scalar.text.rstrip("\n")
    for word in traced.text.replace(SOFT_BREAK, " ").split():
        place = traced.source_offset(traced.text.index(word))
        assert text[place:].startswith(word)


@given(
    st.text(alphabet="กa1 \n'\"\\#:-\t", min_size=1, max_size=40),
    st.sampled_from(["'", '"', "|", ">", None]),
    st.integers(10, 30),
)
def test_any_value_that_a_library_writes_keeps_its_text_and_places(text: str, style: str | None, width: int) -> None:
    source = yaml.safe_dump({"a": text}, default_style=style, allow_unicode=True, width=width)
    tree, _ = parse_yaml(source, "a.yml")
    if not tree:
        return
    scalar = next(scalars(tree))
    start = source.index("\n", 0) if scalar.at.line > 1 else scalar.at.column - 1
    traced = traced_value(scalar, source, start if scalar.at.line == 1 else start + scalar.at.column)
    assert traced.text.replace(SOFT_BREAK, " ").split() == scalar.text.split()
    for offset, letter in enumerate(traced.text):
        if letter in "กa1":
            assert source[traced.source_offset(offset)] in (letter, "\\")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1*2*3**4**5", "12345"),
        ("_12_-3 a_b", "12-3 a_b"),
        ("1<b>2</b>3 4<!-- x -->5", "123 45"),
        ("1&#50;3&nbsp;4", "123\u00a04"),
        ("1\\-2\\*3", "1-2*3"),
        ('[1](https://a.go.th)[2][x]![3](a_(b).png "c")', "123"),
        ("1\n2\n\n3\n- 4\n  5", f"1{SOFT_BREAK}2\n\n3\n- 4{SOFT_BREAK}5"),
        ("1  \n2<br>3\\\n4", "1\n2\n3\n4"),
        ("> 1\n> 2", f"1{SOFT_BREAK}2"),
        ("```\n1*2*3\n&#50;\n```\n4*5*", "```\n1*2*3\n&#50;\n```\n45"),
        ("<td>1</td><td>2</td>", "\t1\t\t2\t"),
        ("| ก | ข |\n|---|---|\n| a | 12345678 |", "| ก | ข |\n|---|---|\n\t a \tข:  12345678 \t"),
        ("a | b", "a | b"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
    ],
)
def test_a_page_is_read_as_its_reader_sees_it(text: str, wanted: str) -> None:
    assert visible_text(text).text == wanted


@given(st.text(alphabet="ก1*_`<>&;#[]()|\\\n -!~{}ab", max_size=80))
def test_any_page_is_read_and_its_places_are_within(text: str) -> None:
    traced = visible_text(text)
    places = [traced.source_offset(offset) for offset in range(len(traced.text))]
    assert all(0 <= place < len(text) for place in places)
    for offset, place in enumerate(places):
        if traced.text[offset] in "กab1" and text[place] not in "&|\n":
            assert text[place] == traced.text[offset]


@pytest.mark.parametrize("root", CONTENTS, ids=lambda root: "/".join(root.parts[-2:]))
def test_every_passage_of_real_content_has_its_places(root: Path) -> None:
    site = load(root).site
    assert site
    for file in published_texts(site):
        lines = file.source.split("\n")
        for text in file.texts:
            for offset in range(0, len(text.text), 7):
                at = text.at(offset)
                letter = text.text[offset]
                if letter.isalpha():
                    assert lines[at.line - 1][at.column - 1] in (letter, "&", "\\", "|"), at


def test_positions_in_a_page_and_its_head(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "base", tmp_path / "content"))
    page = "---\ntitle: >\n  หนึ่ง\n  สอง\n---\n\nก *สาม*\nสี่\n\n```ita-qr\nsurvey: eit\n```\n"
    (content / "2566" / "text.md").write_text(page, encoding="utf-8")
    site = load(content).site
    assert site
    texts = next(file.texts for file in published_texts(site) if file.name == "2566/text.md")
    places = {
        word: text.at(text.text.index(word))
        for text in texts
        for word in ("สอง", "สาม", "สี่", "eit")
        if word in text.text
    }
    assert places == {
        "สอง": Position("2566/text.md", 4, 3),
        "สาม": Position("2566/text.md", 7, 4),
        "สี่": Position("2566/text.md", 8, 1),
        "eit": Position("2566/text.md", 11, 9),
    }
