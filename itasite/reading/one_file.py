"""One file of the content folder to one record."""

from __future__ import annotations

from typing import TypeVar

from itasite.model.record import Record
from itasite.problem import Problem
from itasite.reading.codes import NO_NAMES, CodeNames, with_codes
from itasite.reading.files import Files
from itasite.reading.records import read_plain
from itasite.reading.understood import understood
from itasite.text.source import Node

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_tree(
    files: Files, name: str, model: type[Record], problems: list[Problem], codes: CodeNames = NO_NAMES
) -> Node | None:
    """The tree of a YAML file, its words and codes written in one form; None if it cannot be read.

    Adds to `problems`. `model` is the record that it holds, or would hold when it is whole. `codes` is how the agency's
    own list writes its codes, as `codes.own_names` returns it.
    """
    file, faults = files.yaml(name)
    problems.extend(faults)
    if file is None or file.tree is None:
        return None
    tree, faults = understood(model, file.tree)
    problems.extend(faults)
    tree, faults = with_codes(tree, codes)
    problems.extend(faults)
    return tree


def read_file(
    files: Files, name: str, model: type[AnyRecord], problems: list[Problem], codes: CodeNames = NO_NAMES
) -> AnyRecord | None:
    """The record of a YAML file; None if too little of it can be read. Adds to `problems`; `codes`: see `read_tree`."""
    tree = read_tree(files, name, model, problems, codes)
    if tree is None:
        return None
    record, faults = read_plain(model, tree)
    problems.extend(faults)
    return record
