"""What a program keeps from one build to the next: what did not change is not made again, what is gone is forgotten."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from itasite import attachment, listing
from itasite.attachment import files as files_of
from itasite.findings import check
from itasite.memory import Memory
from itasite.model.site import Site
from itasite.reading import author_pages, files, one_file
from itasite.reading.load import load
from tests.support import attached


def test_a_function_is_called_again_only_when_it_is_given_something_else() -> None:
    memory, calls = Memory(), Counter[str]()
    first, second = object(), object()

    def named(of: object, text: str) -> list[object]:
        calls[text] += 1
        return [of, text]

    one = memory.kept("a", named, first, "x")
    assert memory.kept("a", named, first, "x") is one
    assert memory.kept("b", named, first, "x") is not one
    assert memory.kept("a", named, second, "x") == [second, "x"]
    assert memory.kept("a", named, first, "y") == [first, "y"]
    assert calls == {"x": 3, "y": 1}


def test_texts_and_numbers_are_compared_by_value_and_all_else_by_identity() -> None:
    memory = Memory()
    one = memory.kept("", lambda *given: [given], ("a" * 3, (1, b"x")), None)
    assert memory.kept("", lambda *given: [given], ("a" * 3, (1, b"x")), None) is not one  # another function
    make: Any = lambda *given: [given]  # noqa: E731
    one = memory.kept("", make, ("".join("aaa"), (1, b"x")), None)
    assert memory.kept("", make, ("aaa", (1, bytes([120]))), None) is one
    for other in (("aaa", (1, b"y")), ("aaa", (True, b"x")), ("aaa", (1, b"x"), 2), ("aaa",)):
        assert memory.kept("", make, other, None) is not one
    held = [1]
    one = memory.kept("list", make, held)
    assert memory.kept("list", make, held) is one
    assert memory.kept("list", make, [1]) is not one


def test_what_a_build_did_not_use_is_forgotten() -> None:
    memory = Memory()
    calls: list[str] = []

    def noted(name: str) -> str:
        calls.append(name)
        return name

    for names in ("ab", "a", "ab"):
        for name in names:
            memory.kept(name, noted, name)
        memory.forget_unused()
    assert calls == ["a", "b", "b"]


def test_a_memory_that_keeps_nothing_makes_all_again() -> None:
    memory = Memory(keeps=False)
    assert memory.kept("", lambda: object()) is not memory.kept("", lambda: object())


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each file was parsed, and each page read; how many records were made."""
    done: Counter[str] = Counter()

    def count(module: ModuleType, name: str, file: Callable[[Any], str]) -> None:
        function = getattr(module, name)

        def counted(first: Any, second: Any) -> Any:
            done[file(second)] += 1
            return function(first, second)

        monkeypatch.setattr(module, name, counted)

    count(files, "parse_yaml", str)
    count(author_pages, "parse_document", str)
    count(one_file, "read_plain", lambda tree: str(tree.at.file))
    return done


def loaded(root: Path, memory: Memory) -> Site:
    site = load(root, memory).site
    assert site
    return site


def test_only_the_file_that_changed_is_read_again(base: Path, parsed: Counter[str]) -> None:
    memory = Memory()
    before = loaded(base, memory)
    parsed.clear()
    again = loaded(base, memory)
    assert parsed == {}
    assert again.years[0] is before.years[0]
    assert again.agency is before.agency
    assert all(one is other for one, other in zip(again.pages, before.pages, strict=True))
    assert all(again.texts[name] is text for name, text in before.texts.items())

    year = base / "2566" / "measures.yml"
    year.write_text(year.read_text(encoding="utf-8") + "# หมายเหตุ\n", encoding="utf-8")
    edited = loaded(base, memory)
    assert parsed == {"2566/measures.yml": 2}  # the file, and the record of its tree
    assert edited.years[0] is not before.years[0]
    assert edited.years[0].disclosure is before.years[0].disclosure
    assert edited.years[0].info is before.years[0].info
    changed = [name for name, text in edited.texts.items() if text is not before.texts[name]]
    assert changed == ["2566/measures.yml"]


def test_a_year_that_nobody_touched_stays_the_same_record(base: Path) -> None:
    memory = Memory()
    (base / "2565").mkdir()
    (base / "2565" / "year.yml").write_text("framework: 2566\nparts: []\n", encoding="utf-8")
    (base / "2565" / "own.md").write_text("# ก\n\n```ita-framework\n```\n", encoding="utf-8")
    before = loaded(base, memory)
    info = base / "2566" / "year.yml"
    info.write_text(info.read_text(encoding="utf-8") + "\nupdated: 2566-05-01\n", encoding="utf-8")
    after = loaded(base, memory)
    assert [year.number for year in after.years if year is before.year(year.number)] == [2565]
    kept = [page.document.path for page in after.pages if page in before.pages and page.blocks]
    assert kept == ["2565/own.md"]
    documents = {page.document.path: page.document for page in before.pages}
    assert all(page.document is documents[page.document.path] for page in after.pages)


def test_problems_of_form_are_kept_with_the_file(base: Path) -> None:
    memory = Memory()
    oit = base / "2566" / "oit.yml"
    whole = oit.read_text(encoding="utf-8")
    sound = load(base, memory).problems
    oit.write_text(whole + "oddly: 1\n", encoding="utf-8")
    broken = load(base, memory).problems
    assert broken != sound
    assert load(base, memory).problems == broken
    oit.write_text(whole, encoding="utf-8")
    assert load(base, memory).problems == sound


@dataclass
class Clock:
    """When the attached files and the newest file were changed, as a file system with a coarse clock tells it."""

    attached: int = 10**18
    newest: int = 10**18

    def stamp(self, state: os.stat_result) -> attachment.memory.Stamp:
        return attachment.memory.Stamp(state.st_size, self.attached, 0, self.attached)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that stands still: all that shows of a change is the size."""
    still = Clock()
    for module in (attachment.memory, attachment.picture_memory):
        monkeypatch.setattr(module, "stamp", still.stamp)
    monkeypatch.setattr(listing.model, "changed_at", lambda _: still.newest)
    return still


def told(root: Path, memory: Memory) -> list[str]:
    return [problem.rule for problem in check(root, memory=memory)[1] if problem.at.file.startswith("2566/files/")]


def test_a_file_that_changes_twice_in_one_moment_is_seen(base: Path, clock: Clock) -> None:
    assert clock.newest == clock.attached
    memory = Memory()
    path = attached.put(base, "2566/files/a.csv", "a,0000000000\n")
    assert told(base, memory) == ["file-unused"]
    path.write_text("a,0812345678\n", encoding="utf-8")
    assert "personal-data-file" in told(base, memory)
    path.write_text("a,0000000000\n", encoding="utf-8")
    assert told(base, memory) == ["file-unused"]


def test_a_file_that_did_not_change_is_not_read_again(
    base: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bytes] = []
    content = files_of.content
    monkeypatch.setattr(files_of, "content", lambda raw, kind: read.append(raw) or content(raw, kind))
    memory = Memory()
    attached.put(base, "2566/files/a.csv", "a,0000000000\n")
    check(base, memory=memory)
    check(base, memory=memory)
    assert read.count(b"a,0000000000\n") == 2  # as new as any file: it may have changed since it was read
    clock.newest += 3 * 10**9
    check(base, memory=memory)
    read.clear()
    check(base, memory=memory)
    assert read == []
