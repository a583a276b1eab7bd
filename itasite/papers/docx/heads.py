"""How papers begin: memorandum, order and notice, cover, table of contents."""

from __future__ import annotations

from itasite.papers.docx.letters import one_line, pieces
from itasite.papers.docx.shapes import Par, Span, Stop, cm
from itasite.papers.docx.writer import TAB, Writer, plain
from itasite.papers.model import AttachedPapers, Contents, ContentsLine, Cover, LetterHead, MemoHead
from itasite.words import paper_parts as said

_MEMO_GARUDA = 15.0  # mm: the regulation names the height of the garuda of papers inside a body, and of those outside
_LETTER_GARUDA = 30.0
_LOGO = 35.0
_TO = cm(1.5)
_BESIDE = cm(3)  # beside สิ่งที่ส่งมาด้วย
_MARK = cm(0.7)
_DEEPEST = 4
_NOT_COUNTED = "…"


def memo(writer: Writer, head: MemoHead, width: int) -> tuple[Par, ...]:
    """The head of a memorandum; dots fill the lines after what is written, and stand for what is left out."""
    garuda = writer.garuda(head.garuda, _MEMO_GARUDA, width, floating=True)
    middle, end = Stop(round(width * 0.45), leader="dot"), Stop(width, "right", "dot")
    number = (*_labelled(said.NUMBER, head.number), TAB, *_labelled(said.DATE, head.date), TAB)
    to = (plain(said.TO, bold=True), TAB, plain(head.to))
    return (
        Par((*garuda, plain(said.MEMO)), "MemoTitle"),
        Par((*_labelled(said.ORGANIZATION, head.organization), TAB), "MemoLine", stops=(end,)),
        Par(number, "MemoLine", stops=(middle, end)),
        Par((*_labelled(said.SUBJECT, head.subject), TAB), "MemoLine", stops=(end,)),
        Par(to, "MemoTo", left=_TO, first=-_TO, stops=(Stop(_TO),)),
        *attached(writer, head.papers),
    )


def _labelled(label: str, text: str) -> tuple[Span, ...]:
    return plain(label, style="MemoLabel"), plain(f" {text} " if text else " ")


def attached(writer: Writer, lists: tuple[AttachedPapers, ...]) -> tuple[Par, ...]:
    """Papers referred to or enclosed, each list beside its heading."""
    found = []
    for one in lists:
        for place, (mark, runs) in enumerate(one.papers):
            title = (plain(one.title, bold=True),) if place == 0 else ()
            marked = (plain(mark), TAB) if mark else ()
            left = _BESIDE + (_MARK if mark else 0)
            stops = (Stop(_BESIDE), Stop(left)) if mark else (Stop(left),)
            spans = (*title, TAB, *marked, *writer.spans(runs))
            found.append(Par(spans, "MemoTo", left=left, first=-left, stops=stops))
    return tuple(found)


def letter(writer: Writer, head: LetterHead, width: int) -> tuple[Par, ...]:
    """The head of an order or a notice: garuda and lines in the middle, a rule below."""
    garuda = writer.garuda(head.garuda, _LETTER_GARUDA, width, floating=False)
    lines = [Par((plain(line),), "LetterLine") for line in head.lines]
    return (*([Par(garuda, "Picture", keep_next=True)] if garuda else []), *lines, Par(style="Rule", align="center"))


def cover(writer: Writer, cover: Cover, width: int) -> tuple[Par, ...]:
    """A first sheet."""
    drawn = writer.pictures.drawn(cover.logo, " ".join(cover.agency), (0, _LOGO), width * 635) if cover.logo else None
    logo = [Par((Span(picture=drawn),), "Picture")] if drawn else []
    title = [Par((plain(line),), "CoverTitle") for line in cover.title]
    agency = [Par((plain(line),), "CoverLine") for line in cover.agency]
    date = [Par((plain(cover.date),), "CoverLine")] if cover.date else []
    room = Par(style="CoverRoom")
    return (room, *logo, *title, room, *agency, *date)


def contents(writer: Writer, contents: Contents, width: int) -> tuple[Par, ...]:
    """A table of contents that Word makes anew with F9. Its lines stand there; pages that nobody told are "…".

    Word counts pages only when the fields are updated, and asks on opening if a file says that they are to be.
    """
    title = (Par((plain(contents.title),), "ContentsTitle", keep_next=True),) if contents.title else ()
    lines = [_line(writer, line, width) for line in contents.lines]
    if lines:
        levels = [_level(writer, line) for line in contents.lines]
        lines[0] = lines[0]._replace(field_begin=f'TOC \\o "{min(levels)}-{max(levels)}" \\h \\z')
        lines[-1] = lines[-1]._replace(field_end=True)
    return (*title, *lines)


def _level(writer: Writer, line: ContentsLine) -> int:
    """The level that Word gives a line when it makes the table anew: that of the heading."""
    return writer.levels.get(line.anchor) or min(max(line.level, 1), _DEEPEST)


def _line(writer: Writer, line: ContentsLine, width: int) -> Par:
    to = writer.bookmarks.name(line.anchor)
    text = Span((*pieces(one_line(line.text)), *TAB.pieces), to=to)
    page = pieces(writer.pages.get(line.anchor) or _NOT_COUNTED)
    number = Span(page, to=to, field=f"PAGEREF {to} \\h") if to else Span(page)
    return Par((text, number), f"TOC{_level(writer, line)}", stops=(Stop(width, "right", "dot"),))
