"""A Markdown file of the author to a page, with its blocks checked."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.model.block_options import BlockOptions
from itasite.model.blocks import BLOCKS
from itasite.model.site import AuthorPage, PlacedBlock, TextFile, Year, with_result
from itasite.problem import Problem, error
from itasite.reading.files import Files
from itasite.reading.folder import YEAR_FOLDER
from itasite.reading.one_file import read_meant
from itasite.reading.understood import understood
from itasite.spelling import suggest
from itasite.text.document import Block, Document, parse_document
from itasite.text.fences import without_fences
from itasite.text.markdown_headings import without_attributes
from itasite.text.source import Scalar
from itasite.text.visible_text import visible_text

_FIRST_HEADING = re.compile(r"^#[ ]++([^\n]+)", re.MULTILINE)


class _ReadBlock(NamedTuple):
    """A block with its checked options."""

    block: Block
    options: BlockOptions


class _Written(NamedTuple):
    """A page as its file has it, before it is known which years its blocks are of."""

    document: Document
    blocks: tuple[_ReadBlock, ...]
    problems: tuple[Problem, ...]


def read_page(
    files: Files, name: str, years: tuple[Year, ...], folders: list[int], problems: list[Problem]
) -> AuthorPage | None:
    """The page of that name; None if it cannot be read. `folders` are the years that have one. Adds to `problems`."""
    file, faults = files.text(name)
    problems.extend(faults)
    if file is None:
        return None
    written = files.memory.kept(name, _written, file)
    problems.extend(written.problems)
    found = tuple(_year(block, written.document, years, folders, problems) for block in written.blocks)
    return files.memory.kept(name, _page, written, found)


def _written(file: TextFile) -> _Written:
    document = parse_document(file.text, file.name)
    problems = list(document.problems)
    blocks = tuple(block for found in document.blocks if (block := _block(found, problems)))
    return _Written(document, blocks, tuple(problems))


def _page(written: _Written, years: tuple[Year | None, ...]) -> AuthorPage:
    """The page with the blocks whose year is known."""
    document = written.document
    heading = _first_heading(document.body)
    placed = tuple(
        PlacedBlock(block.name, options, year, block.at, block.start, block.end)
        for (block, options), year in zip(written.blocks, years, strict=True)
        if year
    )
    return AuthorPage(document, _title(document, heading), bool(heading), placed)


def _first_heading(body: str) -> str:
    """The first heading of the first level, "" if there is none; in a block or in code, # begins a comment."""
    found = _FIRST_HEADING.search(without_fences(body))
    return without_attributes(found[1].rstrip(" ")) if found else ""


def _title(document: Document, heading: str) -> str:
    """The title of the front matter, else the first heading as it is seen, else the name of the file."""
    title = document.meta.get("title")
    if isinstance(title, Scalar) and title.text:
        return title.text
    if "{{" in heading or "{%" in heading:  # for another plugin, which puts in words that are not known here
        return heading
    return visible_text(heading).text.strip() or PurePosixPath(document.path).stem


def _latest(model: type[BlockOptions], years: tuple[Year, ...], folders: list[int]) -> int:
    """The latest year; where a block shows the result, the latest that has one."""
    scored = with_result(years) if model.OF_RESULT else ()
    return scored[0].number if scored else max(folders, default=0)


def _block(block: Block, problems: list[Problem]) -> _ReadBlock | None:
    model = BLOCKS.get(block.name)
    if model is None:
        problems.append(error(block.at, "unknown-block", f"ไม่รู้จักบล็อก “{block.name}”", suggest(block.name, BLOCKS)))
        return None
    tree, hints = understood(model, block.options)
    problems.extend(hints)
    options = read_meant(model, tree, problems)
    return _ReadBlock(block, options) if options else None


def _year(
    found: _ReadBlock, document: Document, years: tuple[Year, ...], folders: list[int], problems: list[Problem]
) -> Year | None:
    """The year that a block is of, None if there is no such year. Adds to `problems`."""
    block, options = found
    folder = document.path.split("/")[0]
    own = int(folder) if YEAR_FOLDER.fullmatch(folder) else _latest(type(options), years, folders)
    wanted = options.year or own
    year = next((year for year in years if year.number == wanted), None)
    if year is None and folders and wanted not in folders:
        known = ", ".join(str(number) for number in folders)
        at = options.key_at("year") if options.year else block.at
        problems.append(error(at, "unknown-year", f"ไม่มีข้อมูลของปีงบประมาณ {wanted}", f"ปีที่มี: {known}"))
    return year
