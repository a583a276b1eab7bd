"""A paper as the bytes of a Word document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from itasite.formats import render
from itasite.formats.seal import seal, sealed
from itasite.papers.docx import package
from itasite.papers.docx.body import anchors, body
from itasite.papers.docx.letters import one_line
from itasite.papers.docx.shapes import Grid
from itasite.papers.docx.writer import Writer
from itasite.papers.model import Paper
from itasite.words import paper_parts as said

CORE = "docProps/core.xml"
_BEFORE = "<dc:identifier>itasite "
_MOST = 255  # letters that Word takes for a title


def docx(paper: Paper, pages: Mapping[str, str] | None = None) -> bytes:
    """The bytes of a Word document; the same paper gives the same bytes.

    `pages`: the numbers of pages by the anchors of their headings, as they are to stand in a table of contents, for who
    knows them (of a PDF of the same paper). Word counts them itself when its user updates the fields.
    """
    writer = Writer(paper.pictures, dict(anchors(paper.parts)), pages or {})
    blocks, sheet = body(writer, paper)
    media = writer.pictures.media.values()
    head = {"draft": said.DRAFT if paper.draft else "", "superseded": one_line(paper.superseded)}
    files = {
        "[Content_Types].xml": render.page("papers/docx/content_types.xml"),
        "_rels/.rels": render.page("papers/docx/package_rels.xml"),
        "word/document.xml": render.page("papers/docx/document.xml", blocks=blocks, sheet=sheet, table=Grid),
        "word/_rels/document.xml.rels": render.page("papers/docx/document_rels.xml", relations=writer.relations),
        "word/styles.xml": render.page("papers/docx/styles.xml", compact=paper.compact),
        "word/settings.xml": render.page("papers/docx/settings.xml"),
        "word/numbering.xml": render.page(
            "papers/docx/numbering.xml", kinds=writer.lists.kinds, lists=writer.lists.lists
        ),
        "word/header1.xml": render.page("papers/docx/header.xml", number=paper.numbered, place=1, **head),
        "word/header2.xml": render.page("papers/docx/header.xml", number=False, place=2, **head),
    }
    parts = {name: text.encode() for name, text in files.items()}
    whole = parts | {f"word/media/{one.name}": one.content for one in media}
    core = render.page("papers/docx/core.xml", **_properties(paper), seal=seal(whole, CORE))
    return package.packed(parts | {CORE: core.encode()}, tuple(media))


def is_untouched(path: Path) -> bool:
    """Whether a file is a Word document of ours that nobody has saved since. Raises OSError if it cannot be read."""
    return sealed(path, CORE, _BEFORE)


def _properties(paper: Paper) -> dict[str, str]:
    told = {"title": paper.title, "subject": paper.subject, "creator": paper.author}
    return {name: one_line(text)[:_MOST] for name, text in told.items()}
