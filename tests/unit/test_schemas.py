"""The schemas of content files: sound files are valid by them, faults of form mostly are not, and they are fresh."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from itasite.cli.starter import NewSite, site_files
from itasite.findings import check
from itasite.forms.schemas import DIALECT, FOLDER, file_schema, page_head_schema, schemas, site_schemas
from itasite.model.agency import Kind
from itasite.model.blocks import BLOCKS
from itasite.model.shape import FILES
from itasite.reading.frameworks import framework
from tests.support.cases import damage
from tests.support.new import run
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

VALIDATORS = {file: Draft202012Validator(file_schema(record)) for file, record in FILES.items()}
CONTENTS = [ROOT / "content", *(AGENCIES / name / "content" for name in AGENCY_NAMES), CASES / "base", CASES / "years"]
OF_FORM = re.compile(r"\S+\.yml:\d+:\d+ error (wrong-value|wrong-type|missing-field|unknown-key)$")
BROKEN = sorted((CASES / "broken").glob("*.yml"))


class Values(yaml.CSafeLoader):
    """As editors read YAML 1.2: numbers, true and false; a date is a text, and so are `on` and `no`."""


_NOT_IN_1_2 = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
Values.yaml_implicit_resolvers = {
    first: [(tag, regex) for tag, regex in known if tag not in _NOT_IN_1_2]
    for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Values.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|True|TRUE|false|False|FALSE"), list("tTfF"))


def with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): with_text_keys(inner) for key, inner in value.items()}
    return [with_text_keys(inner) for inner in value] if isinstance(value, list) else value


def faults(content: Path) -> Iterator[str]:
    for path in sorted(content.rglob("*.yml")):
        name = re.sub(r"^\d{4}/", "YEAR/", path.relative_to(content).as_posix())
        name = re.sub(r"^frameworks/\d{4}", "frameworks/YEAR", name)
        if name in VALIDATORS:
            value = with_text_keys(yaml.load(path.read_text(encoding="utf-8-sig"), Values)) or {}
            yield from (
                f"{path.name} {error.json_path} {error.message}" for error in VALIDATORS[name].iter_errors(value)
            )


@pytest.mark.parametrize("text", schemas().values(), ids=schemas().keys())
def test_each_is_a_schema(text: str) -> None:
    schema = json.loads(text)
    assert schema["$schema"] == DIALECT
    Draft202012Validator.check_schema(schema)
    assert re.search("[ก-๙]", schema["title"] + schema["description"])


def test_they_have_labels_helps_and_words_of_choices() -> None:
    status = json.loads(schemas()["oit.json"])["$defs"]["Entry"]["properties"]["status"]
    assert status["title"] == "สถานะ"
    assert {"const": "done", "description": "ดำเนินการแล้ว"} in status["anyOf"]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: f"{content.parent.name}-{content.name}")
def test_the_files_of_the_project_are_valid(content: Path) -> None:
    assert list(faults(content)) == []


def test_our_own_criteria_are_valid() -> None:
    for path in sorted((ROOT / "itasite" / "reading" / "frameworks").glob("*.yml")):
        value = with_text_keys(yaml.load(path.read_text(encoding="utf-8"), Values))
        assert [error.message for error in VALIDATORS["frameworks/YEAR.yml"].iter_errors(value)] == []


def test_sound_cases_are_valid(base: Path, tmp_path: Path) -> None:
    for path in sorted((CASES / "sound").glob("*.yml")):
        content = tmp_path / path.stem
        shutil.copytree(base, content)
        damage(content, yaml.safe_load(path.read_text(encoding="utf-8")))
        assert list(faults(content)) == [], path.stem
        shutil.rmtree(content)


def test_most_faults_of_form_are_refused(base: Path, tmp_path: Path) -> None:
    """Not those that a schema cannot know: which days there are, what another file says."""
    refused, missed = 0, list[str]()
    for path in BROKEN:
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        told = [next(iter(one)) if isinstance(one, dict) else one for one in case["problems"]]
        if not any(OF_FORM.match(one) for one in told) or any("yaml-" in one for one in told):
            continue
        content = tmp_path / path.stem
        shutil.copytree(base, content)
        damage(content, case)
        try:
            found = list(faults(content))
        except yaml.YAMLError:
            continue
        refused += bool(found)
        missed += [] if found else [path.stem]
        shutil.rmtree(content)
    assert refused >= 70, missed
    assert len(missed) <= 17, missed


def test_blocks_and_heads_of_pages_are_valid() -> None:
    head = Draft202012Validator(page_head_schema())
    count = 0
    for content in CONTENTS:
        for path in sorted(content.rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            if front := re.match(r"---\n(.*?)\n---\n", text, re.DOTALL):
                value = yaml.load(front[1], Values) or {}
                assert [error.message for error in head.iter_errors(value)] == [], path
            for name, options in re.findall(r"^```(ita-[a-z-]+)\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
                value = with_text_keys(yaml.load(options, Values)) or {}
                validator = Draft202012Validator(file_schema(BLOCKS[name]))
                assert [error.message for error in validator.iter_errors(value)] == [], (path, name)
                count += 1
    assert count > 30


def test_the_published_ones_are_fresh() -> None:
    folder = ROOT / "docs" / "schemas"
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    assert there == schemas(), "run make reference"


def write_site(folder: Path) -> Path:
    """A new site as `itasite new` begins it, without the file that installs the program."""
    wanted = NewSite("องค์การบริหารส่วนตำบลตัวอย่าง", Kind.SAO, "นครราชสีมา", 2566)
    for name, text in site_files(wanted, framework(2566, Kind.SAO)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_new_site_has_them_beside_its_content(tmp_path: Path) -> None:
    site = tmp_path / "web"
    write_site(site)
    content = site / "content"
    assert {f"{FOLDER}/{path.name}" for path in (site / FOLDER).iterdir()} == set(site_schemas())
    assert run("new-year", "2567", "--config-file", site / "mkdocs.yml").exit_code == 0
    assert run("framework", "new", "2571", "--config-file", site / "mkdocs.yml").exit_code == 0
    named = [path for path in content.rglob("*.yml") if "files" not in path.parts]
    assert len(named) >= 8
    for path in named:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, path
        assert (path.parent / found[1]).is_file(), path
    assert not [problem for problem in check(content)[1] if FOLDER in problem.at.file]
    assert list(faults(content)) == []


def test_an_older_site_gets_no_line_that_leads_nowhere(tmp_path: Path) -> None:
    site = tmp_path / "web"
    write_site(site)
    shutil.rmtree(site / FOLDER)
    assert run("new-year", "2567", "--config-file", site / "mkdocs.yml").exit_code == 0
    assert "yaml-language-server" not in (site / "content" / "2567" / "oit.yml").read_text(encoding="utf-8")


def test_the_command_writes_them_anew_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    assert run("schemas", folder).exit_code == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == schemas()
    assert run("schemas", folder).exit_code == 0
    (folder / "oit.json").write_text("{}", encoding="utf-8")
    refused = run("schemas", folder)
    assert refused.exit_code == 1
    assert "จึงไม่ทับ" in refused.output
    assert (folder / "oit.json").read_text(encoding="utf-8") == "{}"
    assert run("schemas", folder / "oit.json").exit_code == 1
