"""Four times the content takes about four times the work: nothing is walked once per fault, no pattern tries again."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from itasite.build import build
from itasite.detect.local_places import local_places
from itasite.detect.personal_data import find
from itasite.detect.published_texts import published_texts
from itasite.formats import render
from itasite.reading.load import load
from itasite.report import SourceLines, text
from tests.support.growth import assert_in_step
from tests.support.trees import RIGHT, Tree

pytestmark = pytest.mark.repeats


def rows(file: str, row: str, head: str = "") -> Callable[[int], dict[str, bytes]]:
    """A file with many rows; {} is the number of each."""
    before = head.encode() or RIGHT[file]
    return lambda count: {file: before + "".join(row.replace("{}", str(n + 1)) for n in range(count)).encode()}


def page(part: str) -> Callable[[int], dict[str, bytes]]:
    return lambda count: {"index.md": (part * count).encode()}


def value(part: str) -> Callable[[int], dict[str, bytes]]:
    return lambda count: {"agency.yml": RIGHT["agency.yml"] + f'address: "{part * count}"\n'.encode()}


def attached(name: str, head: str, part: str) -> Callable[[int], dict[str, bytes]]:
    return lambda count: {f"2566/files/{name}": (head + part * count).encode()}


MEASURE = "  - {id: x{}, group: plan, title: ก, "
MANY = {
    "wrong items": rows("2566/oit.yml", "  O{}: {status: x}\n", "items:\n"),
    "unknown items": rows("2566/oit.yml", "  X{}: {status: done}\n"),
    "codes to tidy": rows("2566/oit.yml", "  o0{}: {status: done}\n", "items:\n"),
    "unknown keys": rows("agency.yml", "k{}: x\n"),
    "measures": rows("2566/measures.yml", MEASURE + 'indicators: ["9.4"]}\n'),
    "measures of no group": rows("2566/measures.yml", "  - {id: x{}, group: g{}, title: ก}\n"),
    "measures that join nothing": rows("2566/measures.yml", MEASURE + "joins: y{}}\n"),
    "wrong measures": rows("2566/measures.yml", "  - {id: x{}, grup: plan, title: []}\n"),
    "exceptions": rows("2566/oit.yml", "  X{}: {status: done} # itasite: ignore date-outside ก\n"),
    "aliases": rows("agency.yml", "k{}: *a\n", "name: &a ก\n"),
    "problems on a line": page("[a](x.md) "),
    "open brackets": page("["),
    "open links": page("[a]("),
    "open fences": page("```x\n"),
    "code that ends in no mark": lambda count: {"index.md": b"`a " + b"`" * count},
    "marks": page("`"),
    "blanks in a heading": lambda count: {"index.md": b"# a" + b" " * 40 * count + b"b\n"},
    "blanks in a paragraph": lambda count: {"index.md": b"# a\n\n*b*" + b" " * 40 * count + b"c\n"},
    "spaces in an exception": page("# itasite: ignore dead-link" + " " * 9),
    "spaces": value(" ก" + " " * 9),
    "vowels": value("เ"),
    "open scripts": attached("a.html", "<html>", "<script " * 9),
    "open quotes": attached("a.csv", "a,b\n", '"1,2\n' * 9),
    "digits": attached("a.txt", "", "1" * 20),
    "addresses and numbers on a line": page("https://example.go.th/a/b " * 10 + "1-3456-78901-23-6 "),
    "numbers in a value": value("1-3456-78901-23-6 "),
    "local places": page("C:\\a http://localhost "),
}


@pytest.mark.parametrize("name", MANY)
def test_work_grows_with_the_content(name: str, tmp_path: Path) -> None:
    assert_in_step(lambda count: work(MANY[name], count, tmp_path / str(count)), 200)


def work(made: Callable[[int], dict[str, bytes]], count: int, root: Path) -> float:
    """The processor's time to build and to tell."""
    Tree({**RIGHT, **made(count)}).write(root)
    start = time.process_time()
    text(build(root).problems, lines=SourceLines(root))
    return time.process_time() - start


# What is looked for in texts, hidden in what could make it look again and again.
LINES = {
    "addresses and numbers": "https://example.go.th/a/b " * 10 + "1-3456-78901-23-6 ",
    "numbers that nothing names": "1345678901236 ",
    "cells": "| 1345678901236 | 0812345678 ",
    "digits one by one": "1 " * 10,
    "digits": "1" * 20,
    "dashes": "1-" * 10,
    "marks of code": "`" * 40,
    "marks of other code": "~" * 40,
    "lines to fill in": "_" * 40,
    "blanks": "1" + " " * 20,
    "signs at": "a@" * 10,
    "dots": "a." * 10,
    "words for at": "a at b dot ",
    "accounts of bodies": "ธนาคารกรุงไทย ชื่อบัญชี อบต. 123-4-56789-0 ",
    "names without numbers": "เลขประจำตัวประชาชน ธนาคาร โทร นาย ",
    "names of contracts": "สัญญาค้ำประกันเลขที่",
    "nothing that can be seen": "1" + "\u200b" * 20,
    "passwords": "https://a:b",
    "places on a machine": "C:\\\\b\\ OneDrive - x http://localhost[:",
    "tags, entities, targets": "<a <!-- &#49; [a](b( **__``",
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_is_read_once(name: str, tmp_path: Path) -> None:
    assert_in_step(lambda count: search(LINES[name] * count, tmp_path / str(count)), 300)


def search(line: str, root: Path) -> float:
    """The processor's time to look through a text, and through a page that it stands in."""
    Tree({**RIGHT, "index.md": line.encode()}).write(root)
    site = load(root).site
    assert site
    start = time.process_time()
    find(line)
    for file in published_texts(site):
        for each in file.texts:
            find(each.text)
            list(local_places(each.text))
    return time.process_time() - start


def test_a_page_is_rendered_once_for_all_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """However many pages there are: a memory that holds fewer than there are holds none when the next rule comes."""
    rendered: list[str] = []
    author_page = render.author_page
    monkeypatch.setattr(render, "author_page", lambda text: rendered.append(text) or author_page(text))
    text = (
        "# หน้า {}\n\n![ภาพ](files/x.png)\n\n[ไป](#ก) <img src='//a.go.th/{}.png'>\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n"
    )
    pages = {f"2566/p{number}.md": text.replace("{}", str(number)).encode() for number in range(100)}
    Tree(RIGHT | pages).write(tmp_path)
    assert not build(tmp_path).failed
    assert len(rendered) == len(set(rendered)) >= 100
