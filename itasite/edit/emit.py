"""Single values as YAML; the only file that knows ruamel.yaml, whose emitter quotes, escapes and folds."""

from __future__ import annotations

import io
from typing import NamedTuple

from ruamel.yaml.emitter import Emitter
from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
    StreamStartEvent,
)

_UNFOLDED = 10**9  # Thai has no blanks between words: what nobody folded stays on one line


class _Emitter(Emitter):
    """The emitter alone: it asks what stands around it for the version of YAML."""

    use_version = None


class Emitted(NamedTuple):
    """A value as it is written: what stands behind its key or dash, and the lines below, without their indentation."""

    head: str
    below: tuple[str, ...] = ()


def emitted(text: str, style: str, *, flow: bool = False, step: int = 2, width: int = 0) -> Emitted:
    """A text in a style ("" plain, a quotation mark, "|" or ">"), or in the nearest one in which it can be written.

    `flow`: it stands in brackets. `step`: by how many blanks the lines below are indented. `width`: of folded lines,
    0 for none. A text over several lines is written in quotes with "\\n" unless `style` takes lines.
    """
    if not style and "\n" in text:
        style = '"'
    lines = _document(text, style, flow, step, width or _UNFOLDED)
    if flow:
        return Emitted(lines[0].removeprefix("{k: ").removesuffix("}"))
    head, *below = lines
    return Emitted(head.removeprefix("k:").removeprefix(" "), tuple(line[step:] for line in below))


def emitted_key(text: str, style: str) -> str:
    """A key, in quotes where it needs them or `style` is one."""
    lines = _document(text, style if style in ('"', "'") else "", False, 2, _UNFOLDED, key=True)
    return lines[0].removesuffix(": k")


def _document(text: str, style: str, flow: bool, step: int, width: int, *, key: bool = False) -> list[str]:
    out = io.StringIO()
    emitter = _Emitter(out, width=width, allow_unicode=True, indent=step)
    value, other = _scalar(text, style), _scalar("k", "")
    for event in (
        StreamStartEvent(),
        DocumentStartEvent(explicit=False),
        MappingStartEvent(anchor=None, tag=None, implicit=True, flow_style=flow),
        *((value, other) if key else (other, value)),
        MappingEndEvent(),
        DocumentEndEvent(explicit=False),
        StreamEndEvent(),
    ):
        emitter.emit(event)
    return out.getvalue().removesuffix("\n").removesuffix("\n...").split("\n")


def _scalar(text: str, style: str) -> ScalarEvent:
    return ScalarEvent(anchor=None, tag=None, implicit=(True, True, True), value=text, style=style or None)
