"""Text to a record, for tests that need one."""

from __future__ import annotations

from typing import TypeVar

from itasite.model.agency import Agency, Kind
from itasite.model.record import Record
from itasite.records import nearest, read_record, suggest
from itasite.source import parse_yaml

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read(model: type[AnyRecord], text: str) -> AnyRecord:
    tree, problems = parse_yaml(text, "test.yml")
    assert tree is not None, problems
    record, faults = read_record(model, tree)
    assert record is not None, faults
    return record


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


def test_suggestions() -> None:
    assert nearest("Titel", ["title", "steps"]) == "title"
    assert nearest("มาตรการ", ["title", "steps"]) is None
    assert suggest("x", []) == ""
