"""The file of a year's criteria that an agency types itself, as text with a comment at each field. Writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

from itasite.formats import render
from itasite.forms.schemas import has_schemas, with_modeline
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.reading.own_criteria import UNNAMED_TARGET, own_title
from itasite.text.source import quote
from itasite.words.choices import KIND_WORDS


def criteria_text(year: int, kind: Kind, source: Framework | None, *, items: bool = True) -> str:
    """The text of `frameworks/YEAR.yml`, which an officer fills in with the manual of that fiscal year at hand.

    With `source`, the criteria of an earlier year, its items are carried over with their topics, each marked as carried
    over and unchecked; its components stand behind # to compare with. Without it, or without `items`, the list of items
    is empty. The text has no fault: what is still to be filled in is told by the rule criteria-unfinished.
    """
    return render.starter(
        "criteria.yml",
        year=year,
        kind=kind.value,
        kind_words=KIND_WORDS[kind],
        title=own_title(year),
        source=source,
        items=source.items if source and items else (),
        example=source.indicators[-1].number if source and source.indicators else "1",
        target=f"{source.target:f}" if source and source.target else UNNAMED_TARGET,
        q=quote,
        listed=in_brackets,
    )


def own_criteria_text(
    content: Path, year: int, kind: Kind, source: Framework | None = None, *, items: bool = True
) -> str:
    """As `criteria_text`; where the site of the content folder has the schemas, the file names its own."""
    text = criteria_text(year, kind, source, items=items)
    return with_modeline(text, "frameworks/YEAR.yml") if has_schemas(content) else text


def in_brackets(text: str) -> str:
    """A text as a YAML value between brackets, where a comma would end it."""
    return quote(text) if "," not in text else json.dumps(text, ensure_ascii=False)
