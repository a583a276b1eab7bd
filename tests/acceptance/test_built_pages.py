"""What only a built page shows: its links among each other, and its tables cell by cell."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.support.html import pages


def test_links_of_the_block_lead_to_the_row(sites: dict[str, Path]) -> None:
    html = (sites["004-khok-chan"] / "index.html").read_text(encoding="utf-8")
    block = html[html.index('class="ita-news"') :]
    anchors = re.findall(r'href="2566/measures/#([^"]+)"', block)
    assert len(anchors) == 5
    measures = (sites["004-khok-chan"] / "2566" / "measures" / "index.html").read_text(encoding="utf-8")
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in measures] == []


def test_the_overview_links_to_the_english_page_and_the_menu_does_not(example: Path) -> None:
    found = pages(example)
    assert "en/" in found["2566/index.html"].links
    assert {"../", "../scores/", "../measures/", "../oit/", "../survey/"} <= set(found["2566/en/index.html"].links)
    html = (example / "2566" / "scores" / "index.html").read_text(encoding="utf-8")
    assert "/en/" not in html[html.index('data-md-type="navigation"') : html.index("<article")]


def test_overview_and_english_page_name_each_other_as_the_same_in_another_language(example: Path) -> None:
    for name, wanted in (("2566", {"th": "./", "en": "en/"}), ("2566/en", {"th": "../", "en": "./"})):
        html = (example / name / "index.html").read_text(encoding="utf-8")
        assert dict(re.findall(r'<link rel="alternate " hreflang="(\w+)" href="([^"]+)">', html)) == wanted
    assert "hreflang" not in (example / "2566" / "scores" / "index.html").read_text(encoding="utf-8")


def test_no_cell_that_holds_only_a_link_keeps_its_label(sites: dict[str, Path]) -> None:
    page = (sites["years"] / "2566" / "measures" / "index.html").read_text(encoding="utf-8")
    cells = re.findall(r'<td class="ita-col--steps"[^>]*>(.*?)</td>', page)
    assert cells == [""] * 5
    assert page.count('class="ita-row-link"') == 5


@pytest.mark.parametrize(
    ("name", "address", "count"),
    [("001-lam-liang", "2565/analysis", 3), ("001-lam-liang", "2566/measures", 2), ("003-bang-pu", "2564/memo", 1)],
)
def test_each_row_of_a_table_with_joined_cells_has_a_cell_for_each_column_on_paper(
    sites: dict[str, Path], name: str, address: str, count: int
) -> None:
    page = (sites[name] / address / "index.html").read_text(encoding="utf-8")
    found = [text for text in re.findall(r"<table .*?</table>", page, re.DOTALL) if "ita-table--joined" in text]
    assert len(found) == count
    for text in found:
        columns = len(re.findall('<th scope="col"', text))
        rows = re.findall("<tr.*?</tr>", text.partition("</thead>")[2], re.DOTALL)
        assert {row.count('class="ita-cell"') + row.count('class="ita-again"') for row in rows} == {columns}
        for row in rows:
            assert ("ita-again" in row) is ('data-again="ใช้ร่วมกับข้อก่อนหน้า: ' in row)
        assert any("ita-again" in row for row in rows)
        assert not re.search('class="ita-again"[^>]*>[^<]', text)  # nothing that is read or found twice


def test_no_file_names_the_engine_or_what_is_for_its_developers(
    example: Path, example_with_survey: Path, branded: Path, offline: Path
) -> None:
    for site in (example, example_with_survey, branded, offline):
        assert not list(site.rglob("*.map"))
        for path in site.rglob("*.*"):
            if path.suffix in (".css", ".js"):
                assert b"sourceMappingURL" not in path.read_bytes(), path
            elif path.suffix == ".html":
                assert b'name="generator"' not in path.read_bytes(), path


def test_styles_and_scripts_of_ours_carry_the_hash_of_their_content(
    example: Path, branded: Path, offline: Path
) -> None:
    for site in (example, branded, offline):
        named = [path for path in site.rglob("assets/*/*.*") if path.suffix in (".css", ".js")]
        own = [path for path in named if ".min." not in path.name]
        assert len(own) > 15
        for path in own:
            assert hashlib.sha256(path.read_bytes()).hexdigest().startswith(path.name.split(".")[-2]), path
