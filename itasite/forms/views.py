"""A form with the values of a record, and each finding beside the field it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itasite.edit.change import Path, Plain
from itasite.forms.keys import key_of, table_key
from itasite.forms.model import LISTS, Choice, Field, Form, Group, Widget
from itasite.forms.names import FROM, HERE, KEPT, KEY, OTHER, OWN, UPLOAD, below, part
from itasite.forms.placing import place_findings
from itasite.forms.shown import (
    ButtonView,
    EntryView,
    FieldView,
    Finding,
    FormView,
    GroupView,
    OptionView,
)
from itasite.forms.values import chosen, entries, extra_choices, fits, shown, truth, understood_date
from itasite.problem import as_written

_UNSET, _CHOOSE, _OWN = "ไม่ระบุ", "เลือก", "กำหนดเอง"
_DATE_HELP = "เช่น 31 มี.ค. 2566"
_MODES = {Widget.NUMBER: "decimal"}
_LETTERS_A_LINE, _MOST_LINES, _ONE_LINE = 60, 12, 100
_MANY = 8  # tick boxes; more scroll in a box of their own


def form_view(
    form: Form,
    plain: Plain,
    findings: Sequence[Finding] = (),
    origins: Mapping[Path, str] | None = None,
    *,
    uploads: bool = False,
) -> FormView:
    """All strings of a form for the templates.

    `origins`: of a form that is drawn again after a button for rows, as `posted` gives them.
    `uploads`: the page takes files, so fields that name one have a button for it.
    """
    viewer = _Viewer(origins, uploads=uploads)
    whole = Field("", form.title, widget=Widget.RECORD, form=form)
    record = viewer.field(whole, "", (), plain)
    return FormView(form.title, form.help, record, place_findings(findings, viewer.at, record))


class _Viewer:
    def __init__(self, origins: Mapping[Path, str] | None, *, uploads: bool) -> None:
        self.origins, self.uploads = origins, uploads
        self.at: dict[Path, FieldView] = {}

    def field(self, field: Field, name: str, path: Path, plain: Plain | None, label: str = "") -> FieldView:
        view = FieldView(str(field.widget), name, f"f-{name}", label or field.label, field.help, field.example)
        self.at.setdefault(path, view)
        view.required, view.kind = field.required, str(field.widget)
        if not fits(field, plain):
            view.kind, view.kept, view.value = "kept", below(name, KEPT), as_written(plain)
            view.buttons = [ButtonView(f"clear:{name}", "ลบค่านี้แล้วกรอกใหม่")] if name else []
        elif field.widget is Widget.RECORD and field.form is not None:
            self._record(view, field.form, name, path, plain)
        elif field.widget in LISTS:
            self._list(view, field, name, path, plain)
        elif field.widget is Widget.TABLE:
            self._table(view, field, name, path, plain)
        elif field.widget is Widget.PAIRS:
            self._pairs(view, field, name, path, plain)
        elif field.widget is Widget.EITHER:
            self._either(view, field, name, path, plain)
        elif field.widget is Widget.TICKS:
            _ticks(view, field, name, plain)
        else:
            _single(view, field, plain if isinstance(plain, str) else "")
            view.upload = f"{UPLOAD}:{name}" if self.uploads and field.takes_file else ""
        return view

    def _record(self, view: FieldView, form: Form, name: str, path: Path, plain: Plain | None) -> None:
        record = plain if isinstance(plain, dict) else {}
        for number, group in enumerate(form.groups):
            keys = [key_of(form, field.name, record) for field in group.fields]
            fields = [
                self.field(field, below(name, part(field.name)), (*path, key), record.get(key))
                for field, key in zip(group.fields, keys, strict=True)
            ]
            filled = sum(record.get(key) not in (None, "", [], {}) for key in keys)
            view.groups.append(_group(group, fields, f"{view.id}-group-{number}", filled))

    def _list(self, view: FieldView, field: Field, name: str, path: Path, plain: Plain | None) -> None:
        assert field.inner is not None
        view.here = below(name, HERE)
        values = entries(plain)
        if not values and field.widget is Widget.LINES:
            values = [""]
        noun = "บรรทัดที่" if field.widget is Widget.LINES and field.inner.widget is Widget.TEXT else "ข้อที่"
        for place, value in enumerate(values):
            row, here = below(name, str(place)), (*path, place)
            label = f"{field.inner.label} {noun} {place + 1}" if field.widget is Widget.LINES else ""
            label = label or f"{field.inner.label}ที่ {place + 1}"
            inner = self._entry(field.inner, row, here, value, label)
            origin = self._origin(here, str(place) if entries(plain) else "")
            view.entries.append(
                EntryView(
                    label,
                    inner,
                    below(row, FROM),
                    origin,
                    remove=f"remove:{row}" if entries(plain) else "",
                    up=f"up:{row}" if place else "",
                    down=f"down:{row}" if place + 1 < len(values) else "",
                )
            )
        view.buttons.append(ButtonView(f"add:{name}", f"เพิ่ม{field.inner.label}"))
        if field.widget is Widget.PARAGRAPHS:
            view.buttons.append(ButtonView(f"add-list:{name}", "เพิ่มรายการ"))

    def _entry(self, field: Field, name: str, path: Path, plain: Plain, label: str) -> FieldView:
        """An entry of a list; a paragraph is either a text or a list, with no choice between them."""
        if field.widget is Widget.EITHER and not field.choices and field.inner is not None:
            text = Field(field.name, field.label, widget=Widget.LONG)
            return self.field(field.inner if isinstance(plain, list) else text, name, path, plain, label)
        return self.field(field, name, path, plain, label)

    def _origin(self, path: Path, place: str) -> str:
        return place if self.origins is None else self.origins.get(path, "")

    def _table(self, view: FieldView, field: Field, name: str, path: Path, plain: Plain | None) -> None:
        assert field.inner is not None
        values = plain if isinstance(plain, dict) else {}
        known = {table_key(field, choice.value, values): choice.label for choice in field.choices}
        for key, label in (known | {key: key for key in values if key not in known}).items():
            inner = self.field(field.inner, below(name, part(key)), (*path, key), values.get(key), label)
            view.entries.append(EntryView(label, inner))

    def _pairs(self, view: FieldView, field: Field, name: str, path: Path, plain: Plain | None) -> None:
        assert field.inner is not None
        view.here = below(name, HERE)
        for place, (key, value) in enumerate((plain if isinstance(plain, dict) else {}).items()):
            row, here = below(name, str(place)), (*path, key)
            origin = self._origin(here, key)
            label = f"{field.label} {key}".strip()
            inner = self.field(field.inner, row, here, value, label)
            fixed, word = bool(origin) and field.form_name == "slug", "รหัส" if field.form_name == "slug" else "ชื่อ"
            view.entries.append(
                EntryView(label, inner, below(row, FROM), origin, below(row, KEY), key, word, fixed, f"remove:{row}")
            )
        view.buttons.append(ButtonView(f"add:{name}", f"เพิ่ม{field.label}"))

    def _either(self, view: FieldView, field: Field, name: str, path: Path, plain: Plain | None) -> None:
        assert field.inner is not None
        apart = isinstance(plain, list | dict)
        written = plain if isinstance(plain, str) else ""
        view.options = _options(field, [written] if written else [], view.id, OWN if apart else chosen(field, written))
        view.options.append(OptionView(OWN, _OWN, apart))
        view.inner = self.field(field.inner, name, path, plain if apart else None)
        view.inner.id = f"{view.id}-own"


def _group(group: Group, fields: list[FieldView], name: str, filled: int) -> GroupView:
    return GroupView(group.heading, fields, group.folded, False, group.one_of, group.help, name, filled)


def _options(field: Field, written: list[str], name: str, value: str) -> list[OptionView]:
    """The choices of a field, first that of none, last what is written and no choice."""
    choices = (
        *(() if field.required and value else (Choice("", _CHOOSE if field.required else _UNSET),)),
        *field.choices,
        *extra_choices(field, written),
    )
    return [
        OptionView(choice.value, choice.label, choice.value == value, f"{name}-{number}")
        for number, choice in enumerate(choices)
    ]


def _ticks(view: FieldView, field: Field, name: str, plain: Plain | None) -> None:
    written = [each for each in entries(plain) if isinstance(each, str)]
    meant = {chosen(field, each) for each in written}
    choices = (*field.choices, *extra_choices(field, written))
    view.here = below(name, HERE)
    view.options = [
        OptionView(choice.value, choice.label, choice.value in meant, f"{view.id}-{number}")
        for number, choice in enumerate(choices)
    ]
    view.many = len(choices) > _MANY
    view.other_name = below(name, OTHER) if field.open else ""


def _single(view: FieldView, field: Field, written: str) -> None:
    view.value = shown(field, written)
    view.fixed = field.fixed and bool(written)
    view.required, view.proposed = field.required and not view.fixed, field.proposed
    view.input_mode = _MODES.get(field.widget, "url" if field.form_name == "address" else "")
    view.lines = max(written.count("\n") + 1, min(len(written) // _LETTERS_A_LINE + 1, _MOST_LINES))
    if field.widget is Widget.TRUTH:
        view.here = below(view.name, HERE)
        view.options = [OptionView("true", field.label, bool(truth(written)), view.id)]
    elif field.widget is Widget.CHOICE:
        view.options = _options(field, [written] if written else [], view.id, chosen(field, written))
    elif field.choices:  # proposals; another value may be typed
        view.options = [OptionView(choice.value, choice.label, False) for choice in field.choices]
    elif "\n" in written or "\r" in written or (field.widget is Widget.TEXT and len(written) > _ONE_LINE):
        view.kind = "long"
    if field.widget is Widget.DATE:
        view.help = f"{view.help} {_DATE_HELP}".strip()
        if written and view.value != (day := understood_date(written)):
            view.understood = f"อ่านเป็น {day}" if day else "ยังอ่านเป็นวันที่ไม่ได้"
