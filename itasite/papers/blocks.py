"""The author's blocks as parts of a paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from itasite.model.block_options import BlockOptions, TableOptions
from itasite.model.blocks import (
    ContentsOptions,
    CoverOptions,
    DataTableOptions,
    LetterOptions,
    MemoOptions,
    NoticeOptions,
    OrderOptions,
    PageBreakOptions,
    PicturesOptions,
    QrOptions,
    SignaturesOptions,
)
from itasite.model.site import PlacedBlock
from itasite.pages.blocks import block_view, lies
from itasite.papers import memo, model
from itasite.papers.fit import ACROSS, UPRIGHT, fitted, least
from itasite.papers.letter import letter
from itasite.papers.pictures import Pictures
from itasite.papers.tables import table
from itasite.papers.wording import Wording
from itasite.views.data_tables import NOT_READ
from itasite.views.show import Show
from itasite.views.table import Table

_QR_WIDTH, _PICTURE_WIDTH = 40, 75  # millimetres


class Maker:
    """Makes the parts of one paper."""

    def __init__(self, words: Wording, pictures: Pictures) -> None:
        self.words, self.pictures = words, pictures

    def parts(self, show: Show, block: PlacedBlock) -> tuple[model.Part, ...] | None:
        """What a block becomes on paper; None for one that only pages can show."""
        view = block_view(show, block, has_title=True)
        options = block.options
        if isinstance(view, Table):
            return self.table(options, view)
        make = _OTHERS.get(type(options))
        return make(self, show, options, view) if make else None

    def table(self, options: BlockOptions, view: Table) -> tuple[model.Part, ...]:
        """A table; one of many columns, or of wider ones than a sheet holds, lies on sheets of its own."""
        if not (view.sections or view.foot):
            return (model.Text(self.words.plain(f"{view.caption}: {view.empty}"), "plain"),)
        made = table(view, self.words, captioned=view.untold)
        asked = options.sheet if isinstance(options, TableOptions) else None
        if lies(options, view) or (asked is None and least(made) > UPRIGHT):
            return (model.Across((fitted(made, ACROSS),)),)
        return (fitted(made),)

    def memo(self, show: Show, options: MemoOptions, view: Any) -> tuple[model.Part, ...]:
        """A memorandum."""
        garuda = self.pictures.file(show.year.file(options.garuda)) if options.garuda else ""
        return memo.memo(view, self.words, garuda)

    def letter(self, show: Show, options: LetterOptions, view: Any) -> tuple[model.Part, ...]:
        """An order or a notice, with the code of its survey."""
        garuda = self.pictures.file(show.year.file(options.garuda)) if options.garuda else ""
        code = self.qr(show, QrOptions(), view.survey) if view.survey else ()
        return letter(view, self.words, garuda, code)

    def signatures(self, _: Show, __: SignaturesOptions, view: Any) -> tuple[model.Part, ...]:
        """The end of a paper."""
        return (memo.signatures(view, self.words),)

    def cover(self, show: Show, options: CoverOptions, view: Any) -> tuple[model.Part, ...]:
        """A cover, with the logo of the block or of the agency."""
        own = show.site.agency.logo
        path = show.year.file(options.logo) if options.logo else own or ""
        return (memo.cover(view, self.words, self.pictures.file(path) if path else ""),)

    def qr(self, _: Show, __: QrOptions, view: Any) -> tuple[model.Part, ...]:
        """The QR code of a survey with its address, or why there is none yet."""
        title = model.Text(self.words.plain(view.title), "center")
        if not view.address:
            return (title, model.Text(self.words.plain(view.pending), "center"))
        code = model.Picture(self.pictures.code(view.address), f"QR code ไปยัง{view.title}", width=_QR_WIDTH)
        return (title, code, model.Text((model.Run(view.address, href=view.address),), "center"))

    def gallery(self, show: Show, options: PicturesOptions, view: Any) -> tuple[model.Part, ...]:
        """Pictures one below the other, each with what it shows."""
        head = (model.Text(self.words.plain(view.caption, bold=True), "lead"),) if view.caption else ()
        made = []
        for record, each in zip(options.pictures, view.pictures, strict=True):
            name = self.pictures.file(show.year.file(record.file))
            caption = self.words.runs(" ".join(filter(None, (each.caption, each.date))))
            made += [model.Picture(name, each.alt, width=_PICTURE_WIDTH, caption=caption)] if name else []
        return (*head, *made)

    def data(self, _: Show, options: DataTableOptions, view: Any) -> tuple[model.Part, ...]:
        """A data table."""
        if view.table is None:
            return (model.Text(self.words.plain(NOT_READ), "plain"),)
        return self.table(options, view.table)


_OTHERS: dict[type[BlockOptions], Callable[..., tuple[model.Part, ...]]] = {
    CoverOptions: Maker.cover,
    DataTableOptions: Maker.data,
    MemoOptions: Maker.memo,
    NoticeOptions: Maker.letter,
    OrderOptions: Maker.letter,
    PageBreakOptions: lambda *_: (model.PageBreak(),),
    PicturesOptions: Maker.gallery,
    QrOptions: Maker.qr,
    SignaturesOptions: Maker.signatures,
    ContentsOptions: lambda *_: (),  # its lines follow from the page; `own_page` puts them in
}
