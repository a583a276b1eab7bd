"""What is said of a data table around it: what it is, of which day, its file, the items that it is evidence of."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.attached import file_facts
from itasite.facts.data_tables import FoundTable, found_table, table_of_block
from itasite.facts.evidence import Target
from itasite.facts.sitemap import ITEM, TABLE
from itasite.model.blocks import DataTableOptions
from itasite.views.data_table import data_view
from itasite.views.file_words import file_words
from itasite.views.show import Link, Show
from itasite.views.table import Table
from itasite.words.choices import TABLE_KIND_WORDS

NOT_READ = "ยังอ่านตารางจากไฟล์ไม่ได้ เปิดไฟล์ของหน่วยงานแทนได้"


class FileView(NamedTuple):
    """The file that a table was read from; `words` say kind and size, `sheet` is "" where it has only one."""

    href: str
    words: str
    sheet: str


class TableAbout(NamedTuple):
    """A table in words; `counted` says how many rows it has, `items` lead to what it is evidence of.

    `left_out` says what of the file is not shown.
    """

    title: str
    href: str
    kind: str
    counted: str
    as_of: str
    note: str
    file: FileView | None
    items: tuple[Link, ...]
    left_out: str


class PlacedTable(NamedTuple):
    """A table in a page of the author with what is said of it; None where it cannot be read."""

    about: TableAbout | None
    table: Table | None


def table_about(show: Show, found: FoundTable) -> TableAbout:
    """What is said of a table of the year of `show`."""
    source, own = found.source, found.own
    return TableAbout(
        title=own.title if own else "",
        href=show.page(TABLE, own.id) if own else "",
        kind="" if source.kind == "free" else TABLE_KIND_WORDS[source.kind],
        counted=show.digits(f"{found.data.count:,} {found.row_word}") if found.data else "",
        as_of=show.date(source.as_of) if source.as_of else "",
        note=source.note or "",
        file=_file(show, found),
        items=tuple(_items(show, own.items)) if own else (),
        left_out=_left_out(found),
    )


def year_tables(show: Show) -> tuple[TableAbout, ...]:
    """What is said of each table of tables.yml."""
    return tuple(table_about(show, found_table(show.year, own)) for own in show.year.tables.tables)


def whole_table(show: Show, found: FoundTable, caption: str = "") -> Table | None:
    """The table below that caption; without one, below how many rows it has."""
    if found.data is None:
        return None
    return data_view(show, found.data, caption or f"ทั้งหมด {table_about(show, found).counted} {show.year_title()}")


def placed_table(show: Show, options: DataTableOptions) -> PlacedTable:
    """The table of a block, below what the block or tables.yml calls it."""
    found = table_of_block(show.site, show.year, options)
    if found is None:
        return PlacedTable(None, None)
    about = table_about(show, found)
    return PlacedTable(about, whole_table(show, found, options.caption or about.title))


def _file(show: Show, found: FoundTable) -> FileView | None:
    facts = file_facts(show.site, Target("file", found.path))
    if facts is None:
        return None
    sheet = found.data.sheet if found.data and found.data.other_sheets else ""
    return FileView(show.links.to(found.path), file_words(show, found.path, facts), sheet)


def _items(show: Show, codes: tuple[str, ...]) -> list[Link]:
    titles = {item.code: item.title for item in show.year.framework.items}
    known = ((code, show.page(ITEM, code)) for code in codes if code in titles)
    return [Link(f"{code} {titles[code]}", href) for code, href in known if href]


def _left_out(found: FoundTable) -> str:
    """That columns with numbers of persons are not shown: a reader who opens the file sees that there are more."""
    personal = [column for column in found.data.left_out if column.why == "personal"] if found.data else []
    return "ไม่แสดงคอลัมน์เลขประจำตัวประชาชนหรือเลขผู้เสียภาษี" if personal else ""
