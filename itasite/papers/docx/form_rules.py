"""What a form may say: values, conditions, and loops over lists that the paper has. Anything else is a fault.

A form comes from outside and Jinja is a language: the sandbox keeps it from the machine, but not from running for ever
or filling the memory. So only a small part of the language is allowed, in which a form takes time in proportion to the
paper: a loop inside another one may only go over a list of what the outer one is at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from itasite.papers.docx.form_values import FIELDS, INNER_LISTS, LISTS, TEXTS
from itasite.words import own_form as said

_FILTERS = ("default", "first", "join", "last", "length", "lower", "trim", "upper")
_LOOP_FIELDS = ("first", "index", "index0", "last", "length")
_PLAIN = (
    nodes.And,
    nodes.Compare,
    nodes.CondExpr,
    nodes.Const,
    nodes.If,
    nodes.Not,
    nodes.Operand,
    nodes.Or,
    nodes.Output,
    nodes.Template,
    nodes.TemplateData,
)
_TAGS = re.compile("<[^>]*>")
_MOST_SHOWN = 80


class FormFaults(Exception):
    """What is wrong with a form, each a Thai sentence with its place."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class Form(SandboxedEnvironment):
    """Jinja for forms: each text is checked before it is compiled."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except TemplateSyntaxError as error:
            raise FormFaults(_at(source, error.lineno, said.SYNTAX)) from error
        found = [_at(source, line, what) for line, what in _faults(tree, {})]
        if found:
            raise FormFaults(*dict.fromkeys(found))
        return tree


def _at(source: str, line: int, what: str) -> str:
    """A fault with the text of the paragraph that it stands in: docxtpl puts each on a line of its own."""
    lines = source.split("\n")
    text = " ".join(_TAGS.sub("", lines[min(max(line, 1), len(lines)) - 1]).split())
    shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return said.WHERE.format(text=shown, what=what)


def _faults(node: nodes.Node, loops: dict[str, str]) -> Iterator[tuple[int, str]]:
    """The faults in a part of a form; `loops`: what the loops around it are at, the innermost last."""
    if isinstance(node, nodes.For):
        yield from _loop(node, loops)
        return
    if isinstance(node, nodes.Name):
        if node.name not in (*TEXTS, *LISTS, *loops, *(("loop",) if loops else ())):
            yield node.lineno, said.UNKNOWN.format(name=node.name, names=", ".join((*TEXTS, *LISTS)))
        return
    if isinstance(node, nodes.Getattr):
        known = _LOOP_FIELDS if isinstance(node.node, nodes.Name) and node.node.name == "loop" else FIELDS
        if node.attr not in known:
            yield node.lineno, said.UNKNOWN_FIELD.format(name=node.attr, names=", ".join(known))
    elif isinstance(node, nodes.Getitem):
        if not (isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, int)):
            yield node.lineno, said.NOT_ALLOWED
    elif isinstance(node, nodes.Filter):
        if node.name not in _FILTERS:
            yield node.lineno, said.UNKNOWN_FILTER.format(name=node.name, names=", ".join(_FILTERS))
    elif not isinstance(node, _PLAIN):
        yield node.lineno, said.NOT_ALLOWED
        return
    for inner in node.iter_child_nodes():
        yield from _faults(inner, loops)


def _loop(node: nodes.For, loops: dict[str, str]) -> Iterator[tuple[int, str]]:
    target = node.target.name if isinstance(node.target, nodes.Name) else ""
    if not target or node.recursive or node.test:
        yield node.lineno, said.NOT_ALLOWED
        return
    if target in (*TEXTS, *LISTS, *loops, "loop"):
        yield node.lineno, said.LOOP_NAME.format(name=target)
        return
    if not _bounded(node.iter, loops):
        yield node.lineno, said.LOOP.format(names=", ".join(LISTS))
    for inner in (*node.body, *node.else_):
        yield from _faults(inner, {**loops, target: target})


def _bounded(over: nodes.Node, loops: dict[str, str]) -> bool:
    if isinstance(over, nodes.Name):
        return over.name in LISTS and not loops
    innermost = list(loops)[-1] if loops else ""
    of_it = isinstance(over, nodes.Getattr) and isinstance(over.node, nodes.Name) and over.node.name == innermost
    return of_it and isinstance(over, nodes.Getattr) and over.attr in INNER_LISTS
