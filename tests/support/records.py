"""Text to a record, for tests that need one."""

from __future__ import annotations

from typing import TypeVar

from itasite.model.record import Record
from itasite.reading.records import read_record
from itasite.text.source import parse_yaml

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read(model: type[AnyRecord], text: str) -> AnyRecord:
    tree, problems = parse_yaml(text, "test.yml")
    assert tree is not None, problems
    record, faults = read_record(model, tree)
    assert record is not None, faults
    return record
