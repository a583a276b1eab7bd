"""The MkDocs host, by real runs: what it writes, what it refuses, that it breaks nothing."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from tests.support.html import as_written, dead_links, pages, style_loads
from tests.support.sites import CASES, QUIET, ROOT, built, copy_example, copy_with_site, digest, itasite, mkdocs


def test_every_page_is_there_and_no_source(example: Path) -> None:
    written = {path.relative_to(example).as_posix() for path in example.rglob("*") if path.is_file()}
    expected = [
        "",
        "2566/",
        "2566/scores/",
        "2566/measures/",
        "2566/oit/",
        "2566/survey/",
        "2566/report/",
        "2566/memo/",
    ]
    expected += [f"2566/oit/o{number}/" for number in range(1, 44)]
    assert {f"{path}index.html" for path in expected} <= written
    assert not [name for name in written if PurePosixPath(name).suffix in (".yml", ".yaml")]


def test_mkdocs_alone_writes_the_same_site(example: Path, tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    done = mkdocs(folder, "build")
    assert done.returncode == 0, done.stderr
    assert digest(folder / "site") == digest(example)


def test_every_link_and_anchor_answers(example: Path) -> None:
    assert dead_links(example) == []


def test_no_id_stands_twice_on_a_page(example: Path) -> None:
    for name, page in pages(example).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_links_answer_without_directory_addresses(tmp_path: Path) -> None:
    folder = copy_example(tmp_path, survey=True)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("use_directory_urls: false\n")
    site = built(folder)
    assert (site / "2566" / "oit" / "o43.html").is_file()
    assert dead_links(site) == []


def test_nothing_is_loaded_from_another_host(example_with_survey: Path) -> None:
    for name, page in pages(example_with_survey).items():
        assert not [load for load in page.loads if re.match(r"(?:https?:)?//", load)], name
    for sheet in example_with_survey.rglob("*.css"):
        loads = style_loads(sheet.read_text(encoding="utf-8"))
        assert not [load for load in loads if re.match(r"(?:https?:)?//", load)], sheet


def test_no_machine_path_gets_out(example: Path) -> None:
    folder = str(example.parent).encode()
    home = str(Path.home()).encode()
    for path in example.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert folder not in content, path
            assert len(home) < 3 or home + b"/" not in content, path


def test_the_same_content_gives_the_same_bytes(
    example_with_survey: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = copy_example(tmp_path, survey=True)
    for path in other.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    # another day in another time zone: MkDocs takes this variable for the clock
    monkeypatch.setitem(QUIET, "TZ", "Pacific/Kiritimati")
    monkeypatch.setitem(QUIET, "SOURCE_DATE_EPOCH", "1234567890")
    assert digest(built(other)) == digest(example_with_survey)


def test_strict_counts_our_warnings(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    done = mkdocs(folder, "build", "--strict")
    assert done.returncode == 1
    assert "content/2566/oit.yml:" in done.stderr
    assert "[duplicate-answer]" in done.stderr


def test_strict_has_nothing_against_content_without_warnings(base: Path) -> None:
    config = "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n"
    (base.parent / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = mkdocs(base.parent, "build", "--strict")
    assert done.returncode == 0, done.stderr


def test_our_strict_build_leaves_the_old_site(example: Path, tmp_path: Path) -> None:
    folder = copy_with_site(tmp_path, example)
    year = folder / "content" / "2566" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("updated: 2566-08-11", "updated: 2566-08-12"), "utf-8")
    done = itasite(folder, "build", "--strict")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert digest(folder / "site") == digest(example)


@pytest.mark.parametrize("host", [mkdocs, itasite])
def test_an_error_is_a_plain_sentence_and_leaves_the_old_site(example: Path, tmp_path: Path, host: object) -> None:
    assert callable(host)
    folder = copy_with_site(tmp_path, example)
    measures = folder / "content" / "2566" / "measures.yml"
    measures.write_text(measures.read_text(encoding="utf-8").replace("id: m2", "id: m1"), encoding="utf-8")
    done = host(folder, "build")
    assert done.returncode == 1
    assert "เว็บไซต์เดิมไม่ถูกแก้ไข" in done.stderr
    assert "content/2566/measures.yml" in done.stderr
    assert "[duplicate-id]" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(folder / "site") == digest(example)
    assert sorted(path.name for path in folder.iterdir()) == ["content", "mkdocs.yml", "site"]


def test_a_fault_of_the_engine_leaves_the_old_site_too(example: Path, tmp_path: Path) -> None:
    folder = copy_with_site(tmp_path, example)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("markdown_extensions: [no_such_extension]\n")
    done = itasite(folder, "build")
    assert done.returncode == 1
    assert digest(folder / "site") == digest(example)


def test_a_page_of_the_author_takes_the_place_of_ours(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    page = folder / "content" / "2566" / "scores.md"
    page.write_text("---\ntitle: ของเราเอง\n---\n\n# คะแนนที่เราเขียนเอง\n", encoding="utf-8")
    text = (built(folder) / "2566" / "scores" / "index.html").read_text(encoding="utf-8")
    assert "คะแนนที่เราเขียนเอง" in text
    assert "ถ่วงน้ำหนัก" not in text


@pytest.mark.parametrize(
    ("setting", "wanted"),
    [
        ("edit_uri: edit/main/content/", "https://git.example.org/ita/edit/main/content/{}"),
        (
            "edit_uri_template: 'blob/main/content/{path}?plain=1'",
            "https://git.example.org/ita/blob/main/content/{}?plain=1",
        ),
    ],
)
def test_the_edit_link_leads_to_what_feeds_the_page(tmp_path: Path, setting: str, wanted: str) -> None:
    folder = copy_example(tmp_path)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    feature = "theme:\n  name: itasite\n  features: [content.action.edit]"
    text = text.replace("theme:\n  name: itasite", feature)
    config.write_text(f"{text}repo_url: https://git.example.org/ita/\n{setting}\n", encoding="utf-8")
    site = built(folder)
    for page, source in (
        ("2566/oit/o7", "2566/oit.yml"),
        ("2566/measures", "2566/measures.yml"),
        ("2566/scores", "2566/year.yml"),
        ("2566/report", "2566/report.md"),
    ):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert f'href="{wanted.format(source)}"' in html, page


def test_the_menu_does_not_grow_with_the_items(example: Path) -> None:
    html = (example / "2566" / "oit" / "o20" / "index.html").read_text(encoding="utf-8")
    menu = html[html.index('data-md-type="navigation"') : html.index('data-md-type="toc"')]
    assert 2 <= menu.count("<a ") <= 10


def _years(folder: Path, count: int) -> Path:
    """The site of a small folder whose year stands in it so often."""
    content = shutil.copytree(CASES / "base", folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for number in range(2566 - count + 1, 2566):
        shutil.copytree(content / "2566", content / str(number))
    return built(folder)


def _menu(site: Path, page: str) -> list[str]:
    html = (site / page / "index.html").read_text(encoding="utf-8")
    menu = html[html.index('data-md-type="navigation"') : html.index('data-md-type="toc"')]
    return re.findall(r'<span class="md-ellipsis">([^<]+)', as_written(menu))


def test_the_menu_does_not_grow_with_the_years(tmp_path: Path) -> None:
    four, ten = _years(tmp_path / "four", 4), _years(tmp_path / "ten", 10)
    lately = ["ปีงบประมาณ 2566", "ปีงบประมาณ 2565", "ปีงบประมาณ 2564"]
    item = "2566/oit/o7"
    assert [name for name in _menu(four, item) if name.startswith("ปี")] == [*lately, "ปีงบประมาณ 2563"]
    assert [name for name in _menu(ten, item) if name.startswith("ปี")] == [*lately, "ปีอื่น ๆ"]
    assert len(_menu(four, item)) == len(_menu(ten, item))
    opened = [name for name in _menu(ten, "2563/oit/o7") if name.startswith("ปี")]
    assert opened == [*lately, "ปีงบประมาณ 2563", "ปีอื่น ๆ"]


def test_core_paths_are_those_of_addresses_on_every_system() -> None:
    """No path of a page or asset is made with the system's separator."""
    from itasite.build import build

    found = build(CASES / "base")
    names = [*(page.path for page in found.pages), *(asset.path for asset in found.assets), *found.sources]
    assert not [name for name in names if "\\" in name or name.startswith("/")]


def test_what_mkdocs_is_given_are_addresses_too(tmp_path: Path) -> None:
    """Files and menu as MkDocs sees them after our plugin: forward slashes, each once, no line of the menu in vain."""
    folder = copy_example(tmp_path, survey=True)
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    names = [file.src_uri for file in files]
    assert not [name for name in (*names, *(file.dest_uri for file in files)) if "\\" in name or name.startswith("/")]
    assert len(names) == len(set(names))
    assert set(menu_paths(config.nav)) <= set(names)


def menu_paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
        return
    for entry in nav if isinstance(nav, list) else nav.values():
        yield from menu_paths(entry)
