"""Text to a record, with the places of its fields and the faults that it has."""

from __future__ import annotations

from itasite.model.agency import Agency, Kind
from itasite.model.measure import Measures
from itasite.reading.records import read_record
from itasite.spelling import nearest, suggest
from itasite.text.source import parse_yaml
from tests.support.records import read


def test_a_kind_may_be_written_in_thai() -> None:
    for written in ("sao", "อบต.", "องค์การบริหารส่วนตำบล"):
        assert read(Agency, f"name: ก\nshort_name: ข\nkind: {written}\nprovince: ค").kind is Kind.SAO


def test_one_text_may_stand_for_a_list() -> None:
    agency = read(Agency, "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\nunits: กองคลัง")
    assert agency.units == ("กองคลัง",)


def test_a_record_knows_its_places() -> None:
    agency = read(Agency, "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\nunits: [กองคลัง, กองช่าง]")
    assert str(agency.at("units", 1)) == "test.yml:5:18"
    assert str(agency.key_at("kind")) == "test.yml:3:1"


def test_what_is_at_fault_is_left_out_and_said_so() -> None:
    tree, _ = parse_yaml(
        "groups: [{id: a, title: ก}, {id: b}]\n"
        "measures:\n"
        "  - {id: m1, group: a, titel: ข}\n"
        "  - {id: ผิด, group: a}\n"
        "  - {id: m3, group: a, title: ค, items: [O1, ผิด]}\n",
        "test.yml",
    )
    assert tree
    found, problems = read_record(Measures, tree)
    assert [str(problem.at) for problem in problems] == [
        "test.yml:1:29",
        "test.yml:3:24",
        "test.yml:4:10",
        "test.yml:5:46",
    ]
    assert found
    assert [group.id for group in found.groups] == ["a"]
    assert [measure.id for measure in found.measures] == ["m1", "m3"]
    assert [set(measure.left_out) for measure in found.measures] == [{"titel", "title"}, {"items"}]
    assert found.left_out == {"groups", "measures"}
    assert str(found.measures[1].at("title")) == "test.yml:5:31"


def test_where_too_little_is_left_there_is_no_record() -> None:
    tree, _ = parse_yaml("name: ก", "test.yml")
    assert tree
    found, problems = read_record(Agency, tree)
    assert found is None
    assert {problem.rule for problem in problems} == {"missing-field"}


def test_suggestions() -> None:
    assert nearest("Titel", ["title", "steps"]) == "title"
    assert nearest("มาตรการ", ["title", "steps"]) is None
    assert suggest("x", []) == ""
