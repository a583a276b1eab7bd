"""One file of the content folder to one record."""

from __future__ import annotations

from typing import TypeVar

from itasite.model.record import Record
from itasite.problem import Problem
from itasite.reading.codes import NO_NAMES, CodeNames, with_codes
from itasite.reading.files import Files
from itasite.reading.records import read_plain
from itasite.reading.understood import understood
from itasite.text.source import Mapping, Node

AnyRecord = TypeVar("AnyRecord", bound=Record)
# Faults that may come of a line that is too little indented.
_OF_INDENTS = frozenset(("unknown-key", "duplicate-key", "wrong-type", "wrong-value"))


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
    return read_meant(model, tree, problems, codes)


def read_meant(
    model: type[AnyRecord], tree: Node, problems: list[Problem], codes: CodeNames = NO_NAMES
) -> AnyRecord | None:
    """The record of a tree that is `understood`, its lines read as they are meant where they are too little indented.

    Adds to `problems`.
    """
    record, faults = read_plain(model, tree)
    if isinstance(tree, Mapping) and any(fault.rule in _OF_INDENTS for fault in (*faults, *problems)):
        record, faults = _indented(tree, model, problems, codes) or (record, faults)
    problems.extend(faults)
    return record


def _indented(
    tree: Mapping, model: type[AnyRecord], problems: list[Problem], names: CodeNames
) -> tuple[AnyRecord | None, list[Problem]] | None:
    """The record if lines that are too little indented stand where they are meant to be; None if there are none.

    That a key of theirs was there before is told no more: it takes that out of `problems`.
    """
    from itasite.reading.indents import with_indents  # slow to load, and most files are indented as they should be

    moved = with_indents(tree, model)
    if not moved.places:
        return None
    problems[:] = [found for found in problems if found.rule != "duplicate-key" or found.at not in moved.places]
    again, hints = understood(model, moved.tree)
    again, codes = with_codes(again, names)
    record, faults = read_plain(model, again)
    return record, [*moved.problems, *hints, *codes, *faults]
