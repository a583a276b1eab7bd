"""Our writer and MkDocs make the same site of the same project: the same names, the same bytes."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from itasite.hosts.writer.settings import WriterSettings, writer_settings
from itasite.settings.site_settings import read_settings
from tests.support.projects import CONTENT, SETTINGS_FILE, Project, with_settings
from tests.support.sites import AGENCY_NAMES, CASES, copy_agency, copy_example, copy_for_offline, copy_years, digest
from tests.support.two_ways import by_mkdocs, by_writer

COPIES = {"years": copy_years, "002-phan-chana": copy_example}


@pytest.mark.parametrize("name", ["years", "002-phan-chana", *AGENCY_NAMES])
def test_the_site_of_each_agency_is_the_same(name: str, sites: dict[str, Path], tmp_path: Path) -> None:
    copy = COPIES[name](tmp_path) if name in COPIES else copy_agency(name, tmp_path)
    assert by_mkdocs(copy) == digest(sites[name])


def test_papers_are_the_same(tmp_path: Path) -> None:
    year = copy_example(tmp_path) / "content/2566/year.yml"
    year.write_text(f"papers: [memo, report, oit, scores]\n{year.read_text(encoding='utf-8')}", encoding="utf-8")
    made = by_writer(tmp_path)
    papers = {name.rpartition("/papers/")[2] for name in made if "/papers/" in name}
    kinds = ("memo", "oit", "report", "report-12m", "scores")
    assert papers == {f"{kind}.{form}" for kind in kinds for form in ("docx", "pdf")}
    assert by_mkdocs(tmp_path) == made


def test_a_copy_for_a_disk_is_the_same(tmp_path: Path) -> None:
    folder = copy_for_offline(tmp_path)
    assert by_writer(folder, "--offline") == by_mkdocs(folder, "--offline")


# Each is taken by the writer; some change a page, some only what may follow.
SETTINGS = (
    "site_url: https://a.go.th/x",
    "site_url: https://a.go.th/x/\nuse_directory_urls: false",
    "use_directory_urls: false",
    "site_description: ก & <b>\nsite_author: 'ข \"ค\"'\ncopyright: © <b>ก</b>",
    "repo_url: https://github.com/a/b",
    "repo_url: https://git.example.org/x\nrepo_name: ก <b>\nedit_uri: e?x=",
    "extra: {homepage: 2566/, social: [{icon: material/web, link: 'https://a.go.th/?a&b', name: ก}]}",
    "extra: {alternate: [{name: ไทย, link: ./, lang: th}], x: [1, 2.5, null, 2566-01-03], scope: /}",
    "extra_css: [own.css, 'https://a.go.th/a.css']\nextra_javascript: [files/a.js]",
    "theme: {name: itasite, palette: {scheme: slate, primary: 'deep purple'}, language: en}",
    "theme: {name: itasite, features: [navigation.footer, content.action.edit, navigation.path, navigation.tabs]}\n"
    "repo_url: https://gitlab.com/a/b",
    "theme: {name: itasite, logo: files/ก.png, favicon: 'a \"b\".ico', direction: rtl, font: false}",
    "theme: {name: itasite, icon: {logo: material/home, repo: fontawesome/brands/git}}\nrepo_url: https://x.y/z",
    "theme: itasite",
    "plugins: [itasite]",
    "plugins: [itasite, material/offline]",
    "plugins: [itasite: {rules: {dead-link: hint}}, material/search: {lang: [en]}, material/offline: {enabled: false}]",
    "extra: {x: !ENV [NO_SUCH_VARIABLE, y]}\nstrict: false",
)


def write(setting: str, folder: Path) -> None:
    """A small right project with this setting."""
    files = {name: text.encode() for name, text in CONTENT.items()}
    Project(with_settings(SETTINGS_FILE, setting), files, {}).write(folder)


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_means_the_same(setting: str, tmp_path: Path) -> None:
    write(setting, tmp_path)
    assert by_writer(tmp_path) == by_mkdocs(tmp_path)


ODD = (CASES / "odd-settings.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("setting", ODD)
def test_an_odd_setting_is_refused_or_left_to_mkdocs_or_means_the_same(setting: str, tmp_path: Path) -> None:
    write(setting.replace("⏎", "\n"), tmp_path)
    try:
        taken = isinstance(writer_settings(read_settings(tmp_path / "mkdocs.yml")), WriterSettings)
    except click.UsageError:
        return
    if taken and (tmp_path / "content") == read_settings(tmp_path / "mkdocs.yml").content:
        assert by_writer(tmp_path) == by_mkdocs(tmp_path)
