"""What the templates of a form read: every string is ready."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from itasite.edit.change import Path
from itasite.problem import Severity


class Finding(NamedTuple):
    """What was found at a value of the record, worded for the reader of a form; `path` leads from the record to it."""

    path: Path
    severity: Severity
    rule: str
    message: str
    remedy: str


class OptionView(NamedTuple):
    """A choice of a list or a tick box."""

    value: str
    label: str
    chosen: bool
    id: str = ""


class FindingView(NamedTuple):
    """A finding with the word of its severity, and the id of the field beside which it stands, "" for none."""

    severity: str
    word: str
    message: str
    remedy: str
    target: str = ""
    label: str = ""


class EntryView(NamedTuple):
    """An entry of a list or table, with its buttons: `up:…` and the like, "" where there is none.

    `origin` is which entry of the record before it was. `key` is what the author calls it, where he may,
    `key_word` what such a name is called.
    """

    label: str
    field: FieldView
    origin_name: str = ""
    origin: str = ""
    key_name: str = ""
    key: str = ""
    key_word: str = ""
    key_fixed: bool = False
    remove: str = ""
    up: str = ""
    down: str = ""


class ButtonView(NamedTuple):
    """A button below a list."""

    value: str
    label: str


class GroupView(NamedTuple):
    """Fields under a heading; `filled`: how many of the folded have a value; `told`: how much was found in them."""

    heading: str
    fields: list[FieldView]
    folded: bool
    open: bool
    one_of: bool
    help: str
    id: str
    filled: int
    told: int = 0


@dataclass(slots=True)
class FieldView:
    """A field with its value. `kind` names the macro that draws it, `here` the input that says that it is there.

    `upload` is the button that asks for a file of the clerk's own, "" where none is taken.
    """

    kind: str
    name: str
    id: str
    label: str
    help: str = ""
    example: str = ""
    value: str = ""
    understood: str = ""
    required: bool = False
    fixed: bool = False
    proposed: bool = False
    lines: int = 1
    input_mode: str = ""
    upload: str = ""
    many: bool = False
    here: str = ""
    other_name: str = ""
    options: list[OptionView] = field(default_factory=list)
    entries: list[EntryView] = field(default_factory=list)
    buttons: list[ButtonView] = field(default_factory=list)
    groups: list[GroupView] = field(default_factory=list)
    inner: FieldView | None = None
    kept: str = ""
    findings: list[FindingView] = field(default_factory=list)

    @property
    def described_by(self) -> str:
        """The ids of what describes the field."""
        parts = ["help"] if self.help else []
        parts += ["understood"] if self.understood else []
        parts += ["findings"] if self.findings else []
        return " ".join(f"{self.id}-{each}" for each in parts)

    @property
    def invalid(self) -> bool:
        """Whether an error was found here."""
        return any(finding.severity == Severity.ERROR for finding in self.findings)


class FormView(NamedTuple):
    """A form with what was found in it; the list on top has all findings."""

    title: str
    help: str
    record: FieldView
    findings: list[FindingView]

    @property
    def groups(self) -> list[GroupView]:
        """The groups of fields."""
        return self.record.groups
