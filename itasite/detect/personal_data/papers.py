"""Finds numbers of passports, driving licences and house registrations: only right after the words for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.personal_data.folding import bare
from itasite.detect.personal_data.labels import Label, Labels
from itasite.detect.personal_data.model import DataKind, Finding

_NUMBERED = r"[\s:.\-]*(?:ขี่|ขับขี่|เล่มที่|เลขที่|เลข|หมายเลข|ที่|no\.?|number)*[\s:.\-]*"
_FORMS = {
    Label.PASSPORT: r"(?P<number>[A-Z]{1,2}[ -]?[0-9]{7})(?![A-Za-z0-9])",
    Label.LICENCE: r"(?P<number>[0-9]{8})(?![0-9/-])",
    Label.HOUSE: r"(?P<number>[0-9]{4}[ -]?[0-9]{6}[ -]?[0-9])(?![0-9-])",
}
_BEHIND = {label: re.compile(bare(_NUMBERED) + form, re.IGNORECASE) for label, form in _FORMS.items()}


def papers(text: str, labels: Labels) -> Iterator[Finding]:
    """The numbers of identity documents in a folded text."""
    for label, form in _BEHIND.items():
        for start, _ in labels.behind(label):
            found = form.match(text, start)
            if found:
                value = re.sub("[^A-Za-z0-9]", "", found["number"]).upper()
                yield Finding(*found.span("number"), DataKind.PAPER, value, f"{value[0]}xxxxxx{value[-1]}")
