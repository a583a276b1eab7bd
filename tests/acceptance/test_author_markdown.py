"""The Markdown of the author's pages is for our writer what it is for MkDocs with our plugin."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from itasite.build import build
from itasite.hosts.mkdocs_settings import add_markdown
from itasite.hosts.writer.addresses import file_address
from itasite.hosts.writer.markdown import AuthorMarkdown
from itasite.hosts.writer.sealed import SealedPage
from tests.support.odd import PAGES
from tests.support.projects import ADDRESSES, LINKS
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

HERE = "2566/report.md"
NAMES = ("index.md", HERE, "2566/index.md", "2566/oit/o1.md", "ก ข.md", "README.md", "2566/files/แผน 1.pdf", "feed.xml")
TARGETS = st.sampled_from(
    (
        *("index.md", "../index.md#ก", "oit/o1.md?x=1#a", "./report.md", "../ก%20ข.md", "../ก ข.md", "/index.md", "#a"),
        *("files/แผน%201.pdf", "oit/", "oit/o1/", "../feed.xml", "nope.md", "..", ".", "", "?x", "\\index.md", "//a/b"),
        *("mailto:a@b.th", "<a@b.th>", "../../../index.md", "oit//o1.md", "OIT/o1.md", "index.md/", "a&amp;b.md"),
    )
)
LINES = st.sampled_from(
    (
        *("# หัวข้อ {#a}", "## หัวข้อ", "## หัวข้อ", "# <b>ก</b> `ข` & ค", "หัวข้อ\n===", "| ก | ข |\n|---|--:|\n| 1 | 2 |"),
        *(
            "1. ก\n2. ข\n   1. ค",
            "๑. ก\n๒. ข",
            "5) ก",
            "- ก\n\n  ข",
            "> ก",
            "```\n<b>\n```",
            "    <b>",
            "<div>\n\n# ก\n\n</div>",
        ),
        *(
            "![ก](x.png){width=3}",
            "ก\\\nข",
            "**ก**{.x}",
            "[ก]: oit/o1.md 'ข'",
            "&copy; &amp; <!-- ก -->",
            "[ก][]",
            "ก  \nข",
            "",
        ),
    )
)
TEXTS = st.lists(
    st.one_of(LINES, st.builds(lambda link, to: link.replace("{0}", to), st.sampled_from(LINKS), TARGETS | ADDRESSES)),
    max_size=6,
).map("\n\n".join)


# Of a page of brackets the Markdown library makes seconds, and MkDocs gives up at a mark that ours reads as text.
SHORT = PAGES.map(lambda text: text[:300].replace("<![", "<!"))


@cache
def ours(*, directory_urls: bool, thai: bool) -> AuthorMarkdown:
    def address(path: str) -> str | None:
        return file_address(path, directory_urls=directory_urls) if path in NAMES else None

    return AuthorMarkdown(address, thai_numerals=thai)


def theirs(text: str, *, directory_urls: bool, thai: bool) -> Page:
    config = MkDocsConfig(str(Path("mkdocs.yml")))
    config.load_dict({"site_name": "t", "plugins": [], "use_directory_urls": directory_urls, "docs_dir": "."})
    config.validate()
    add_markdown(config, thai_numerals=thai)
    files = Files([File(name, ".", "site", directory_urls) for name in NAMES])
    file = files.get_file_from_path(HERE)
    assert file
    page = Page(None, file, config)
    page.markdown = text
    page.render(config, files)
    return page


def lines(toc: Any) -> list[Any]:
    return [(line.title, line.id, line.level, line.url, lines(line.children)) for line in toc]


@pytest.mark.parametrize("directory_urls", [True, False])
@given(text=TEXTS | SHORT, thai=st.booleans())
@example(text="[ก](oit/o1.md#ข) <a href='oit/o1.md'>ค</a> ![ง](files/แผน%201.pdf)", thai=False)
@settings(max_examples=150)
def test_a_page_is_the_same(directory_urls: bool, text: str, thai: bool) -> None:
    page = theirs(text, directory_urls=directory_urls, thai=thai)
    html, toc = ours(directory_urls=directory_urls, thai=thai).html(text, HERE)
    assert html == page.content
    assert lines(toc) == lines(page.toc)


@cache
def blocks() -> tuple[str, ...]:
    """The HTML of all blocks in the pages of the agencies, the shortest first."""
    contents = [ROOT / "content", CASES / "years", *(AGENCIES / name / "content" for name in AGENCY_NAMES)]
    pages = [page for content in contents for page in build(content).pages]
    return tuple(sorted({html for page in pages for html in page.pieces[1::2]}, key=len)[:30])


@given(texts=st.lists(TEXTS | SHORT, min_size=2, max_size=4), thai=st.booleans(), data=st.data())
@settings(max_examples=150)
def test_a_page_is_the_same_with_its_blocks_sealed(texts: list[str], thai: bool, data: st.DataObject) -> None:
    pieces = [f"{texts[0]}\n"]
    for text in texts[1:]:
        pieces += [data.draw(st.sampled_from(blocks())), f"\n{text}\n"]
    page = SealedPage(pieces)
    html, toc = ours(directory_urls=True, thai=thai).html(page.text, HERE)
    if not page.is_sealed(html):
        return
    whole = theirs("".join(pieces), directory_urls=True, thai=thai)
    assert page.opened(html) == whole.content
    assert lines(toc) == lines(whole.toc)
