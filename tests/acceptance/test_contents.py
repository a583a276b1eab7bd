"""Tables of contents in real sites: of our theme and of MkDocs' own, with headings of every origin."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.support import search_index
from tests.support.html import as_written
from tests.support.sites import CASES, mkdocs

PAGE = """# รายงาน

## สารบัญ

```ita-contents
depth: 3
```

## ๑. กรอบ *การประเมิน* – `O1`[^1] {: #frame }

### ๑.๑ "คำพูด" & <b>เข้ม</b>

## หัวข้อซ้ำ

## หัวข้อซ้ำ

## รหัสซ้ำ {: #frame }

<h2>หัวข้อ HTML</h2>

```ita-overview
```

## ของปลั๊กอิน {{ 6 * 7 }}

[^1]: หมายเหตุ
"""
TEXTS = [
    "๑. กรอบ การประเมิน – O1", '๑.๑ "คำพูด" & เข้ม', "หัวข้อซ้ำ", "หัวข้อซ้ำ", "รหัสซ้ำ", "หัวข้อ HTML",
    "ร้องเรียนและร่วมประเมิน", "แจ้งเรื่องร้องเรียนหรือสอบถาม", "ร่วมประเมินหน่วยงาน (EIT)", "ความเปลี่ยนแปลงจากรอบก่อน",
    "ของปลั๊กอิน 42",
]  # fmt: skip
SETTINGS = """site_name: t
docs_dir: content
theme: {{name: {theme}}}
plugins: [{search}, itasite, macros]
markdown_extensions:
  - footnotes
  - toc:
      permalink: true
      slugify: !!python/name:markdown.extensions.toc.slugify_unicode
"""


@pytest.fixture(scope="module", params=[("itasite", "material/search"), ("mkdocs", "search")], ids=["ours", "plain"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param[0])
    shutil.copytree(CASES / "base", folder / "content")
    (folder / "content" / "2566" / "paper.md").write_text(PAGE, encoding="utf-8")
    theme, search = request.param
    (folder / "mkdocs.yml").write_text(SETTINGS.format(theme=theme, search=search), encoding="utf-8")
    done = mkdocs(folder, "build")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def page(site: Path) -> tuple[str, list[tuple[str, str]]]:
    """The text of the page, and the lines of its table of contents: anchor and words."""
    html = as_written((site / "2566" / "paper" / "index.html").read_text(encoding="utf-8"))
    (table,) = re.findall(r'<nav class="ita-page-contents".*?</nav>', html, re.DOTALL)
    words = table.replace("&#34;", '"').replace("&amp;", "&")
    return html, re.findall(r'<a href="#([^"]+)"><span>(.*?)</span></a>', words)


def test_each_line_leads_to_its_own_heading(site: Path) -> None:
    html, lines = page(site)
    assert [text for _, text in lines] == TEXTS
    assert len({anchor for anchor, _ in lines}) == len(TEXTS)
    ids = re.findall(r'<h[1-6][^>]*\sid="([^"]+)"', html)
    assert [anchor for anchor, _ in lines] == ids[
        2 : 2 + len(TEXTS)
    ]  # after the title and สารบัญ; then what is the theme's
    assert any(name.startswith("ห") and name.endswith("_1") for name in ids)  # as the site's own settings name them


def test_a_search_finds_each_heading_once(site: Path) -> None:
    index = search_index.read(site)
    found = [doc for doc in index["docs"] if doc["location"].startswith("2566/paper/")]
    texts = [" ".join(search_index.paragraphs({**index, "docs": [doc]}, doc["location"])) for doc in found]
    said = [f"{doc['title']} {text}" for doc, text in zip(found, texts, strict=True)]
    assert any("ของปลั๊กอิน 42" in text for text in said)
    assert all(text.count("ของปลั๊กอิน 42") <= 1 for text in said)  # MkDocs' own index repeats a page in its sections
    assert [text for doc, text in zip(found, texts, strict=True) if doc["title"] == "สารบัญ"] == [""]


def test_the_list_beside_the_page_stays(site: Path) -> None:
    html, _ = page(site)
    assert html.count('href="#frame"') >= 2
