"""Words for whoever sees a form and no file: helps, and what to do about what was found, without syntax."""

from __future__ import annotations


def form_help(record: str, field: str, help_text: str) -> str:
    """The help of a field for the reader of a form, in the place of the one that speaks of the file."""
    return help_text


def form_record_help(record: str, help_text: str) -> str:
    """The help of a record for the reader of a form, in the place of the one that speaks of the file."""
    return help_text
