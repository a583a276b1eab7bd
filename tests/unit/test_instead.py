"""Content as it is to become: read and checked before a byte of it is written."""

from __future__ import annotations

from pathlib import Path

from itasite.findings import check
from itasite.memory import Memory
from itasite.problem import Severity


def test_texts_count_instead_of_files(base: Path) -> None:
    before = (base / "agency.yml").read_bytes()
    site, problems = check(base, instead={"agency.yml": before + b"nope: 1\n"})
    assert site is not None
    assert [(one.rule, one.at.line) for one in problems if one.severity is Severity.ERROR] == [
        ("unknown-key", before.count(b"\n") + 1)
    ]
    assert (base / "agency.yml").read_bytes() == before
    assert check(base)[1] != problems


def test_a_file_that_is_not_there_yet_is_read_and_listed(base: Path) -> None:
    site, problems = check(base, instead={"2566/analysis.yml": "indicators: {1: {weaknesses: [ช้า]}}\n".encode()})
    assert site is not None
    assert not [one for one in problems if one.severity is Severity.ERROR]
    year = site.year(2566)
    assert year is not None
    assert year.analysis.indicators["1"].weaknesses == ("ช้า",)
    assert "2566/analysis.yml" in site.files
    assert not (base / "2566/analysis.yml").exists()


def test_what_is_kept_of_files_is_told_apart(base: Path) -> None:
    memory = Memory()
    other = (base / "agency.yml").read_bytes() + b"nope: 1\n"
    first = check(base, memory=memory)[1]
    assert check(base, memory=memory, instead={"agency.yml": other})[1] != first
    assert check(base, memory=memory)[1] == first
