"""Pages that differ in some texts only are rendered once, and never when a template would do something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import escape

from itasite.build import build
from itasite.hosts.writer import environment, snapshot
from itasite.hosts.writer.addresses import linked
from itasite.hosts.writer.pages import Heading, SitePage
from itasite.hosts.writer.settings import WriterSettings, writer_settings
from itasite.hosts.writer.shells import Shells
from itasite.hosts.writer.snapshot import Snapshot
from itasite.hosts.writer.traced import TracedPage
from itasite.later import Later
from itasite.pages.model import Page
from itasite.settings.site_settings import read_settings
from tests.support.sites import copy_years

Template = Callable[[Any], str]
EACH = 6  # of three pages, where nothing can be shared: each is tried, then rendered


class Contents:
    """What is in the pages of these tests."""

    def meta(self, built: Page) -> dict[str, Any]:
        return {"title": built.title, "wide": built.title == "ข", "hide": ["toc"] if built.title == "ค" else []}

    def searched(self, built: Page) -> tuple[str, list[Heading]]:
        lines = 3 if built.title == "ข" else 2
        return built.body, [Heading(built.title, f"h-{place}", 1, []) for place in range(lines)]

    def shown(self, built: Page, searched: str) -> str:  # noqa: ARG002
        return searched


def page(title: str, name: str = "") -> SitePage:
    path = f"2566/oit/{name or title}"
    return SitePage(Page(f"{path}.md", title, Later(str, f"<p>{title}</p>"), ""), f"{path}/", Contents())


def renders(template: Template, *titles: str) -> int:
    """How often the template is rendered for these pages; each page is as if it was rendered alone."""
    asked = []

    def render(_name: str, seen: Any, _base: str) -> str:
        asked.append(seen)
        return template(seen)

    shells = Shells(render)
    for title in titles:
        assert shells.page("main.html", page(title), "../../../") == template(page(title))
    return len(asked)


@pytest.mark.parametrize(
    "template",
    [
        lambda page: f"<h1>{page.title}</h1>{page.content}",
        lambda page: f"{escape(page.title)} {page.title} {page.meta.title}" if page.meta else "",
        lambda page: "".join(f"<a href='{line.url}'>{line.title}</a>" for line in page.toc),
        lambda page: "wide" if page.meta.wide and page.title != "x" else f"{page.title}",
        lambda page: "heading" if "<h1" in page.content else f"{page.parent}{page.is_homepage}",
    ],
)
def test_pages_with_the_same_answers_are_rendered_once(template: Template) -> None:
    assert renders(with_meta(template), "ก", "ง", "<b>", "\x02&") == 1


def with_meta(template: Template) -> Template:
    """The template, for whom the head of a page has attributes, as in Jinja."""

    class Seen:
        def __init__(self, page: Any) -> None:
            self._page = page

        def __getattr__(self, name: str) -> Any:
            found = getattr(self._page, name)
            return Attributes(found) if isinstance(found, dict) else found

    class Attributes:
        def __init__(self, keys: dict[str, Any]) -> None:
            self._keys = keys

        def __getattr__(self, name: str) -> Any:
            return self._keys[name]

    return lambda page: template(Seen(page))


@pytest.mark.parametrize(
    ("template", "count"),
    [
        (lambda page: "b" if page.title == "ข" else f"{page.title}", 2),
        (lambda page: "wide" if page.meta.wide else f"{page.title}", 2),
        (lambda page: "hidden" if "toc" in page.meta.hide else f"{page.title}", 2),
        (lambda page: "".join(f"{line.id}" for line in page.toc if line.level), 2),
        (lambda page: f"{page.nothing}" if hasattr(page, "nothing") else f"{page.title}", 1),
        (lambda page: f"{page.title}".upper(), EACH),
        (lambda page: page.title.upper(), EACH),
        (lambda page: str(len(f"{page.title}")), EACH),
        (lambda page: escape(f"<b>{page.title}"), EACH),
        (lambda page: {"ก": "a"}.get(page.title, "b"), EACH),
    ],
)
def test_a_page_with_another_answer_is_rendered_itself(template: Template, count: int) -> None:
    assert renders(with_meta(template), "ก", "ข", "ค") == count


def test_a_link_to_the_page_itself_is_written_for_it() -> None:
    def template(seen: Any) -> str:
        target = "2566/oit/o1/"
        link = seen.linked(target) if isinstance(seen, TracedPage) else linked(target, seen.url, "")
        return f"{link} {seen.title}"

    shells = Shells(lambda _name, seen, _base: template(seen))
    pages = [page("ก", "o3"), page("ข", "o2"), page("ค", "o1")]
    assert [shells.page("main.html", each, "../../../") for each in pages] == ["../o1/ ก", "../o1/ ข", "./ ค"]


def test_the_items_of_a_year_are_put_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read_settings(copy_years(tmp_path) / "mkdocs.yml")
    own = writer_settings(settings)
    assert isinstance(own, WriterSettings)
    site = Snapshot(build(settings.content, site_url=own.site_url), own, settings.content)
    asked = list[str]()
    real = environment.template

    def counted(name: str) -> Any:
        asked.append(name)
        return real(name)

    monkeypatch.setattr(snapshot, "template", counted)
    for path in site.pages:
        site.content(path)
    items = [path for path in site.pages if "/oit/o" in path]
    others = len(site.pages) - len(items)
    assert len(items) > 60
    assert len(asked) < others + len(items) / 10
