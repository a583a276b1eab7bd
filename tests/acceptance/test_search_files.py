"""The files of the search: made by us where `material/search` turns it on, and by nobody else."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.support import search_index
from tests.support.attached import put
from tests.support.engine import CONFIG, names, site_of


def with_plugins(plugins: str) -> str:
    return CONFIG.replace("[itasite]", plugins)


@pytest.mark.parametrize("plugins", ["[material/search, itasite]", "[itasite, material/search]"])
def test_materials_plugin_turns_the_search_on_and_reads_no_page(
    base: Path, monkeypatch: pytest.MonkeyPatch, plugins: str
) -> None:
    monkeypatch.setattr("material.plugins.search.plugin.Parser", None)  # it would stop the build
    put(base, "own.md", "---\ntags: [ก]\n---\n# เอง\n\nคำ\n{: data-search-exclude=1 }\n\n## ข้อ {: #b }\n\nอื่น\n")
    put(base, "hidden.md", "---\nsearch: {exclude: true}\n---\n# ซ่อน\n")
    site = site_of(base.parent, with_plugins(plugins))
    index = search_index.read(site)
    found = {doc["location"]: doc for doc in index["docs"]}
    assert found["own/"] == {"location": "own/", "title": "เอง", "text": [], "tags": ["ก"]}
    assert search_index.paragraphs(index, "own/#b") == ["อื่น"]
    assert not [place for place in found if place.startswith("hidden")]
    page = (site / "own" / "index.html").read_text(encoding="utf-8")
    assert "data-search-" not in page
    assert 'class="md-search' in page


@pytest.mark.parametrize("plugins", ["[itasite]", "[itasite, material/search: {enabled: false}]"])
def test_without_it_there_is_no_search(base: Path, plugins: str) -> None:
    site = site_of(base.parent, with_plugins(plugins))
    assert not [name for name in names(site) if name.startswith("search/")]
    assert 'class="md-search' not in (site / "index.html").read_text(encoding="utf-8")


def test_another_theme_keeps_its_own_index(base: Path) -> None:
    config = with_plugins("[material/search, itasite]").replace("{name: itasite}", "{name: material}")
    index = search_index.read(site_of(base.parent, config))
    assert all(isinstance(doc["text"], str) for doc in index["docs"])


def test_the_name_of_the_index_changes_with_it_and_no_page_names_it(base: Path) -> None:
    put(base, "own.md", "# เอง\n\nคำ\n")
    config = with_plugins("[material/search, itasite]")
    first = _files(site_of(base.parent, config))
    put(base, "own.md", "# เอง\n\nคำอื่น\n")
    second = _files(site_of(base.parent, config))
    (old,), (new,) = ([name for name in site if name.startswith("search/index.")] for site in (first, second))
    assert old != new
    changed = {name for name in {*first, *second} if first.get(name) != second.get(name)}
    assert changed - {"sitemap.xml.gz", "itasite-files.txt"} == {old, new, "search/search_index.json", "own/index.html"}
    assert hashlib.sha256(second[new]).hexdigest().startswith(new.split(".")[1])
    assert json.loads(second["search/search_index.json"]) == {"index": new.removeprefix("search/")}


def _files(site: Path) -> dict[str, bytes]:
    return {name: (site / name).read_bytes() for name in names(site)}


def test_without_our_plugin_the_theme_still_builds_pages(tmp_path: Path) -> None:
    """Who forgot it in mkdocs.yml sees so by the look of the pages; nothing stops."""
    put(tmp_path / "content", "index.md", "# ก\n\nข\n")
    page = site_of(tmp_path, with_plugins("[material/search]")) / "index.html"
    assert "<p>ข</p>" in page.read_text(encoding="utf-8")
