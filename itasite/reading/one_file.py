"""One file of the content folder to one record."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from itasite.model.record import Record
from itasite.problem import Problem
from itasite.reading.codes import NO_NAMES, CodeNames, with_codes
from itasite.reading.files import Files, ReadFile
from itasite.reading.records import read_plain
from itasite.reading.understood import understood
from itasite.text.source import Mapping, Node

AnyRecord = TypeVar("AnyRecord", bound=Record)
# Faults that may come of a line that is too little indented.
_OF_INDENTS = frozenset(("unknown-key", "duplicate-key", "wrong-type", "wrong-value"))


class ReadRecord(NamedTuple, Generic[AnyRecord]):
    """The record of a file, None if too little of it can be read, and all problems of form in the file."""

    record: AnyRecord | None
    problems: tuple[Problem, ...]


class ReadTree(NamedTuple):
    """The tree of a file, its words and codes written in one form, None if it cannot be read, and its problems."""

    tree: Node | None
    problems: list[Problem]


def read_tree(read: ReadFile, model: type[Record], codes: CodeNames = NO_NAMES) -> ReadTree:
    """The tree of a YAML file. `model` is the record that it holds, or would hold when it is whole.

    `codes` is how the agency's own list writes its codes, as `codes.own_names` returns it.
    """
    problems = list(read.problems)
    if read.file is None or read.file.tree is None:
        return ReadTree(None, problems)
    tree, faults = understood(model, read.file.tree)
    problems += faults
    tree, faults = with_codes(tree, codes)
    return ReadTree(tree, problems + faults)


def read_file(files: Files, name: str, model: type[AnyRecord], codes: CodeNames = NO_NAMES) -> ReadRecord[AnyRecord]:
    """The record of a YAML file; `codes`: see `read_tree`."""
    read: ReadRecord[AnyRecord] = files.memory.kept(name, _record, files.yaml(name), model, codes)
    return read


def _record(read: ReadFile, model: type[AnyRecord], codes: CodeNames) -> ReadRecord[AnyRecord]:
    tree, problems = read_tree(read, model, codes)
    record = read_meant(model, tree, problems, codes) if tree is not None else None
    return ReadRecord(record, tuple(problems))


def read_meant(
    model: type[AnyRecord], tree: Node, problems: list[Problem], codes: CodeNames = NO_NAMES
) -> AnyRecord | None:
    """The record of a tree that is `understood`, its lines read as they are meant where they are too little indented.

    Adds to `problems`, which has those of the same file.
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
