"""The words that the search knows beside the texts of the pages: ours, and those that an agency adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.words.search import search_words

ALSO = search_words()["also"]


def test_the_lists_are_those_that_the_scripts_know() -> None:
    assert search_words().keys() == {"also", "asking", "empty", "own", "fixed", "counted"}
    for name, words in search_words().items():
        assert words
        assert name == "also" or len(set(words)) == len(words)


@pytest.mark.parametrize("entry", ALSO, ids=[entry["pages"][0] for entry in ALSO])
def test_an_entry_says_what_to_look_for(entry: dict[str, list[str]]) -> None:
    assert entry.keys() == {"pages", "typed"}
    assert all(word == word.strip() != "" for words in entry.values() for word in words)
    assert len(set(entry["typed"])) == len(entry["typed"]) > 0
    assert all(len(word) > 1 for word in entry["typed"])


def test_a_word_that_says_nothing_is_not_looked_for() -> None:
    typed = {word for entry in ALSO for word in entry["typed"]}
    assert typed & {*search_words()["asking"], *search_words()["empty"]} == set()


def test_a_fixed_word_lies_around_another() -> None:
    """Else no page could hold a word within it only."""
    assert all(len(word) > 4 for word in search_words()["fixed"])


def test_the_words_and_names_of_the_agency_come_first(base: Path) -> None:
    agency = base / "agency.yml"
    text = agency.read_text(encoding="utf-8")
    agency.write_text(f"{text}search_words: [{{word: โครงสร้าง, also: [ผังคน, ใครเป็นใคร]}}]\n", encoding="utf-8")
    done = build(base)
    assert done.problems == ()
    assert done.search_lists["also"] == [{"pages": ["โครงสร้าง"], "typed": ["ผังคน", "ใครเป็นใคร"]}, *ALSO]
    names = ["องค์การบริหารส่วนตำบลตัวอย่าง", "อบต.ตัวอย่าง"]
    assert done.search_lists["own"] == [*names, *search_words()["own"]]
    assert {**done.search_lists, "also": ALSO, "own": search_words()["own"]} == search_words()
