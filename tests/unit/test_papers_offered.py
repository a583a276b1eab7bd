"""Papers for download: which a site has, where they are linked, what is said of those it cannot have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.facts import papers
from itasite.facts.papers import can_be_made
from itasite.findings import check
from itasite.forms.context import context_of
from itasite.model.site import Site
from itasite.papers import published
from itasite.papers.kinds import KINDS, NoPaperError, make
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT, copy_example

CONTENTS = (ROOT / "content", CASES / "base", CASES / "years", *(AGENCIES / name / "content" for name in AGENCY_NAMES))


def site_of(content: Path) -> Site:
    site, _ = check(content)
    assert site is not None
    return site


def offering(folder: Path, kinds: str, *, survey: bool = False) -> Path:
    """The example, which offers these papers."""
    content = copy_example(folder, survey=survey) / "content"
    year = content / "2566/year.yml"
    year.write_text(f"papers: [{kinds}]\n{year.read_text(encoding='utf-8')}", encoding="utf-8")
    return content


def rules(content: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message + " " + problem.remedy) for problem in check(content)[1]]


@pytest.mark.parametrize("content", CONTENTS, ids=str)
def test_what_can_be_offered_can_be_made(content: Path) -> None:
    """What decides which links there are, and what makes the papers, agree."""
    site = site_of(content)
    for year in site.years:
        for kind in KINDS:
            if can_be_made(site, year, kind):
                assert make(site, year, kind).paper.parts
            else:
                with pytest.raises(NoPaperError):
                    make(site, year, kind)


def test_a_site_has_the_files_and_links_to_them(tmp_path: Path) -> None:
    content = offering(tmp_path, "memo, oit, notice", survey=True)
    made = build(content)
    files = {asset.path: asset.content for asset in made.assets if "/papers/" in asset.path}
    assert sorted(files) == sorted(
        f"2566/papers/{kind}.{form}" for kind in ("memo", "oit", "notice") for form in ("pdf", "docx")
    )
    assert all(content.startswith(b"%PDF-" if path.endswith(".pdf") else b"PK") for path, content in files.items())
    pages = {page.path: page.body for page in made.pages}
    linked = set(re.findall(r'href="([^"]*papers/[^"]*)"', pages["2566/index.md"]))
    assert {link.removeprefix("../2566/").removeprefix("./") for link in linked} == {
        path.removeprefix("2566/") for path in files
    }
    assert "papers/memo.pdf" in pages["2566/memo.md"]
    assert "papers/oit.pdf" not in pages["2566/memo.md"]


def test_a_site_that_offers_none_has_none(tmp_path: Path) -> None:
    made = build(copy_example(tmp_path) / "content")
    assert not [asset.path for asset in made.assets if "/papers/" in asset.path]
    assert not [page.path for page in made.pages if "ดาวน์โหลด" in page.body and "papers/" in page.body]


def test_what_cannot_be_made_is_told_and_not_linked(tmp_path: Path) -> None:
    content = offering(tmp_path, "order, notice, scores")
    told = [message for rule, message in rules(content) if rule == "paper-missing"]
    assert [re.findall(r"\((\w+)\) ไม่ได้", message) for message in told] == [["order"], ["notice"]]
    made = build(content)
    assert {asset.path for asset in made.assets if "/papers/" in asset.path} == {
        "2566/papers/scores.pdf",
        "2566/papers/scores.docx",
    }


def test_without_the_extra_there_is_word_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "find_spec", lambda _: None)
    content = offering(tmp_path, "scores")
    assert [asset.path for asset in build(content).assets if "/papers/" in asset.path] == ["2566/papers/scores.docx"]
    assert any(
        'pip install "itasite[papers]"' in message for rule, message in rules(content) if rule == "paper-missing"
    )


def test_a_paper_is_evidence_of_an_item(tmp_path: Path) -> None:
    content = offering(tmp_path, "report")
    items = content / "2566/oit.yml"
    text = items.read_text(encoding="utf-8")
    found = re.sub(
        r"(?m)^  O43:\n", "  O43:\n    evidence: [{title: รายงาน, file: papers/report.pdf}]\n", text, count=1
    )
    assert found != text
    items.write_text(found, encoding="utf-8")
    assert not [message for rule, message in rules(content) if rule in ("missing-file", "duplicate-key")]
    page = next(page for page in build(content).pages if page.path == "2566/oit/o43.md")
    assert "papers/report.pdf" in page.body
    assert "papers/report.pdf" in [
        choice.value for choice in context_of(site_of(content), site_of(content).years[0]).files
    ]


@pytest.mark.parametrize(
    ("kinds", "said"), [("memo", "เพิ่ม report ใน papers ของ 2566/year.yml"), ("report, memo", "pip install")]
)
def test_a_paper_that_is_not_there_is_no_evidence(
    tmp_path: Path, kinds: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "find_spec", lambda _: None)
    content = offering(tmp_path, kinds)
    page = content / "2566/more.md"
    page.write_text(
        "```ita-memo\norganization: ก\nsubject: ข\nattachments: [{title: รายงาน, file: papers/report.pdf}]\n```\n",
        encoding="utf-8",
    )
    assert any(said in message for rule, message in rules(content) if rule == "missing-file")


def test_a_file_of_the_author_stands_in_its_place(tmp_path: Path) -> None:
    content = offering(tmp_path, "scores")
    (content / "2566/papers").mkdir()
    (content / "2566/papers/scores.docx").write_bytes(b"PK of the author")
    assert [asset.path for asset in build(content).assets if "/papers/" in asset.path] == ["2566/papers/scores.pdf"]
    assert any(rule == "same-address" for rule, _ in rules(content))


ANALYSIS = "indicators: {'77': {weaknesses: ก}}\n"
ROUNDS = """groups: [{id: g, title: ก}]
measures:
  - {id: m1, group: g, title: ออกหน่วยบริการ, progress: {6m: {status: in_progress}, 12m: {status: done}}}
"""


def test_findings_of_indicators_that_no_criteria_know_make_no_paper(tmp_path: Path) -> None:
    content = offering(tmp_path, "analysis")
    (content / "2566/analysis.yml").write_text(ANALYSIS, encoding="utf-8")
    made = build(content, levels={"unknown-indicator": "warning"})
    assert not made.failed
    assert not [asset.path for asset in made.assets if "/papers/" in asset.path]
    assert "paper-missing" in [problem.rule for problem in made.problems]


def reported(folder: Path) -> Path:
    content = offering(folder, "report")
    (content / "2566/year.yml").write_text("framework: 2566\npapers: [report]\n", encoding="utf-8")
    (content / "2566/measures.yml").write_text(ROUNDS, encoding="utf-8")
    for page in (content / "2566").glob("*.md"):
        page.unlink()
    return content


def test_the_report_of_each_round_stays_and_the_latest_has_a_name_too(tmp_path: Path) -> None:
    content = reported(tmp_path)
    year = site_of(content).years[0]
    found = papers.offered(site_of(content), year)
    assert {path: one.round_id for path, one in found.items() if path.endswith("docx")} == {
        "2566/papers/report.docx": "",
        "2566/papers/report-6m.docx": "6m",
        "2566/papers/report-12m.docx": "12m",
    }
    made = build(content)
    files = {asset.path: asset.content for asset in made.assets if asset.path in found}
    assert set(files) == set(found)
    assert files["2566/papers/report-6m.docx"] != files["2566/papers/report-12m.docx"]
    (page,) = (page.body for page in made.pages if page.path == "2566/index.md")
    assert sorted(set(re.findall(r"papers/([^\"/]*)\"", page))) == [
        "report-12m.docx", "report-12m.pdf", "report-6m.docx", "report-6m.pdf",
    ]  # fmt: skip


def test_a_report_of_a_round_without_one_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    content = reported(tmp_path)
    items = "items: {{O1: {{status: done, evidence: [{{title: ก, file: papers/report-{}.docx}}]}}}}\n"
    (content / "2566/oit.yml").write_text(items.format("9m"), encoding="utf-8")
    (told,) = [message for rule, message in rules(content) if rule == "missing-file" and "9m" in message]
    assert "papers/report, papers/report-6m, papers/report-12m" in told
    (content / "2566/oit.yml").write_text(items.format("6m"), encoding="utf-8")
    assert not [message for rule, message in rules(content) if rule == "missing-file" and "papers" in message]


def test_a_paper_is_set_again_only_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, done = reported(tmp_path), list[str]()
    monkeypatch.setattr(published, "_kept", {})
    monkeypatch.setattr(published, "docx", lambda paper: done.append(paper.title) or b"PK")
    monkeypatch.setattr(papers, "find_spec", lambda _: None)

    def made() -> int:
        before = len(done)
        assert all(asset.content for asset in build(content).assets)
        return len(done) - before

    assert made() == 2  # the latest report is the one of its round
    (content / "2566/oit.yml").write_text("items: {O1: {status: done}}\n", encoding="utf-8")
    assert made() == 0
    measures = content / "2566/measures.yml"
    measures.write_text(ROUNDS.replace("ออกหน่วย", "ออกรับ"), encoding="utf-8")
    assert made() == 2
