"""Single values: how a box shows what is written, and what is written of what was typed into it."""

from __future__ import annotations

import re

from itasite import fiscal
from itasite.edit.change import Plain
from itasite.forms.model import Choice, Field, Widget
from itasite.model.agency import kind_named
from itasite.reading.plain_values import meant
from itasite.reading.thai_words import value_meant
from itasite.words.choices import TRUTHS

_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


def shown(field: Field, written: str) -> str:
    """The text in the box of a field: a date as people write it, anything else as it is written."""
    if field.widget is Widget.DATE and _ISO.fullmatch(written.strip()):
        day = understood_date(written)
        return day or written
    return written


def understood_date(text: str) -> str:
    """The day that a text means, as people write it; "" if it means none."""
    try:
        day = fiscal.parse_date(text)
    except fiscal.NotADate:
        return ""
    return f"{day.day} {fiscal.MONTHS_SHORT[day.month - 1]} {day.year + fiscal.BUDDHIST_OFFSET}"


def taken(field: Field, typed: str, before: str | None) -> str | None:
    """What is to be written; None for nothing. What was not changed stays as it is written, to the last blank."""
    typed = lines(typed)
    if before is not None and typed == lines(shown(field, before)):
        return before
    if not typed.strip():
        return None
    if field.widget is Widget.DATE:
        return _date(typed, before)
    if before is not None and field.widget is Widget.CHOICE and typed == chosen(field, before):
        return before
    return typed.strip() if "\n" not in typed.strip() else typed


def _date(typed: str, before: str | None) -> str:
    """The day in figures, as dates are written in files; a date that cannot be read stays as typed."""
    if before and not _ISO.fullmatch(before.strip()):
        return typed.strip()
    try:
        day = fiscal.parse_date(typed)
    except fiscal.NotADate:
        return typed.strip()
    return f"{day.year + fiscal.BUDDHIST_OFFSET}-{day.month:02}-{day.day:02}"


def lines(text: str) -> str:
    """A text with the line ends of files: browsers send others."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def chosen(field: Field, written: str) -> str:
    """The choice that a written value means; what means none of them, as it is."""
    values = {choice.value for choice in field.choices}
    if written in values:
        return written
    if field.form_name == "kind":
        return kind_named(written) or written
    plain = fiscal.fold_digits(written.strip())
    read = meant(field.form_name, written) or plain
    if read in values:
        return read
    if field.open:
        return written
    return value_meant({choice.value: choice.label for choice in field.choices}, written) or written


def truth(written: Plain | None) -> bool | None:
    """Whether a value means yes; None if it is neither yes nor no."""
    if written is None or written == "":
        return False
    return TRUTHS.get(written.strip().lower()) if isinstance(written, str) else None


def entries(plain: Plain | None) -> list[Plain]:
    """The entries of a list, which a single value stands for too."""
    if isinstance(plain, list):
        return plain
    return [] if plain is None or plain == "" else [plain]


def extra_choices(field: Field, written: list[str]) -> tuple[Choice, ...]:
    """What is written and no choice, each once, so that it can be seen and kept."""
    known = {choice.value for choice in field.choices}
    return tuple(Choice(each, each) for each in dict.fromkeys(written) if chosen(field, each) not in known)


def fits(field: Field, plain: Plain | None) -> bool:
    """Whether the widget of a field can show a value of this shape."""
    if plain is None or plain == "":
        return True
    if field.widget in (Widget.RECORD, Widget.TABLE, Widget.PAIRS):
        return isinstance(plain, dict)
    if field.widget is Widget.ROWS:
        return isinstance(plain, list)
    if field.widget is Widget.EITHER:
        return isinstance(plain, str) or (field.inner is not None and fits(field.inner, plain))
    if field.widget in (Widget.LINES, Widget.PARAGRAPHS):
        return not isinstance(plain, dict)
    if field.widget is Widget.TICKS:
        return all(isinstance(each, str) for each in entries(plain))
    if field.widget is Widget.TRUTH:
        return truth(plain) is not None
    return isinstance(plain, str)
