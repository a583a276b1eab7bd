"""Fences of Markdown as CommonMark has them, and what an open one hides."""

from __future__ import annotations

import pytest

from itasite.text.document import parse_document
from itasite.text.fences import fences

BLOCK = "```ita-scores\ncaption: ก\n```\n"


def blocks(body: str) -> list[tuple[str, int]]:
    return [(block.name, block.at.line) for block in parse_document(body, "a.md").blocks]


def rules(body: str) -> list[str]:
    return [f"{problem.at.line} {problem.severity} {problem.rule}" for problem in parse_document(body, "a.md").problems]


@pytest.mark.parametrize(
    "before",
    [
        "> ```\n> x\n\n",
        "> ```\n> x\nข้อความ\n\n",
        "> > ```\n> > x\n\n",
        "- ```\n  x\n\nข้อความ\n\n",
        "1. ```\n   x\n\nข้อความ\n\n",
        "~~~ aa ``` ~~~\nbb\n~~~\n\n",
        "~~~ ```\nbb\n~~~\n\n",
        "```\n~~~ita-x\n```\n\n",
        "````\n```ita-x\n```\n````\n\n",
        "```\n> ```\n```\n\n",
        "`` ` ``` ` ``\n\n",
    ],
)
def test_a_block_after_a_fence_that_ended_is_a_block(before: str) -> None:
    assert blocks(before + BLOCK) == [("ita-scores", before.count("\n") + 1)]
    assert rules(before + BLOCK) == []


@pytest.mark.parametrize("mark", ["```", "~~~", "````", "```text", "~~~~ python"])
@pytest.mark.parametrize("inside", ["x\n\n", "", "# หัวข้อ\n\nข้อความ\n"])
def test_an_open_fence_that_hides_a_block_is_told_where_it_opens(mark: str, inside: str) -> None:
    fence = mark.split()[0].rstrip("tex")
    block = BLOCK.replace("```", fence)
    body = f"ก\n\n{mark}\n{inside}{block}"
    assert rules(body) == ["3 error unclosed-fence"]
    assert blocks(body) == [("ita-scores", 4 + inside.count("\n"))]  # and its own faults are told in the same run


def test_a_fence_that_is_open_to_the_end_is_told() -> None:
    assert rules(f"{BLOCK}\n```\nx\n") == ["5 warning unclosed-fence"]
    assert rules("~~~\nx\n\n" + BLOCK) == ["1 warning unclosed-fence"]
    assert blocks("~~~\nx\n\n" + BLOCK) == [("ita-scores", 4)]
    assert rules("> ```\n> x\n") == []


@pytest.mark.parametrize("mark", ["'''", "´´´", "‘‘‘", "’’’", "``", "`", "｀｀｀", '"""', "“"])
def test_other_marks_of_a_block_are_told(mark: str) -> None:
    assert rules(f"ก\n\n{mark}ita-scores\n{mark}\n") == ["3 error block-marks"]


@pytest.mark.parametrize(
    "text", ["`ita-qr` ในข้อความ", "คำว่า ita-scores", "    'ita-qr' คือบล็อก", "````\n'''ita-scores\n````"]
)
def test_a_block_that_is_spoken_of_is_no_block(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize("sign", ["\u00a0", "\u200b", "\ufeff", "\u3000"])
def test_a_sign_before_a_block_that_nobody_sees_is_named(sign: str) -> None:
    (problem,) = parse_document(f"ก\n\n{sign}{BLOCK}", "a.md").problems
    assert problem.rule == "indented-block"
    assert f"U+{ord(sign):04X}" in problem.remedy


def test_each_fence_ends_in_the_text() -> None:
    body = "> ```\n> x\n\n- ~~~\n  y\nz\n```\nw\n```\n"
    found = [(opening["fence"], closed.start() if closed else None) for opening, closed in fences(body)]
    assert found == [("```", body.index("\n- ~~~")), ("~~~", body.index("z\n")), ("```", body.rindex("```"))]
