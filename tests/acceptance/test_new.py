"""A new site and a new year, through the command line."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from itasite import __version__
from itasite.checks.starter_text import PLACEHOLDERS
from itasite.cli import new as cli_new
from itasite.findings import check
from itasite.model.agency import Kind
from itasite.problem import Severity
from itasite.words.choices import KIND_WORDS
from tests.support.new import new_site, run
from tests.support.sites import ROOT

DEFAULT_NAME = "องค์การบริหารส่วนตำบลตัวอย่าง"
AWAITED = ["contacts-missing", "starter-text", "starter-text", "survey-address"]


def test_a_new_site_asks_only_for_what_it_waits_for(tmp_path: Path) -> None:
    assert new_site(tmp_path / "site").exit_code == 0
    site, problems = check(tmp_path / "site" / "content")
    assert site
    assert site.agency.kind is Kind.SAO
    assert site.agency.short_name == "อบต.ตัวอย่าง"
    assert site.agency.province == "นครราชสีมา"
    assert sorted(problem.rule for problem in problems) == AWAITED
    hints = sum(problem.severity is Severity.HINT for problem in problems)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"เว็บใหม่มีคำเตือน {len(problems) - hints} จุด" in readme
    assert f"กับข้อสังเกต {hints} จุด" in readme


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("องค์การบริหารส่วนตำบลตัวอย่าง", "# head: นายกองค์การบริหารส่วนตำบล…"),
        ("เทศบาลเมืองตัวอย่าง", "# head: นายกเทศมนตรีเมือง…"),
        ("กรมตัวอย่าง", "# head: ตำแหน่ง…"),
        ("อบต.ตัวอย่าง", "# head: นายกองค์การบริหารส่วนตำบล…"),
    ],
)
def test_the_example_fits_the_kind_of_body(tmp_path: Path, name: str, head: str) -> None:
    assert new_site(tmp_path / "site", name).exit_code == 0
    assert head in (tmp_path / "site" / "content" / "agency.yml").read_text(encoding="utf-8")


def test_a_site_brings_the_file_that_installs_it_and_names_it_by_its_hash(tmp_path: Path) -> None:
    done = new_site(tmp_path / "site")
    assert done.exit_code == 0
    (wheel,) = (tmp_path / "site" / "wheels").iterdir()
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    assert wheel.name == f"itasite-{__version__}-py3-none-any.whl"
    assert asked_for(tmp_path / "site") == [f"file:wheels/{wheel.name}#sha256={found}"]
    assert found in done.output


def test_where_the_file_cannot_be_made_it_is_said_what_to_ask_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli_new, "own_wheel", lambda: None)
    done = new_site(tmp_path / "site")
    assert done.exit_code == 0
    assert "requirements.txt" in done.output
    assert not (tmp_path / "site" / "wheels").exists()
    assert asked_for(tmp_path / "site") == [f"file:wheels/itasite-{__version__}-py3-none-any.whl"]
    assert "ขอไฟล์" in (tmp_path / "site" / "requirements.txt").read_text(encoding="utf-8")


def asked_for(site: Path) -> list[str]:
    """What pip would ask for: nothing by a name that somebody else could register."""
    lines = (site / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_workflow_names_actions_by_commit_and_gives_the_least_rights(tmp_path: Path) -> None:
    assert new_site(tmp_path / "site").exit_code == 0
    text = (tmp_path / "site" / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert len(used) == 4
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["build"]
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["jobs"]["build"]["steps"][0]["with"] == {"persist-credentials": False}
    assert list(workflow[True]) == ["push"]  # YAML 1.1 reads `on` as true


def test_every_text_that_waits_to_be_replaced_is_one_of_a_new_site(tmp_path: Path) -> None:
    assert new_site(tmp_path / "site").exit_code == 0
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*/content/**/*.yml"))
    assert all(words in written for words in PLACEHOLDERS)


@pytest.mark.parametrize("name", [f"{KIND_WORDS[Kind.SAO]}ก", 'กรม "คำพูด": ทดสอบ', "- ขีดนำ", "เทศบาลเมือง # ข"])
def test_any_name_is_written_so_that_it_is_read_back(name: str, tmp_path: Path) -> None:
    assert new_site(tmp_path / "site", name).exit_code == 0
    site, problems = check(tmp_path / "site" / "content")
    assert site
    assert site.agency.name == name
    assert not any(problem.severity is Severity.ERROR for problem in problems)


def test_an_existing_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "งานเดิม.txt").write_text("สำคัญ", encoding="utf-8")
    done = new_site(tmp_path)
    assert done.exit_code == 1
    assert "มีไฟล์อยู่แล้ว" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["งานเดิม.txt"]


@pytest.mark.parametrize("year", [*range(2564, 2572), 2599])
def test_every_year_begins_with_the_nearest_list_and_says_so(year: int, tmp_path: Path) -> None:
    done = new_site(tmp_path / "s", year=year)
    assert done.exit_code == 0, done.output
    site, problems = check(tmp_path / "s" / "content")
    assert site
    nearest = min(year, 2569)
    assert (site.years[0].number, site.years[0].framework.fiscal_year) == (year, nearest)
    assert (f"ปี {year} ใช้รายการของปี {nearest} ไปก่อน" in done.output) is (year != nearest)
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    assert sorted(problem.rule for problem in problems) == AWAITED


def test_before_the_first_list_it_is_said_what_can_be_shown(tmp_path: Path) -> None:
    done = new_site(tmp_path / "s", year=2563)
    assert done.exit_code == 1
    assert "content/2563/year.yml" in done.output
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("name", ["โรงพยาบาลบ้านโฮ่ง", "สถานีตำรวจภูธรเมืองเลย", "โรงเรียนเทศบาล 1"])
@pytest.mark.parametrize("year", [2566, 2569, 2570])
def test_a_kind_without_a_list_begins_one_of_its_own(name: str, year: int, tmp_path: Path) -> None:
    done = new_site(tmp_path / "s", name, year)
    assert done.exit_code == 0, done.output
    assert f"content/frameworks/{year}.yml" in done.output
    site, problems = check(tmp_path / "s" / "content")
    assert site
    criteria = site.years[0].framework
    assert (criteria.fiscal_year, criteria.verification.value, criteria.kinds) == (year, "draft", (site.agency.kind,))
    assert not criteria.items
    assert not site.years[0].disclosure.items
    assert {problem.rule for problem in problems} == {*AWAITED, "criteria-unfinished"}


def test_a_college_has_the_list_of_colleges_in_the_next_year_too(tmp_path: Path) -> None:
    assert new_site(tmp_path / "now", "วิทยาลัยเทคนิคเลย", 2569).exit_code == 0
    assert new_site(tmp_path / "next", "วิทยาลัยเทคนิคเลย", 2570).exit_code == 0
    for folder in ("now", "next"):
        site, _ = check(tmp_path / folder / "content")
        assert site
        assert len(site.years[0].framework.items) == 23
    assert "content/frameworks/2568.yml" in new_site(tmp_path / "past", "วิทยาลัยเทคนิคเลย", 2568).output


def test_the_folder_for_files_is_there_and_is_neither_told_nor_published(tmp_path: Path) -> None:
    new_site(tmp_path / "s")
    assert (tmp_path / "s" / "content" / "2566" / "files" / ".gitkeep").is_file()
    site, problems = check(tmp_path / "s" / "content")
    assert site
    assert not [name for name in site.files if "gitkeep" in name]
    assert not [problem for problem in problems if "files" in problem.at.file]


def test_git_is_begun_on_request_only(tmp_path: Path) -> None:
    assert new_site(tmp_path / "plain").exit_code == 0
    assert not (tmp_path / "plain" / ".git").exists()
    done = new_site(tmp_path / "kept", DEFAULT_NAME, 2566, "--git")
    assert "เริ่ม git แล้ว" in done.output
    assert (tmp_path / "kept" / ".git" / "HEAD").read_text().strip() == "ref: refs/heads/main"
    inside = new_site(tmp_path / "kept" / "below", DEFAULT_NAME, 2566, "--git")
    assert "อยู่ในที่เก็บ git อยู่แล้ว" in inside.output
    assert not (tmp_path / "kept" / "below" / ".git").exists()


def test_without_git_the_site_is_whole_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = new_site(tmp_path / "s", DEFAULT_NAME, 2566, "--git")
    assert done.exit_code == 0
    assert "ไม่มีโปรแกรม git" in done.output
    assert (tmp_path / "s" / "content" / "agency.yml").is_file()


def test_check_says_all_and_exits_by_the_worst(base: Path) -> None:
    config = base.parent / "mkdocs.yml"
    config.write_text("docs_dir: content\n", encoding="utf-8")
    clean = run("check", "-f", config)
    assert clean.exit_code == 0
    assert "ไม่พบสิ่งที่ต้องแก้ไข" in clean.output
    (base / "agency.yml").unlink()
    for form, sign in (("text", "[missing-file]"), ("github", "::error "), ("json", '"rule": "missing-file"')):
        found = run("check", "-f", config, "--format", form)
        assert found.exit_code == 1
        assert sign in found.output


def test_a_missing_configuration_is_a_usage_error(tmp_path: Path) -> None:
    done = run("check", "-f", tmp_path / "mkdocs.yml")
    assert done.exit_code == 2
    assert "ไม่พบไฟล์นี้" in done.output
