"""What takes long is made when it is first asked for, once, and nothing of it before."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from itasite.build import build
from itasite.formats import picture, render
from itasite.later import Later
from tests.support.sites import CASES, ROOT


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each template was rendered."""
    done: Counter[str] = Counter()
    page = render.page

    def counted(template: str, **values: Any) -> str:
        done[template] += 1
        return page(template, **values)

    monkeypatch.setattr(render, "page", counted)
    return done


def test_a_value_is_made_once_at_the_first_call() -> None:
    calls: list[str] = []
    later = Later(lambda word: calls.append(word) or len(calls), "made")
    assert calls == []
    assert [later(), later()] == [1, 1]
    assert calls == ["made"]


def test_a_call_that_fails_keeps_nothing() -> None:
    words: list[str] = []
    later = Later(words.pop)
    with pytest.raises(IndexError):
        later()
    words += ["a", "b"]
    assert later() == later() == "b"


def test_a_build_renders_nothing_until_it_is_asked(rendered: Counter[str], monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(picture, "png", lambda svg: drawn.append(svg) or b"")
    built = build(CASES / "years", site_url="https://ita.example.go.th/")
    titles = {page.path: page.title for page in built.pages}
    assert (rendered, drawn) == (Counter(), [])
    page = next(page for page in built.pages if page.path.endswith("/oit/o1.md"))
    assert page.body is page.body
    assert page.title == titles[page.path]
    assert rendered["pages/item.html"] == 1
    assert page.structured_data is page.structured_data
    assert page.sharing is page.sharing
    assert rendered["files/card.svg"] == 1  # that of its year
    assert rendered.total() < 5
    assert drawn == []


def test_all_is_made_once(rendered: Counter[str]) -> None:
    built = build(ROOT / "content", site_url="https://ita.example.go.th/")
    built.make_all()
    once = rendered.copy()
    built.make_all()
    assert once["pages/item.html"] == sum("/oit/o" in page.path for page in built.pages)
    assert rendered == once
