"""Memoranda, signatures and covers of pages as parts of papers."""

from __future__ import annotations

from itasite.papers import model
from itasite.papers.lists import paragraphs
from itasite.papers.wording import Wording, web_address
from itasite.views.contents import CoverView
from itasite.views.memo import MemoView
from itasite.views.signatures import PapersView, Signature, SignaturesView


def memo(view: MemoView, words: Wording, garuda: str = "") -> tuple[model.Flow, ...]:
    """A memorandum; `garuda` is the name of its picture, "" for none."""
    head = model.MemoHead(
        words.text(view.organization),
        words.text(view.number),
        words.text(view.date),
        words.text(view.subject),
        words.text(view.to),
        garuda,
        _attached(view.papers, words),
    )
    passages: list[model.Flow] = []
    for heading, text in view.passages:
        passages += [model.Text(words.runs(heading, bold=True), "lead"), *paragraphs(text, words)]
    end = signatures(view.end, words)
    return (head, *paragraphs(view.body, words), *passages, *([end] if any(end) else []))


def signatures(view: SignaturesView, words: Wording) -> model.Signatures:
    """The end of a paper."""
    rows = tuple(tuple(_signature(one, words) for one in row) for row in view.rows)
    return model.Signatures(rows, words.text(view.closing), _attached(view.papers, words))


def cover(view: CoverView, words: Wording, logo: str = "") -> model.Cover:
    """The cover of a report; `logo` is the name of its picture, "" for none."""
    lines = [tuple(words.text(line) for line in part if line) for part in (view.title, view.agency)]
    return model.Cover(lines[0], lines[1], words.text(view.date), logo)


def _signature(one: Signature, words: Wording) -> model.Signature:
    position = tuple(words.text(line) for line in one.position)
    return model.Signature(
        words.text(one.title), paragraphs(one.text, words), words.text(one.name), position, words.text(one.date)
    )


def _attached(lists: tuple[PapersView, ...], words: Wording) -> tuple[model.AttachedPapers, ...]:
    return tuple(
        model.AttachedPapers(
            words.text(found.title),
            tuple(
                (words.text(paper.mark), (model.Run(words.text(paper.text), href=web_address(paper.href)),))
                for paper in found.papers
            ),
        )
        for found in lists
    )
