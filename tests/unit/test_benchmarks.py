"""The benchmarks measure what they say: their projects are sound, their turns fair."""

from __future__ import annotations

import cProfile
import io
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from itasite.findings import check
from itasite.model.site import Site
from itasite.problem import stops
from tests.support.sites import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

from attachments import lines, paper
from measured import Usage
from others import articles
from profiles import print_parts
from projects import smallest, with_evidence, with_files, with_measures, with_tables, with_years
from turns import Trial, by_turns, median, ratio


def sound(project: Path) -> Site:
    """The site of a project, which no error stops."""
    site, problems = check(project / "content")
    assert site, problems
    assert not stops(problems), problems
    return site


def test_projects_are_sound_and_as_large_as_they_say(tmp_path: Path) -> None:
    assert len(sound(with_years(tmp_path / "years", 3)).years) == 3
    assert len(sound(smallest(tmp_path / "smallest")).years) == 1
    (year,) = sound(with_measures(tmp_path / "measures", 40)).years
    assert len(year.measures.measures) == 40
    (year,) = sound(with_tables(tmp_path / "tables", 2, 30)).years
    assert [data.count for data in year.table_data.values()] == [30, 30]
    (year,) = sound(with_evidence(tmp_path / "evidence", 40, 50)).years
    assert (len(year.measures.measures), len(year.disclosure.evidence)) == (40, 50)


def test_attached_files_are_there_linked_and_have_their_text(tmp_path: Path) -> None:
    site, problems = check(with_files(tmp_path / "files", 4) / "content")
    assert site
    assert sorted(name for name in site.files if "/files/" in name) == [
        f"2566/files/a{number}" for number in ("0.docx", "1.pdf", "2.docx", "3.pdf")
    ]
    assert not {problem.rule for problem in problems} & {"file-unused", "file-unreadable"}
    pages = PdfReader(io.BytesIO(paper(7))).pages
    assert [page.extract_text().splitlines() for page in pages] == [lines(7, page) for page in range(len(pages))]


def test_other_programs_get_every_article_without_our_layouts(tmp_path: Path) -> None:
    made = articles(ROOT / "content", tmp_path / "articles")
    texts = [path.read_text(encoding="utf-8") for path in made.folder.rglob("*.md")]
    assert len(texts) == made.pages
    heads = [text.split("---\n", 2)[1] for text in texts]
    assert all("title: " in head for head in heads)
    assert not any("template: " in head for head in heads)


def test_programs_run_by_turns_and_the_first_round_does_not_count() -> None:
    ran: list[str] = []

    def trial(name: str, *walls: float) -> Trial:
        times = iter(walls)

        def run() -> Usage:
            ran.append(name)
            return Usage(wall := next(times), wall * 2, 50)

        return run

    took = by_turns({"a": trial("a", 99, 1, 2, 3), "b": trial("b", 99, 2, 2, 12)}, 3)
    assert ran == ["a", "b", "b", "a", "a", "b", "b", "a"]
    assert median(took["a"]) == Usage(2, 4, 50)
    assert ratio(took["a"], took["b"]) == Usage(0.5, 0.5, 1)


def test_a_run_of_no_time_can_be_compared() -> None:
    nothing = [Usage(0, 0, 0)]
    assert ratio(nothing, nothing) == Usage(0, 0, 0)


def test_a_profile_tells_rooms_packages_and_our_functions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = cProfile.Profile()
    profile.runcall(check, smallest(tmp_path) / "content")
    profile.dump_stats(tmp_path / "profile")
    print_parts(tmp_path / "profile", "a check")
    title, *parts = capsys.readouterr().out.splitlines()
    assert title.startswith("a check: ")
    assert {"itasite.reading", "itasite.checks", "yaml"} <= {line.split()[-1] for line in parts if line}
    assert any(line.endswith(" check") and "itasite/findings.py:" in line for line in parts)
