"""Lists of pages as lists of papers, each entry with its mark as the paper has it."""

from __future__ import annotations

from itasite.papers import model
from itasite.papers.wording import Wording
from itasite.text.list_marks import typed_mark
from itasite.views.memo_text import Paragraph
from itasite.views.points import Points

_FORMS = {"dot": "{}.", "paren": "{})", "parens": "({})", "bare": "{}", "plain": ""}
_SIGNS = {"dash": "-", "en-dash": "–", "em-dash": "—", "bullet": "•"}


def listed(found: Points, words: Wording) -> model.Text | model.Points:
    """Several texts as a list; one alone is a paragraph, unless its author made it a list."""
    if found.hang:
        mark = typed_mark(found.texts[0])
        return model.Points((_point(mark.strip(), found.texts[0].removeprefix(mark), words),))
    if len(found.texts) == 1 and not (found.parts or found.numbers or found.form):
        return model.Text(words.runs(found.texts[0]), "plain")
    numbers = found.numbers or tuple(range(1, len(found.texts) + 1))
    parts = found.parts or (None,) * len(found.texts)
    points = tuple(
        _point(_mark(found, number), text, words, inner)
        for number, text, inner in zip(numbers, found.texts, parts, strict=True)
    )
    return model.Points(points, found.ordered)


def paragraphs(texts: tuple[Paragraph, ...], words: Wording) -> tuple[model.Text | model.Points, ...]:
    """The running text of a memo."""
    return tuple(
        model.Points(tuple(_point(one.mark, one.text, words) for one in found.points), found.tag == "ol")
        if found.points
        else model.Text(words.runs(found.text))
        for found in texts
    )


def _mark(found: Points, number: int) -> str:
    if found.form in _SIGNS:
        return _SIGNS[found.form]
    form = _FORMS.get(found.form, "{}." if found.ordered else "-")
    return form.format(number)


def _point(mark: str, text: str, words: Wording, inner: Points | None = None) -> model.Point:
    parts: tuple[model.Text | model.Points, ...] = (model.Text(words.runs(text), "plain"),)
    return model.Point(words.text(mark), (*parts, listed(inner, words)) if inner else parts)
