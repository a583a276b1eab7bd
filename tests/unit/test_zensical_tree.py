"""What the files for Zensical say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from itasite.build import build
from itasite.hosts.writer.settings import WriterSettings, without_mkdocs
from itasite.hosts.zensical.pages import source_path
from itasite.hosts.zensical.tree import write_tree
from itasite.settings.site_settings import read_settings

SETTINGS = """
site_name: t & u
theme: {name: itasite}
plugins: [material/search: {lang: en}, itasite]
docs_dir: content
"""
PAGE = """---
date: 2023-01-31
---

# ก & ข

~~~
```ita-oit
```

*a*

[TOC]
~~~

<div>

- *b*

</div>

## ค
"""


def settings(folder: Path, text: str = "") -> tuple[WriterSettings, tuple[str, ...]]:
    (folder / "mkdocs.yml").write_text(SETTINGS + text, encoding="utf-8")
    return without_mkdocs(read_settings(folder / "mkdocs.yml"))


def staged(base: Path, text: str = "") -> Path:
    """The staged folder of the small site, with more settings."""
    own, _ = settings(base.parent, text)
    made = build(base, directory_urls=own.directory_urls, site_url=own.site_url)
    assert not made.failed, made.problems
    write_tree(made, own, base, base.parent / "new")
    return base.parent / "new"


def head(page: Path) -> dict[str, Any]:
    lines = page.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n").splitlines()
    return {key: json.loads(value) for key, _, value in (line.partition(": ") for line in lines)}


@pytest.mark.parametrize(
    ("path", "folders", "files"),
    [
        ("index.md", "index.md", "index.md"),
        ("2566/index.md", "2566/index.md", "2566/index.md"),
        ("a/README.md", "a/README.md", "a/README.md"),
        ("2566/oit/o1.md", "2566/oit/o1/index.md", "2566/oit/o1.md"),
        ("a/myindex.md", "a/myindex/index.md", "a/myindex.md"),
    ],
)
def test_a_page_lies_where_its_address_ends(path: str, folders: str, files: str) -> None:
    assert source_path(path, directory_urls=True) == folders
    assert source_path(path, directory_urls=False) == files


def test_earlier_years_stand_under_one_heading_and_their_pages_know_it(base: Path) -> None:
    for year in range(2561, 2566):
        folder = base / str(year)
        folder.mkdir()
        for name in ("year.yml", "oit.yml"):
            (folder / name).write_bytes((base / "2566" / name).read_bytes())
        (folder / "files").mkdir()
        for file in (base / "2566" / "files").iterdir():
            (folder / "files" / file.name).write_bytes(file.read_bytes())
    new = staged(base)
    menu = json.loads((new / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    years = [name for line in menu for name in line if name.startswith("ปี")]
    assert years == ["ปีงบประมาณ 2566", "ปีงบประมาณ 2565", "ปีงบประมาณ 2564", "ปีอื่น ๆ"]
    folded = next(line["ปีอื่น ๆ"] for line in menu if "ปีอื่น ๆ" in line)
    assert [name for line in folded for name in line] == ["ปีงบประมาณ 2563", "ปีงบประมาณ 2562", "ปีงบประมาณ 2561"]
    place = head(new / "docs" / "2562" / "oit" / "o1" / "index.md")["menu_place"]
    assert place == {"above": "2562/oit/", "sections": ["ปีงบประมาณ 2562", "ปีอื่น ๆ"]}
    assert head(new / "docs" / "2566" / "oit" / "o1" / "index.md")["menu_place"]["sections"] == ["ปีงบประมาณ 2566"]
    assert "menu_place" not in head(new / "docs" / "2566" / "oit" / "index.md")


def test_no_markdown_is_left_in_a_page(base: Path) -> None:
    (base / "page.md").write_text(PAGE, encoding="utf-8")
    page = staged(base) / "docs" / "page" / "index.md"
    body = page.read_text(encoding="utf-8").split("\n---\n\n", 1)[1]
    assert Markdown(extensions=["toc", "tables", "fenced_code"]).convert(body) == body.strip()
    assert head(page)["date"] == "2023-01-31"
    assert [line["title"] for line in head(page)["page_headings"]] == ["ค"]


def test_texts_of_the_settings_are_escaped_once(base: Path) -> None:
    extra = "extra: {social: [{icon: material/web, link: https://a.go.th/, name: <ก>}], since: 2023-01-31}\n"
    written = json.loads((staged(base, extra) / "mkdocs.yml").read_text(encoding="utf-8"))
    assert written["site_name"] == "t &amp; u"
    assert written["extra"]["social"][0]["name"] == "<ก>"  # the template of Zensical escapes it
    assert written["extra"]["since"] == "2023-01-31"
    assert written["extra"]["itasite"]["search"] == "search/search_index.json"


def test_there_are_no_buttons_to_edit_what_nobody_edits(base: Path) -> None:
    text = SETTINGS.replace("{name: itasite}", "{name: itasite, features: [navigation.top, content.action.edit]}")
    (base.parent / "mkdocs.yml").write_text(text, encoding="utf-8")
    own, left_out = without_mkdocs(read_settings(base.parent / "mkdocs.yml"))
    assert left_out == ()
    write_tree(build(base), own, base, base.parent / "new")
    written = json.loads((base.parent / "new" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert written["theme"]["features"] == ["navigation.top"]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("", ()),
        ("hooks: [a.py]\nnav: [index.md]\n", ("hooks", "nav")),
        ("extra: {analytics: {provider: google}, homepage: ''}\n", ("extra: analytics", "extra")),
        ("site_author: [a]\n", ("site_author",)),
        ("repo_url: !ENV [NOT_SET, 5]\n", ("repo_url",)),
        ("markdown_extensions: !!python/name:a.b\n", ("markdown_extensions",)),
    ],
)
def test_what_asks_for_mkdocs_is_left_out_and_named(tmp_path: Path, text: str, left_out: tuple[str, ...]) -> None:
    (tmp_path / "content").mkdir()
    assert settings(tmp_path, text)[1] == left_out


def test_of_an_option_only_what_asks_for_mkdocs_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = "site_name: t\ntheme: {name: itasite, custom_dir: own, language: en}\nplugins: [itasite, macros]\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    own, left_out = without_mkdocs(read_settings(tmp_path / "mkdocs.yml"))
    assert left_out == ("theme: custom_dir", "plugins: macros")
    assert own.theme["language"] == "en"
    assert own.theme["icon"] == {"logo": "itasite/logo"}
    assert own.search
