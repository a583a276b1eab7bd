"""The folder for Zensical: the site that it builds is the one that we build ourselves."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from tests.support.html import as_written, dead_links, pages

ROOT = "http://site.test/"


def article(page: Path) -> str:
    """What is between header and footer. Zensical puts a line between blocks, and a place for who skips the menu."""
    html = page.read_text(encoding="utf-8")
    found = re.search(r"(?s)<article\b[^>]*>(.*)</article>", html)
    assert found, page
    return re.sub(r">\s+<", "><", found[1].replace('<a id="__skip" tabindex="-1"></a>', "")).strip()


def test_all_pages_are_there_with_the_same_articles(zensical_site: Path, example_with_survey: Path) -> None:
    names = set(pages(example_with_survey))
    assert set(pages(zensical_site)) == names
    assert len(names) > 50
    for name in names - {"404.html"}:
        assert article(zensical_site / name) == article(example_with_survey / name), name


def test_every_link_and_anchor_of_the_staged_site_answers(zensical_site: Path) -> None:
    assert sum(len(page.links) for page in pages(zensical_site).values()) > 1500
    assert dead_links(zensical_site) == []


def test_menu_contents_and_footer_lead_to_the_same_places(zensical_site: Path, example_with_survey: Path) -> None:
    def places(site: Path) -> dict[str, list[str]]:
        """Where the links of each page lead, in their order, without one at the top that skips the menu."""
        found = {}
        for name, page in pages(site).items():
            skips = bool(page.links) and page.links[0].startswith("#")
            found[name] = [urljoin(ROOT + name, link) for link in page.links[skips:]]
        return found

    assert places(zensical_site) == places(example_with_survey)


def test_the_menu_marks_where_one_is(zensical_site: Path, example_with_survey: Path) -> None:
    def marked(page: Path) -> list[str]:
        html = as_written(page.read_text(encoding="utf-8"))
        return re.findall(r'aria-current="\w+">\s*<span class="md-ellipsis">([^<]+)', html)

    for name in ("index.html", "2566/index.html", "2566/scores/index.html", "2566/oit/o7/index.html"):
        assert len(marked(example_with_survey / name)) == 1
        assert marked(zensical_site / name) == marked(example_with_survey / name)


OF_MATERIAL = re.compile(r"assets/javascripts/(bundle\.|lunr/|workers/)|.*\.map$|itasite-files\.txt$")


def test_what_is_no_page_is_the_same_file(zensical_site: Path, example_with_survey: Path) -> None:
    """Styles and scripts, pictures, the search index, the list for search engines."""
    names = [path.relative_to(example_with_survey).as_posix() for path in example_with_survey.rglob("*.*")]
    ours = [name for name in names if not name.endswith((".html", ".gz")) and not OF_MATERIAL.match(name)]
    assert len(ours) > 40
    for name in ours:
        assert (zensical_site / name).read_bytes() == (example_with_survey / name).read_bytes(), name


def test_the_head_says_the_same(zensical_site: Path, example_with_survey: Path) -> None:
    """Titles, descriptions, what is shown of a link, and data for machines."""

    def said(page: Path) -> list[str]:
        head = page.read_text(encoding="utf-8").partition("</head>")[0]
        found = re.findall(r"<title>[^<]*|<meta (?!name=\"generator\")[^>]*|<script type=\"application/ld[^<]*", head)
        return sorted(found)

    for name in pages(example_with_survey):
        assert said(zensical_site / name) == said(example_with_survey / name), name


def test_pages_load_the_same_styles_in_the_same_order(zensical_site: Path, example_with_survey: Path) -> None:
    def sheets(site: Path, name: str) -> list[str]:
        html = (site / name).read_text(encoding="utf-8")
        return [urljoin(ROOT + name, href) for href in re.findall(r'<link rel="stylesheet"[^>]* href="([^"]+)"', html)]

    for name in pages(example_with_survey):
        assert sheets(zensical_site, name) == sheets(example_with_survey, name), name
