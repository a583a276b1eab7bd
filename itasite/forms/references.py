"""Which fields refer to something else, and so offer it as choices."""

from __future__ import annotations

from collections.abc import Callable

from itasite.forms.context import Choices, FormContext
from itasite.forms.model import Choice
from itasite.model.block_options import BlockOptions
from itasite.model.blocks import MeasuresOptions
from itasite.model.columns import ROWS, SET_WORDS, TABLES
from itasite.model.framework import ALL_KINDS
from itasite.model.measure import Group
from itasite.model.record import Record
from itasite.model.shape import FieldShape
from itasite.words.choices import KIND_WORDS

Offer = Callable[[FormContext], Choices]

_UNITS: Offer = lambda known: known.units  # noqa: E731
_FILES: Offer = lambda known: known.files  # noqa: E731
_PAGES: Offer = lambda known: known.pages  # noqa: E731
_LOGOS: Offer = lambda known: known.logos  # noqa: E731
_ITEMS: Offer = lambda known: known.items  # noqa: E731
_SOURCES: Offer = lambda known: known.sources  # noqa: E731
_INDICATORS: Offer = lambda known: known.indicators  # noqa: E731
_NUMBERS: Offer = lambda known: known.criteria_numbers  # noqa: E731
_INSTRUMENTS: Offer = lambda known: known.instruments  # noqa: E731
_KINDS = tuple(Choice(kind, word) for kind, word in KIND_WORDS.items())

# By the record that declares a field and its name. Of a mapping these are the keys.
REFERENCES: dict[tuple[str, str], Offer] = {
    ("Agency", "logo"): _LOGOS,
    ("AnalysisOptions", "indicators"): _INDICATORS,
    ("AnalysisOptions", "instrument"): _INSTRUMENTS,
    ("Action", "step"): lambda known: known.steps,
    ("ChecklistOptions", "indicator"): _INDICATORS,
    ("ChecklistOptions", "responsible"): _UNITS,
    ("ChecklistOptions", "sub_indicator"): lambda known: known.sub_indicators,
    ("ConfirmedKind", "items"): _ITEMS,
    ("ConfirmedKind", "source"): _SOURCES,
    ("CoverOptions", "logo"): _FILES,
    ("DataTable", "file"): lambda known: known.table_files,
    ("DataTable", "items"): _ITEMS,
    ("DataTableOptions", "file"): lambda known: known.table_files,
    ("DataTableOptions", "table"): lambda known: known.tables,
    ("Entry", "responsible"): _UNITS,
    ("Evidence", "components"): lambda known: known.components,
    ("Evidence", "file"): _FILES,
    ("Evidence", "page"): _PAGES,
    ("Finding", "responsible"): _UNITS,
    ("Framework", "calendar_source"): _SOURCES,
    ("Framework", "english_source"): _SOURCES,
    ("Framework", "instruments_source"): _SOURCES,
    ("Framework", "kinds"): lambda _: (Choice(ALL_KINDS, "ทุกประเภท"), *_KINDS),
    ("Framework", "levels_source"): _SOURCES,
    ("Framework", "source"): _SOURCES,
    ("Group", "names"): _INDICATORS,
    ("Indicator", "instrument"): _INSTRUMENTS,
    ("IndicatorOptions", "names"): _INDICATORS,
    ("Inferred", "levels_source"): _SOURCES,
    ("Inferred", "source"): _SOURCES,
    ("Inferred", "split"): _INSTRUMENTS,
    ("Inferred", "weights"): _INSTRUMENTS,
    ("Item", "indicator"): _INDICATORS,
    ("Item", "source"): _SOURCES,
    ("Item", "sub_indicator"): lambda known: known.sub_indicators,
    ("Measure", "continues"): lambda known: known.last_measures,
    ("Measure", "group"): lambda known: known.groups,
    ("Measure", "indicators"): _NUMBERS,
    ("Measure", "items"): _ITEMS,
    ("Measure", "joins"): lambda known: known.measures,
    ("Measure", "progress"): lambda known: known.rounds,
    ("Measure", "question_words"): lambda known: known.questions,
    ("Measure", "questions"): lambda known: known.questions,
    ("Measure", "responsible"): _UNITS,
    ("MeasuresOptions", "group"): lambda known: known.groups,
    ("MeasuresOptions", "indicator"): _NUMBERS,
    ("MeasuresOptions", "instrument"): _INSTRUMENTS,
    ("MeasuresOptions", "responsible"): _UNITS,
    ("MeasuresOptions", "round"): lambda known: known.rounds,
    ("LetterOptions", "garuda"): _FILES,
    ("MemoOptions", "garuda"): _FILES,
    ("PaperLink", "file"): _FILES,
    ("PaperLink", "page"): _PAGES,
    ("Picture", "file"): _FILES,
    ("QrOptions", "survey"): lambda known: known.surveys,
    ("NoticeOptions", "survey"): lambda known: known.surveys,
    ("Question", "indicator"): _NUMBERS,
    ("Result", "indicators"): _INDICATORS,
    ("Result", "instruments"): _INSTRUMENTS,
    ("Result", "level"): lambda known: known.levels,
    ("Result", "parts"): lambda known: known.parts,
    ("Result", "ranks"): _INDICATORS,
    ("SharedEvidence", "items"): _ITEMS,
    ("SubIndicator", "indicator"): _INDICATORS,
    ("TableSource", "columns"): lambda known: known.unknown_headings,
    ("TableSource", "sheet"): lambda known: known.sheets,
}

# The same of the values of a mapping.
VALUES: dict[tuple[str, str], Offer] = {("TableSource", "columns"): lambda known: known.table_fields}

# What may be said in words of the author's own, besides what is offered.
OPEN = {
    *(("Entry", "responsible"), ("Finding", "responsible"), ("Measure", "responsible"), ("Result", "level")),
    *(("MeasuresOptions", "responsible"), ("ChecklistOptions", "responsible"), ("TableSource", "sheet")),
}

# Fields that name a file, which may be handed in on the way.
TAKE_FILES = {
    *(("Agency", "logo"), ("CoverOptions", "logo"), ("LetterOptions", "garuda"), ("MemoOptions", "garuda")),
    *(("DataTable", "file"), ("DataTableOptions", "file"), ("Evidence", "file"), ("PaperLink", "file")),
    ("Picture", "file"),
}


def offered(record: type[Record], field: FieldShape, context: FormContext) -> Choices:
    """What a field refers to as choices, empty where it refers to nothing or nothing is known."""
    found = REFERENCES.get((field.owner.__name__, field.name))
    return found(context) if found else _columns(record, field.name)


def values_offered(field: FieldShape, context: FormContext) -> Choices:
    """What the values of a mapping refer to, empty where they refer to nothing or nothing is known."""
    found = VALUES.get((field.owner.__name__, field.name))
    return found(context) if found else ()


def is_open(field: FieldShape) -> bool:
    """Whether something else than what is offered may be typed."""
    return (field.owner.__name__, field.name) in OPEN


def column_sets(record: type[Record]) -> Choices:
    """The named sets of columns of a table."""
    return tuple(Choice(name, words) for name, words in SET_WORDS[_table(record)].items())


def _columns(record: type[Record], name: str) -> Choices:
    if not issubclass(record, (Group, *TABLES)):
        return ()
    if name == "set":
        return column_sets(record)
    if name not in ("columns", "headings"):
        return ()
    table = _table(record)
    rows = ROWS.get(table, {}) if name == "headings" else {}
    return tuple(Choice(column, heading) for column, heading in (TABLES[table][0] | rows).items())


def _table(record: type[Record]) -> type[BlockOptions]:
    if issubclass(record, Group):
        return MeasuresOptions
    return next(table for table in TABLES if issubclass(record, table))
