"""What was found, for the reader of a form: no line, no key, no file name of YAML, whatever is wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from itasite.findings import check
from itasite.forms.context import FormContext
from itasite.forms.fields import form_of, form_of_page_head
from itasite.forms.findings import findings_at, for_forms
from itasite.forms.views import form_view
from itasite.model.agency import Agency
from itasite.model.blocks import BLOCKS
from itasite.model.disclosure import Entry
from itasite.model.record import Record
from itasite.model.shape import FILES, within
from itasite.problem import Problem
from itasite.text.source import parse_yaml
from itasite.words.form_words import _words, general_words, speaks_of_syntax
from tests.support.cases import damage
from tests.support.sites import CASES

FILES_OF_CASES = sorted((CASES / "broken").glob("*.yml"))
TOLD = re.compile(r"^  - [\"'](\S+) (error|warning|hint) ([a-z-]+)", re.MULTILINE)
RECORDS = tuple({record: None for whole in (*FILES.values(), *BLOCKS.values()) for record in within(whole)})


def test_no_syntax_reaches_the_reader_of_a_form(base: Path) -> None:
    """Over a sample of the cases that has every rule of all cases: the whole would take a minute."""
    general, count = 0, 0
    for path in _with_all_rules():
        folder = base.with_name(path.stem)
        shutil.copytree(base, folder)
        damage(folder, yaml.safe_load(path.read_text(encoding="utf-8")))
        for problem in check(folder)[1]:
            said = for_forms(problem)
            for words in (said.message, said.remedy):
                bare = re.sub(r"“[^”]*”|https?://\S+", "", words)
                assert not speaks_of_syntax(words), words
                assert not re.search(r"บรรทัด|\.ya?ml|[a-z_]+: |[{}]|ita-[a-z]", bare), (problem, words)
                assert re.search("[ก-๙]", words), words
            general += said.message in general_words() or said.remedy in general_words()
            count += 1
    assert count > 150
    assert general <= count * 0.03, "too much is said in general only"


def _with_all_rules() -> list[Path]:
    """The fewest cases, nearly, in which each rule of all cases is told at least twice."""
    known, chosen = dict[str, int](), list[Path]()
    for path in FILES_OF_CASES:
        rules = {found[2] for found in TOLD.findall(path.read_text(encoding="utf-8"))}
        if any(known.get(rule, 0) < (6 if rule in ("wrong-value", "wrong-type") else 1) for rule in rules):
            chosen.append(path)
            known |= {rule: known.get(rule, 0) + 1 for rule in rules}
    return chosen


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_labels_and_helps_speak_of_no_syntax(record: type[Record]) -> None:
    for field in form_of(record, FormContext()).fields:
        for words in (field.label, field.help, *(choice.label for choice in field.choices)):
            bare = re.sub("ขึ้นบรรทัดใหม่|หนึ่งบรรทัด", "", words)  # of what is shown, not of a file
            assert not speaks_of_syntax(bare), (record.__name__, field.name, words)


def test_the_head_of_a_page_speaks_of_no_syntax() -> None:
    for field in form_of_page_head().fields:
        assert not speaks_of_syntax(field.label + field.help), (field.name, field.help)


def test_every_other_wording_is_of_a_rule_or_field_that_there_is() -> None:
    known = _words()
    told = {found[2] for path in FILES_OF_CASES for found in TOLD.findall(path.read_text(encoding="utf-8"))}
    assert set(known.messages) <= told
    assert set(known.remedies) <= told
    owners = {name.split(".")[0] for name in known.helps} - {"PageHead"}
    classes = {kind.__name__ for record in RECORDS for kind in record.__mro__}
    assert owners <= classes
    assert sum(map(len, known.remedies.values())) > 40


OIT = """items:
  O1:
    status: finished
    evidence:
      - title: แผน
        url: www.example.go.th
      - note: ไม่มีชื่อ
  O2: {status: done, odd: 1}
"""


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    (folder / "2566" / "oit.yml").write_text(text, encoding="utf-8")
    return tuple(problem for problem in check(folder)[1] if problem.at.file == "2566/oit.yml")


def test_each_finding_stands_beside_its_field(base: Path) -> None:
    tree, _ = parse_yaml(OIT, "2566/oit.yml")
    assert tree
    form, found = form_of(Entry, FormContext()), problems(base, OIT)
    findings = findings_at(found, "2566/oit.yml", tree, ("items", "O1"), form)
    places = {(finding.rule, finding.path) for finding in findings}
    assert {("wrong-value", ("status",)), ("wrong-value", ("evidence", 0, "url"))} <= places
    assert ("missing-field", ("evidence", 1, "title")) in places
    plain = {
        "status": "finished",
        "evidence": [{"title": "แผน", "url": "www.example.go.th"}, {"note": "ไม่มีชื่อ"}],
    }
    view = form_view(form, plain, findings)  # type: ignore[arg-type]  # a dict of texts is plain data too
    targets = {finding.target for finding in view.findings}
    assert {"f-status", "f-evidence.0.url", "f-evidence.1.title"} <= targets
    assert not any(path[:1] == ("odd",) for _, path in places)
    other = findings_at(found, "2566/oit.yml", tree, ("items", "O2"), form)
    assert [(finding.rule, finding.path) for finding in other if finding.rule == "unknown-key"] == [
        ("unknown-key", ("odd",))
    ]


def test_what_is_not_there_is_told_where_it_would_be(base: Path) -> None:
    agency = base / "agency.yml"
    text = "name: องค์การบริหารส่วนตำบลตัวอย่าง\nkind: sao\nprovince: ขอนแก่น\n"
    for more, rule, path in (
        ("", "missing-field", ("short_name",)),
        ("short_name: อบต.ตัวอย่าง\n", "contacts-missing", ("contacts",)),
    ):
        agency.write_text(text + more, encoding="utf-8")
        tree, _ = parse_yaml(text + more, "agency.yml")
        assert tree
        findings = findings_at(check(base)[1], "agency.yml", tree, (), form_of(Agency, FormContext()))
        assert {finding.rule: finding.path for finding in findings}[rule] == path


def test_words_are_those_of_the_record(base: Path) -> None:
    text = OIT.replace("status: done, odd: 1", "status: done, status_word: ยกเลิก")
    tree, _ = parse_yaml(text, "2566/oit.yml")
    assert tree
    found = findings_at(problems(base, text), "2566/oit.yml", tree, ("items", "O2"), form_of(Entry, FormContext()))
    [one] = [finding for finding in found if finding.path == ("status_word",)]
    assert one.message == "“ยกเลิก” แสดงได้เมื่อเลือกสถานะอื่นเท่านั้น"
    assert one.remedy == "พิมพ์ค่าในช่องนี้ใหม่ หรือเว้นช่องนี้ว่างหากไม่ใช้"
