"""The preview of drafts: every page while the content has errors, and nothing that could be published."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from itasite.build import build
from itasite.cli.preview_site import PreviewSite
from itasite.drafts import build_drafts
from itasite.serve.answers import Answers, Request
from itasite.serve.state import Made, NotMadeError, State
from tests.support.cases import damage
from tests.support.placed import project

OIT, MEASURES, REPORT = "2566/oit/index.html", "2566/measures/index.html", "2566/report/index.html"
NO_YAML = {"write": {"2566/measures.yml": 'groups: ["'}}
WRONG_STATUS = {"edit": {"2566/oit.yml": [["status: done", "status: finished"]]}}


class Draft:
    """The draft of a site, made anew after each fault."""

    def __init__(self, content: Path) -> None:
        project(content)
        self._content = content
        self._site = PreviewSite(content.parent / "mkdocs.yml", "http://127.0.0.1:8000", lambda _: None, drafts=True)
        self.made = self._site.make()
        self.number = 1

    def damage(self, case: dict[str, Any]) -> Made:
        damage(self._content, case)
        return self.again()

    def again(self) -> Made:
        self.number += 1
        self.made = self._site.make()
        return self.made

    def page(self, path: str) -> str:
        assert self.made.site
        content = self.made.site.pages.content(path)
        assert isinstance(content, bytes)
        return content.decode()

    def is_older(self, path: str) -> bool:
        assert self.made.site
        return self.made.site.is_older(path)

    def asked(self, target: str) -> tuple[int, str, dict[str, str]]:
        state = State(self.number, self.made.site, self.number, self.made.problems, content=self._content)
        answer = Answers(8000, lambda: state).answer(Request("GET", target, ("127.0.0.1:8000",)))
        with answer:
            return answer.status, b"".join(answer.parts()).decode(), dict(answer.more)


@pytest.fixture
def draft(base: Path) -> Draft:
    return Draft(base)


def test_a_sound_draft_says_that_it_is_one(draft: Draft) -> None:
    _, html, headers = draft.asked("/2566/oit/")
    assert "<strong>ฉบับร่าง</strong> ยังไม่ได้เผยแพร่" in html
    assert "Content-Security-Policy" not in headers


def test_pages_of_faulty_content_are_shown_as_they_are_with_a_banner(draft: Draft, base: Path) -> None:
    (base / "index.md").write_text("# ใหม่กว่าข้อผิดพลาด\n", encoding="utf-8")
    assert draft.damage(WRONG_STATUS).problems
    status, html, headers = draft.asked("/")
    assert (status, headers["Content-Security-Policy"]) == (200, "script-src 'self'")
    assert "ใหม่กว่าข้อผิดพลาด" in html
    assert "ฉบับร่าง · ผิดพลาด 1 จุด" in html
    assert "ตามที่บันทึกล่าสุด ยังเผยแพร่ไม่ได้" in html
    assert "เผยแพร่ได้เมื่อแก้ตามรายการนี้ครบแล้ว" in draft.asked("/.itasite/findings/")[1]
    assert build(base).pages == ()
    assert build_drafts(base).build.failed


def test_a_year_that_cannot_be_read_stays_as_it_was(draft: Draft, base: Path) -> None:
    before = draft.page(MEASURES)
    sound = (base / "2566" / "measures.yml").read_text(encoding="utf-8")
    (base / "index.md").write_text("# หน้าแรกใหม่\n", encoding="utf-8")
    for _ in range(2):
        draft.damage(NO_YAML)
        assert draft.page(MEASURES) == before
        assert draft.is_older(MEASURES)
        assert not draft.is_older("index.html")
    assert "หน้านี้ยังเป็นของเดิม" in draft.asked("/2566/measures/")[1]
    assert "หน้าแรกใหม่" in draft.page("index.html")
    damage(base, {"write": {"2566/measures.yml": sound}})
    draft.again()
    assert not draft.is_older(MEASURES)


def test_what_could_never_be_read_is_told(base: Path) -> None:
    damage(base, NO_YAML)
    draft = Draft(base)
    with pytest.raises(NotMadeError, match="มีไฟล์ที่อ่านไม่ได้"):
        draft.page(MEASURES)
    status, html, _ = draft.asked("/2566/measures/")
    assert status == 500
    assert "measures.yml" in html  # the list of what to mend
    assert draft.page("index.html")


def test_an_agency_that_cannot_be_read_leaves_the_whole_site_as_it_was(draft: Draft) -> None:
    before = draft.page(OIT)
    draft.damage({"write": {"agency.yml": "- ก\n"}, "edit": WRONG_STATUS["edit"]})
    assert draft.page(OIT) == before
    assert draft.is_older(OIT)


def test_a_page_that_errors_keep_from_being_made_is_the_last_sound_one(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = draft.page(OIT)

    def fails(*_: object) -> str:
        raise KeyError("left out")

    monkeypatch.setattr("itasite.hosts.writer.snapshot.Snapshot._page", fails)
    draft.damage(WRONG_STATUS)
    assert draft.page(OIT) == before
    assert draft.is_older(OIT)


def test_a_fault_of_ours_in_sound_content_is_no_fault_of_the_author(
    draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> str:
        raise KeyError("ours")

    monkeypatch.setattr("itasite.hosts.writer.snapshot.Snapshot._page", fails)
    draft.again()
    with pytest.raises(KeyError):
        draft.page(OIT)


def test_a_script_that_an_author_wrote_may_not_run(draft: Draft, base: Path) -> None:
    (base / "2566" / "report.md").write_text("# ก\n\n<script>alert(1)</script>\n", encoding="utf-8")
    draft.again()
    status, _, headers = draft.asked("/2566/report/")
    assert status == 500 or headers["Content-Security-Policy"] == "script-src 'self'"
