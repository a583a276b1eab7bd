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
from itasite.views.criteria_state import state_line
from itasite.words.choices import KIND_WORDS
from tests.support.criteria import criteria
from tests.support.new import new_site, run


def test_a_new_site_asks_only_for_what_it_waits_for(tmp_path: Path) -> None:
    assert new_site(tmp_path / "site").exit_code == 0
    site, problems = check(tmp_path / "site" / "content")
    assert site
    assert site.agency.kind is Kind.SAO
    assert site.agency.short_name == "อบต.ตัวอย่าง"
    assert site.agency.province == "นครราชสีมา"
    assert [problem.rule for problem in problems] == [
        "starter-text",
        "starter-text",
        "survey-address",
        "contacts-missing",
    ]


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
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "site" / "content").rglob("*.yml"))
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


def test_a_year_without_criteria_is_refused_with_the_way_out(tmp_path: Path) -> None:
    done = run("new", tmp_path / "s", "--name", "ก", "--kind", "other", "--province", "ข", "--year", 2599)
    assert done.exit_code == 1
    assert "2566" in done.output
    assert not (tmp_path / "s").exists()


def test_the_next_year_takes_over_who_is_responsible(tmp_path: Path) -> None:
    new_site(tmp_path)
    oit = tmp_path / "content" / "2566" / "oit.yml"
    oit.write_text(
        oit.read_text(encoding="utf-8").replace(
            "  O1:          # โครงสร้าง\n    status: not_started",
            "  O1:\n    status: done\n    responsible: [สำนักปลัด, กองคลัง]",
        ),
        encoding="utf-8",
    )
    config = tmp_path / "mkdocs.yml"
    refused = run("new-year", 2570, "-f", config)
    assert refused.exit_code == 1
    assert "--framework" in refused.output
    started = run("new-year", "-f", config)
    assert started.exit_code == 0
    assert f"เกณฑ์ปี 2567 {state_line(criteria(2567))}\n" in started.output
    assert "ยังไม่พบ:\n" in started.output
    site, problems = check(tmp_path / "content")
    assert site
    assert [year.number for year in site.years] == [2567, 2566]
    assert list(site.years[0].disclosure.items) == ["O1", "O2", "O3", "O4", "O10", "O25"]
    first = site.years[0].disclosure.items["O1"]
    assert (first.status, first.responsible) == ("not_started", ("สำนักปลัด", "กองคลัง"))
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    again = run("new-year", 2567, "--framework", 2566, "-f", config)
    assert again.exit_code == 1
    assert "มีโฟลเดอร์ 2567 อยู่แล้ว" in again.output


def test_units_follow_an_item_to_its_new_number(tmp_path: Path) -> None:
    """The rule on complaints is O27 in 2566 and O17 in 2568."""
    new_site(tmp_path)
    oit = tmp_path / "content" / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    old = "  O27:          # แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\n"
    assert old in text
    oit.write_text(text.replace(old, f"{old}    responsible: นิติกร\n"), encoding="utf-8")
    assert run("new-year", 2568, "-f", tmp_path / "mkdocs.yml").exit_code == 0
    site, _ = check(tmp_path / "content")
    assert site
    assert site.years[0].disclosure.items["O17"].responsible == ("นิติกร",)
    assert site.years[0].disclosure.items["O27"].responsible == ()


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
