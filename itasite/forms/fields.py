"""The form of a record, from its fields, their words and what they refer to."""

from __future__ import annotations

from dataclasses import replace

from itasite.forms.context import Choices, FormContext
from itasite.forms.layout import LAYOUT, sections
from itasite.forms.model import Choice, Field, Form, Group, Widget
from itasite.forms.references import TAKE_FILES, column_sets, is_open, offered, values_offered
from itasite.model.framework import ALL_KINDS
from itasite.model.page_settings import HIDDEN, SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FieldShape, fields_of
from itasite.model.stated import Stated
from itasite.words.fields import PAGE_HEAD, field_words, page_head_words, record_words
from itasite.words.form_words import form_help, form_record_help

_WIDGETS = {
    "date": Widget.DATE,
    "amount": Widget.NUMBER,
    "score": Widget.NUMBER,
    "whole-number": Widget.NUMBER,
    "year": Widget.NUMBER,
    "truth": Widget.TRUTH,
    "paragraphs": Widget.PARAGRAPHS,
}
_ONE_OF = {"item-codes": "item-code", "question-codes": "question-code", "slugs": "slug", "texts": "text"} | {
    "indicator-numbers": "indicator-number",
    "components": "whole-number",
    "row-numbers": "whole-number",
}
# Texts that are mostly longer than a line.
_LONG = {"note", "address", "pending", "levels_note", "text", "description"}
_SHORT_LISTS = {"units", "responsible", "also", "aliases", "position", "agency", "title", "continues", "includes"}
_IDENTITIES = {("Measure", "id"), ("Group", "id"), ("SharedEvidence", "id"), ("Round", "id"), ("CriteriaSource", "id")}
_IDENTITIES |= {("Item", "code"), ("DataTable", "id")}
_PROPOSED = {("Measure", "id"), ("Group", "id"), ("SharedEvidence", "id"), ("DataTable", "id")}  # by a new one's page


def form_of(record: type[Record], context: FormContext) -> Form:
    """The form of a record in which the fields that refer to something offer what `context` knows."""
    words = record_words(record)
    shapes = {field.name: field for field in fields_of(record)}
    groups = [
        Group(
            section.heading,
            tuple(_field(record, shapes[name], context) for name in section.names),
            section.folded,
            section.one_of,
        )
        for section in sections(record)
    ]
    return Form(words.label, form_record_help(record.__name__, words.help), tuple(groups), record)


def form_of_page_head() -> Form:
    """The form of what stands in the head of a page, of which there is no record."""
    made = {key: _setting(key) for key in SETTINGS}
    groups = [
        Group(section.heading, tuple(made[name] for name in section.names), section.folded)
        for section in LAYOUT[PAGE_HEAD]
    ]
    return Form("ส่วนหัวของหน้า", "", tuple(groups))


def _field(record: type[Record], shape: FieldShape, context: FormContext) -> Field:
    words = field_words(record, shape.name)
    owner = (shape.owner.__name__, shape.name)
    found = Field(
        shape.name,
        words.label,
        form_help(*owner, words.help),
        required=shape.required,
        fixed=owner in _IDENTITIES,
        proposed=owner in _PROPOSED,
        open=is_open(shape),
        takes_file=owner in TAKE_FILES,
    )
    choices = tuple(Choice(value, words.choices.get(value, value)) for value in shape.shape.choices)
    if shape.shape.form == "kind":
        choices = tuple(Choice(value, word) for value, word in words.choices.items())
    return _shaped(record, found, shape, choices, offered(record, shape, context), context)


def _shaped(
    record: type[Record], field: Field, shape: FieldShape, choices: Choices, known: Choices, context: FormContext
) -> Field:
    form, inner = shape.shape.form, shape.shape.record
    if form == "columns":
        names = Field(field.name, field.label, widget=Widget.CHOICE, choices=known)
        listed = replace(field, widget=Widget.LINES, inner=names, help="")
        return replace(field, widget=Widget.EITHER, choices=column_sets(record), inner=listed)
    if form == "boxes":
        return _boxes(field)
    if shape.shape.keys:
        return _keyed(field, shape, known, context)
    if inner is not None:
        return _records(field, inner, shape.shape.listed, context)
    if form in _ONE_OF or shape.shape.listed:
        return _several(field, shape, (*choices, *known))
    if choices or known:
        widget = Widget.TEXT if field.open else Widget.CHOICE
        return replace(field, widget=widget, choices=(*choices, *known), form_name=form)
    return _single(field, form)


def _single(field: Field, form: str) -> Field:
    widget = _WIDGETS.get(form) or (Widget.LONG if field.name in _LONG else Widget.TEXT)
    if widget is Widget.PARAGRAPHS:
        points = Field(field.name, "รายการ", widget=Widget.LINES, inner=Field(field.name, "ข้อ", widget=Widget.LONG))
        paragraph = Field(field.name, "ย่อหน้า", widget=Widget.EITHER, inner=points)
        return replace(field, widget=widget, inner=paragraph, single=True, form_name=form)
    return replace(field, widget=widget, form_name=form or "text")


def _several(field: Field, shape: FieldShape, choices: Choices) -> Field:
    """Tick boxes where it is known what may be chosen, else one box per point."""
    form = shape.shape.form
    single = not shape.shape.listed
    whole = ALL_KINDS if any(choice.value == ALL_KINDS for choice in choices) else ""
    if len(choices) > bool(whole):
        return replace(
            field,
            widget=Widget.TICKS,
            choices=choices,
            whole=whole,
            single=single,
            form_name=_ONE_OF.get(form, form or "text"),
        )
    one = _ONE_OF.get(form, form or "text")
    long = one == "text" and field.name not in _SHORT_LISTS
    entry = Field(field.name, field.label, widget=Widget.LONG if long else Widget.TEXT, form_name=one)
    return replace(field, widget=Widget.LINES, inner=entry, single=single, form_name=one)


def _records(field: Field, inner: type[Record], listed: bool, context: FormContext) -> Field:
    words = record_words(inner)
    one = Field(field.name, words.label, widget=Widget.RECORD, form=form_of(inner, context))
    return replace(field, widget=Widget.ROWS, inner=one) if listed else replace(field, widget=one.widget, form=one.form)


def _keyed(field: Field, shape: FieldShape, known: Choices, context: FormContext) -> Field:
    inner = shape.shape.record
    if inner is not None:
        value = _records(replace(field, required=False, help=""), inner, False, context)
    elif shape.shape.form == "texts":
        value = _several(replace(field, help=""), _of_one(shape), ())
    else:
        value = _single(Field(field.name, field.label), shape.shape.form)
        if of_values := values_offered(shape, context):
            value = replace(value, widget=Widget.CHOICE, choices=of_values)
    widget = Widget.TABLE if known else Widget.PAIRS
    return replace(field, widget=widget, choices=known, inner=value, form_name=shape.shape.keys)


def _of_one(shape: FieldShape) -> FieldShape:
    """The shape of one value of a mapping."""
    return shape._replace(shape=shape.shape._replace(keys=""))


def _boxes(field: Field) -> Field:
    usual = (Choice("true", "กล่องของทุกสถานะ คำปกติ"), Choice("false", "ไม่มีกล่อง แสดงเครื่องหมายปกติ"))
    statuses = tuple(Choice(value, word) for value, word in field_words(Stated, "status").choices.items())
    word = Field(field.name, "คำข้างกล่อง")
    table = replace(field, widget=Widget.TABLE, choices=statuses, inner=word, help="", form_name="boxes")
    return replace(field, widget=Widget.EITHER, choices=usual, inner=table)


def _setting(key: str) -> Field:
    words = page_head_words(key)
    field = Field(key, words.label, form_help(PAGE_HEAD, key, words.help))
    form = SETTINGS[key].form
    if form == "truth":
        return replace(field, widget=Widget.TRUTH, form_name="truth")
    if form == "hidden":
        choices = tuple(Choice(name, words.choices[name]) for name in HIDDEN)
        return replace(field, widget=Widget.TICKS, choices=choices, single=True, form_name="word")
    if form == "tags":
        return replace(field, widget=Widget.LINES, inner=Field(key, words.label))
    if form == "template":
        choices = tuple(Choice(name, word) for name, word in words.choices.items())
        return replace(field, widget=Widget.TEXT, choices=choices, open=True)
    if form == "search":
        exclude = Field("exclude", "ไม่ให้ค้นพบหน้านี้", widget=Widget.TRUTH, form_name="truth")
        boost = Field("boost", "ให้ขึ้นก่อนหน้าอื่น", "ตัวเลข ยิ่งมากยิ่งขึ้นก่อน", widget=Widget.NUMBER, form_name="number")
        return replace(field, widget=Widget.RECORD, form=Form(words.label, "", (Group("", (exclude, boost)),)))
    return replace(field, widget=Widget.LONG if key in _LONG else Widget.TEXT)
