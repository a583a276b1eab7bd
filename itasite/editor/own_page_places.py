"""The pages of the author in addresses of the editor, and the records that stand in them: their head, their blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from itasite.edit.change import Change, Plain
from itasite.edit.page import block_edited, head_edited, page_of
from itasite.edit.refused import CannotEdit
from itasite.editor.answers import Asked
from itasite.editor.pages import step_of
from itasite.editor.places import Numbered, Piece, Place, root
from itasite.editor.work import Checked
from itasite.forms.context import FormContext, context_of
from itasite.forms.fields import form_of, form_of_page_head
from itasite.model.blocks import BLOCKS
from itasite.model.site import AuthorPage, Site
from itasite.problem import Position
from itasite.words.fields import record_words


def page_asked(now: Checked, asked: Asked) -> AuthorPage | None:
    """The page of the author that an address means; None if there is none such."""
    wanted = asked.step("page")
    return next((one for one in now.site.pages if step_of(one.document.path) == wanted), None) if now.site else None


def block_steps(names: Iterable[str]) -> list[str]:
    """What the blocks of a page are called in addresses: the name and how many of it there are up to this one."""
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(f"{name}~{seen[name]}")
    return found


def piece_of_page(now: Checked, asked: Asked) -> Place | None:
    """The head of a page, or the block that the address names."""
    page = page_asked(now, asked)
    if page is None or now.site is None:
        return None
    return _head(page) if asked.page == "page-head" else _block(now.site, page, asked.step("entry"))


def _head(page: AuthorPage) -> Place:
    document = page.document
    name = document.path
    piece = Piece(
        lambda text: page_of(text, name).head,
        lambda text, changes: head_edited(text, changes, name),
        document.meta,
        range(1, document.first_line),
    )
    return Place(f"ข้อมูลของหน้า “{page.title}”", name, form_of_page_head(), root, name, piece=piece)


def _block(site: Site, page: AuthorPage, step: str) -> Place | None:
    document = page.document
    blocks = document.blocks
    number = next((at for at, one in enumerate(block_steps(each.name for each in blocks)) if one == step), None)
    if number is None or blocks[number].name not in BLOCKS:
        return None
    block = blocks[number]
    first = document.position(block.start).line
    piece = Piece(
        lambda text: _options(text, document.path, step),
        lambda text, changes: _edited(text, document.path, step, changes),
        block.options,
        range(first, document.position(max(block.end - 1, block.start)).line + 1),
    )
    options = BLOCKS[block.name]
    form = form_of(options, context_of_page(site, document.path))
    place = Place(record_words(options).label, document.path, form, root, document.path, piece=piece)
    return replace(place, numbered=_numbered(place, block.name, step))


def _numbered(place: Place, name: str, step: str) -> Numbered:
    """A block has no name but its number among those of its kind."""

    def entries(text: str) -> Sequence[Plain]:
        return [block.options for block in page_of(text, place.file).blocks if block.name == name]

    def place_at(at: int) -> Place:
        assert place.piece is not None, "a block is a piece"
        there = f"{name}~{at + 1}"
        piece = replace(
            place.piece,
            read=lambda text: _options(text, place.file, there),
            write=lambda text, changes: _edited(text, place.file, there, changes),
        )
        return replace(place, piece=piece)

    return Numbered(int(step.rpartition("~")[2]) - 1, entries, place_at)


def context_of_page(site: Site, path: str) -> FormContext:
    """What the blocks of a page may refer to: in the year of its folder, else in the latest."""
    return context_of(site, site.year_of(path) or next(iter(site.years), None))


def _number(text: str, name: str, step: str) -> int:
    steps = block_steps(block.name for block in page_of(text, name).blocks)
    if step not in steps:
        raise CannotEdit("place", Position(name))
    return steps.index(step)


def _options(text: str, name: str, step: str) -> Plain:
    return page_of(text, name).blocks[_number(text, name, step)].options


def _edited(text: str, name: str, step: str, changes: Sequence[Change]) -> str:
    return block_edited(text, _number(text, name, step), changes, name)
