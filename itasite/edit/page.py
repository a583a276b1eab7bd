"""Markdown pages of the author: their head and the options of their blocks as YAML that is edited in place, their prose
by lines. As everywhere an edit proves itself: read back, the page must have that change and no other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from itasite.edit.apply import edited
from itasite.edit.change import Change, Plain
from itasite.edit.newlines import own_form, plain_form
from itasite.edit.plain import NoPlaceError, changed, plain_of_node
from itasite.edit.refused import CannotEdit
from itasite.problem import Position
from itasite.text.document import Document, head_of, parse_document


class PageBlock(NamedTuple):
    """An `ita-…` block: its name, its options, and its half-open range in the body."""

    name: str
    options: Plain
    start: int
    end: int


class Page(NamedTuple):
    """A page as plain data; `body` is all below its head, with "\\n"."""

    head: Plain
    body: str
    blocks: tuple[PageBlock, ...]


def page_of(text: str, name: str) -> Page:
    """The parts of the page `name`, read as all pages are. What is wrong in it is told by the check."""
    return _page(parse_document(plain_form(text)[0], name))


def head_edited(text: str, changes: Sequence[Change], name: str) -> str:
    """The page with changes made to its head, which is made where there is none. Raises CannotEdit."""
    before, _ = plain_form(text)
    old, found = page_of(before, name), head_of(before)
    if not found and old.head:  # it is not closed
        raise CannotEdit("broken", Position(name))
    inside = found[1] if found else ""
    new = edited(inside, changes, name)
    if new == inside:
        return text
    if found:
        after = before[: found.start(1)] + new + before[found.end(1) :]
    else:
        after = f"---\n{new}---\n{'' if before.startswith(chr(10)) or not before else chr(10)}{before}"
    body = old.body if found or old.body.startswith("\n") or not old.body else "\n" + old.body
    return _proved(old._replace(head=_meant(old.head, changes, name), body=body), before, after, text, name)


def block_edited(text: str, number: int, changes: Sequence[Change], name: str) -> str:
    """The page with changes made to the options of one of its blocks, counted from 0. Raises CannotEdit."""
    before, _ = plain_form(text)
    old = page_of(before, name)
    if not 0 <= number < len(old.blocks):
        raise CannotEdit("place", Position(name))
    start, end = _inside(before, old, number, name)
    inside = before[start:end]
    blocks = list(old.blocks)
    meant = _meant(old.blocks[number].options, changes, name)
    blocks[number] = blocks[number]._replace(options=meant)
    for one_line in (False, True):  # a line of a new text may look like the end of the block
        new = edited(inside, changes, name, one_line=one_line)
        if new == inside:
            return text
        after = before[:start] + new + ("\n" if new and not new.endswith("\n") else "") + before[end:]
        body = after[len(before) - len(old.body) :]
        with suppress(CannotEdit):
            return _proved(old._replace(body=body, blocks=tuple(blocks)), before, after, text, name)
    raise CannotEdit("unproved", Position(name))


def body_replaced(text: str, body: str, name: str) -> str:
    """The page with another text below its head; lines that stay keep their line ends. Raises CannotEdit."""
    before, _ = plain_form(text)
    old, new = page_of(before, name), plain_form(body)[0]
    if new == old.body:
        return text
    after = before[: len(before) - len(old.body)] + new
    read = page_of(after, name)
    return _proved(old._replace(body=new, blocks=read.blocks), before, after, text, name)


def _page(document: Document) -> Page:
    blocks = (PageBlock(block.name, plain_of_node(block.options), block.start, block.end) for block in document.blocks)
    return Page(plain_of_node(document.meta), document.body, tuple(blocks))


def _inside(text: str, page: Page, number: int, name: str) -> tuple[int, int]:
    """The range of the options of a block, without its first and last line."""
    block, shift = page.blocks[number], len(text) - len(page.body)
    written = page.body[block.start : block.end]
    fence = written.lstrip(" ")[:3]
    first, last = written.find("\n") + 1, written.rfind("\n") + 1
    if not first or last < first or not written[last:].lstrip(" ").startswith(fence):  # it is not closed
        before = page.body[: block.start]
        raise CannotEdit("broken", Position(name, text[: shift + len(before)].count("\n") + 1))
    return shift + block.start + first, shift + block.start + last


def _meant(plain: Plain, changes: Sequence[Change], name: str) -> Plain:
    try:
        return changed(plain, changes)
    except NoPlaceError as wrong:
        raise CannotEdit("place", Position(name), wrong.path) from None


def _proved(meant: Page, before: str, after: str, text: str, name: str) -> str:
    """The new page in its own form, if it is read as it is meant: places of blocks apart."""
    found = page_of(after, name)
    same = found.head == meant.head and found.body == meant.body
    if not same or [block[:2] for block in found.blocks] != [block[:2] for block in meant.blocks]:
        raise CannotEdit("unproved", Position(name))
    return own_form(after, before, plain_form(text)[1])
