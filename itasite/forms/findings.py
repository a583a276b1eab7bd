"""What was found in a file, at the values of one of its records and in words for the reader of its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from itasite.edit.change import Path
from itasite.forms.beside import beside, node_at, together
from itasite.forms.model import Field, Form
from itasite.forms.shown import Finding
from itasite.model.blocks import BLOCKS
from itasite.model.record import Record
from itasite.model.shape import FILES
from itasite.problem import Position, Problem
from itasite.text.source import Mapping, Node, Sequence
from itasite.words.fields import all_words
from itasite.words.form_words import FormNames, worded

_MISSING = re.compile(r"ขาดช่อง “(\w+)”")
# What is told at the begin of a file because something is not there, with the field where it would be.
_NOT_THERE = {"contacts-missing": "contacts", "feed-undated": "updated", "survey-address": "surveys"}
_SAME = re.compile(r"อ่าน “([^”]*)” เป็น “?([^”]*?)”?")
_YEAR = re.compile(r"\d{4}(?=/)|(?<=frameworks/)\d{4}")


def findings_at(problems: Iterable[Problem], file: str, tree: Node, record: Path, form: Form) -> tuple[Finding, ...]:
    """The problems of the record that stands at that path of a file, each with the path from the record to its value.

    `tree` is the file as it was when the problems were found, `file` its name as the problems have it.
    """
    found = list[Finding]()
    for problem, path in told_paths((one for one in problems if one.at.file == file), tree):
        if path[: len(record)] == record:
            inner = path[len(record) :]
            kind = _record_at(form, inner)
            said = worded(problem.rule, problem.message, problem.remedy, _names(kind))
            if not _says_nothing(said.message):
                one = Finding(inner, problem.severity, problem.rule, said.message, said.remedy)
                code = together(problem.rule, problem.message)
                found += beside(one, code, kind, node_at(tree, path)) if code else [one]
    return tuple(found)


def told_paths(problems: Iterable[Problem], tree: Node) -> Iterator[tuple[Problem, Path]]:
    """Each problem of a file with the path of the value that it is about; of what is missing, where it would be."""
    places = sorted(_places(tree, ()), key=lambda place: (place[0].line, place[0].column, len(place[1])))
    records = dict(_records(tree, ()))
    return ((problem, _told_of(problem, tree, places, records)) for problem in problems)


def for_forms(problem: Problem) -> Problem:
    """The same problem in words for the reader of a form, wherever it is told."""
    record = FILES.get(_YEAR.sub("YEAR", problem.at.file))
    said = worded(problem.rule, problem.message, problem.remedy, _names(record))
    return problem._replace(message=said.message, remedy=said.remedy)


def _places(node: Node, path: Path) -> Iterator[tuple[Position, Path]]:
    """Where each key and each entry begins."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key.at, (*path, key.text)
            yield from _places(value, (*path, key.text))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield item.at, (*path, number)
            yield from _places(item, (*path, number))


def _told_of(problem: Problem, tree: Node, places: list[tuple[Position, Path]], records: dict[Position, Path]) -> Path:
    """The path of the innermost value that begins at or before the place; of what is missing, where it would be."""
    at = problem.at
    before = [path for begin, path in places if (begin.line, begin.column) <= (at.line, at.column)]
    if at == tree.at and problem.rule in _NOT_THERE:
        return (_NOT_THERE[problem.rule],)
    path = before[-1] if before else ()
    whole = records.get(at, path)  # the place of a record is that of its first key too
    if problem.rule == "missing-field" and (missing := _MISSING.search(problem.message)):
        return (*whole, missing[1])
    return whole if together(problem.rule, problem.message) else path


def _records(node: Node, path: Path) -> Iterator[tuple[Position, Path]]:
    """Where each mapping begins, with its path."""
    if isinstance(node, Mapping):
        yield node.at, path
        for key, value in node.entries:
            yield from _records(value, (*path, key.text))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _records(item, (*path, number))


def _record_at(form: Form, path: Path) -> type[Record] | None:
    """The kind of record in which the value at a path of the form stands."""
    record, current = form.record, form
    for step in path:
        field = current.field(step) if isinstance(step, str) else None
        inner = _form_in(field) if field else None
        if inner is not None:
            record, current = inner.record, inner
    return record


def _form_in(field: Field | None) -> Form | None:
    while field is not None and field.form is None:
        field = field.inner
    return field.form if field else None


@cache
def _names(record: type[Record] | None) -> FormNames:
    """What is called how, the fields and values of the record before those of others."""
    fields, choices = dict[str, str](), dict[str, str]()
    own = [kind.__name__ for kind in record.__mro__] if record else []
    words = all_words()
    for name in (*own, *words):
        for field, said in words[name].fields.items() if name in words else ():
            fields.setdefault(field, said.label)
            for value, word in said.choices.items():
                choices.setdefault(value, word)
    return FormNames(fields, choices, {name: words[block.__name__].label for name, block in BLOCKS.items()})


def _says_nothing(message: str) -> bool:
    """Whether a message only tells that a word in the file is another name of what the form calls so."""
    same = _SAME.fullmatch(message)
    return same is not None and same[1] == same[2]
