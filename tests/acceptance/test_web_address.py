"""Addresses that no browser can open: told at their place, and nothing stops without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.findings import check
from itasite.text.web_address import address_fault, split_address
from tests.support.in_process import itasite
from tests.support.projects import CONTENT, LINKS, SETTINGS_FILE, Project

BROKEN = (
    "https://[กรอก].go.th/eit", "https://[::1/x.y", "https://a[b].go.th/", "https://[v1.x]/a.b", "https://a]b.go.th/",
    "https://[::1]x.th/", "https://a.go.th:99999/", "https://a.go.th:x/", "https://a.go.th:-1/", "https://a℀b.go.th/",
    "https://u@[x.y]/", "https://a.go.th:๘๐/",
)  # fmt: skip
SOUND = (
    "https://a.go.th/[1]", "https://a.go.th:8080/x", "https://[2001:db8::1]:80/a.b", "https://a.go.th/?q=[x]#[y]",
    "https://u:p@a.go.th/", "https://เทศบาล.ไทย/ก", "https://a.go.th:/", "https://a_b.go.th/",
)  # fmt: skip
MEASURES = "groups: [{id: plan, title: แผน}]\nmeasures:\n  - id: m1\n    group: plan\n    title: ก\n"


@pytest.mark.parametrize("address", BROKEN)
def test_what_no_browser_opens_is_told_in_thai(address: str) -> None:
    assert split_address(address) is None
    message, remedy = address_fault(address) or ("", "")
    assert message[0] > "ก"
    assert remedy


@pytest.mark.parametrize("address", SOUND)
def test_what_a_browser_opens_is_taken_apart(address: str) -> None:
    parts = split_address(address)
    assert parts
    assert address_fault(address) is None
    assert parts.netloc in address


@pytest.mark.parametrize("address", BROKEN)
@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("agency.yml", "website: '{0}'\n"),
        ("agency.yml", "  - {{title: กองคลัง, url: '{0}'}}\n"),
        ("2566/year.yml", "surveys: {{eit: {{title: แบบวัด, url: '{0}'}}}}\n"),
        ("2566/measures.yml", "    progress: {{12m: {{status: done, evidence: [{{title: ก, url: '{0}'}}]}}}}\n"),
    ],
)
def test_a_field_with_such_an_address_is_an_error_at_its_place(
    address: str, file: str, line: str, tmp_path: Path
) -> None:
    files = CONTENT | {"2566/measures.yml": MEASURES}
    files[file] += line.format(address)
    Project(SETTINGS_FILE, {name: text.encode() for name, text in files.items()}, {}).write(tmp_path)
    found = [problem for problem in check(tmp_path / "content")[1] if problem.severity == "error"]
    assert [(problem.at.file, problem.rule) for problem in found] == [(file, "wrong-value")]


def page_of(address: str) -> str:
    return "# หน้า\n\n" + "\n\n".join(link.replace("{0}", address) for link in LINKS) + f"\n\n`{address}`\n"


@pytest.mark.parametrize(
    "address", ["https://[ใส่ที่อยู่]", "http://[x]/", "//[ก", "https://a.go.th:99999/", "https://a℀b.th/"]
)
def test_a_page_with_such_links_is_told_at_each_and_built_without_them(address: str, tmp_path: Path) -> None:
    files = {name: text.encode() for name, text in CONTENT.items()} | {"x.md": page_of(address).encode()}
    Project(SETTINGS_FILE, files, {}).write(tmp_path)
    told = [problem for problem in build(tmp_path / "content").problems if problem.rule == "broken-address"]
    lines = page_of(address).split("\n")
    assert {lines[problem.at.line - 1][problem.at.column - 1 :][:2] for problem in told} == {address[:2]}
    assert len(told) == len(LINKS) - 1  # all but the one that is mere text
    code, said = itasite(tmp_path, "build")
    assert code == 0, said
    html = (tmp_path / "site" / "x" / "index.html").read_text(encoding="utf-8")
    assert html.count(f'href="{address}') == 1  # the author's own HTML


def test_an_address_in_text_or_code_is_no_link(tmp_path: Path) -> None:
    page = "# ก\n\n[ข้อความ https://a.go.th](x.md) `https://[x]` https://[y]\n\n```\n[ก](https://[z])\n```\n"
    files = {name: text.encode() for name, text in CONTENT.items()} | {"x.md": page.encode()}
    Project(SETTINGS_FILE, files, {}).write(tmp_path)
    assert build(tmp_path / "content").problems == ()


def test_the_address_of_the_site_is_told_in_its_settings_file(tmp_path: Path) -> None:
    settings = f"{SETTINGS_FILE}site_url: https://[ใส่ที่อยู่]/\n"
    Project(settings, {name: text.encode() for name, text in CONTENT.items()}, {}).write(tmp_path)
    code, said = itasite(tmp_path, "build")
    assert code == 2
    assert "mkdocs.yml:8:1: site_url" in said
