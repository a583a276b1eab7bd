"""A paper written into a Word form of the agency's own. The only file that knows docxtpl.

The form is a .docx in the folder `forms` beside the content folder, which is never published; its name is that of the
kind of paper. `form_values` says which names it may use, `form_rules` what it may do with them.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

from itasite.office.opening import guarded
from itasite.office.package import Package
from itasite.papers.docx import package
from itasite.papers.docx.form_values import values
from itasite.papers.model import Paper
from itasite.words import own_form as said

FOLDER = "forms"
_MAIN = "word/document.xml"
_MOST_BYTES = 40_000_000  # unpacked
_MOST_XML = 3_000_000  # of one part; docxtpl searches it with expressions that take time


class NotInstalled(Exception):
    """The extra `papers` is not installed; the text is a Thai sentence with the line to type."""


def place(content: Path, kind: str) -> Path:
    """Where the form of a kind of paper is, if the agency has one."""
    return content.parent / FOLDER / f"{kind}.docx"


def filled(form: bytes, paper: Paper) -> bytes:
    """The form with the texts of the paper. The same form and paper give the same bytes.

    Raises FormFaults with what is wrong with the form and where, and NotInstalled.
    """
    try:
        import docxtpl  # of the extra `papers`, and slow to load
    except ImportError as error:
        raise NotInstalled(said.NOT_INSTALLED) from error

    from itasite.papers.docx.form_rules import Form, FormFaults

    fault = _unfit(form)
    if fault:
        raise FormFaults(fault)
    try:
        return _written(docxtpl.DocxTemplate(io.BytesIO(form)), values(paper), Form(autoescape=True))
    except FormFaults:
        raise
    except Exception as error:  # whatever the libraries say of XML that the marks of the form have broken
        raise FormFaults(said.NOT_FILLED) from error


def _unfit(form: bytes) -> str:
    """Why a file cannot be a form, as a sentence; "" if it can."""
    why = guarded(lambda: "" if _MAIN in Package(form).names else said.NO_FORM, str)
    if why:
        return why
    with zipfile.ZipFile(io.BytesIO(form)) as archive:
        sizes = {part.filename: part.file_size for part in archive.infolist()}
    most_xml = max(size for name, size in sizes.items() if name.endswith((".xml", ".rels")))
    return said.TOO_LARGE if sum(sizes.values()) > _MOST_BYTES or most_xml > _MOST_XML else ""


def _written(template: Any, texts: dict[str, Any], form: Any) -> bytes:
    made = template.render_xml_part

    def whole(*given: Any) -> str:
        text = str(made(*given))
        fromstring(text)  # raises ParseError; docxtpl would go on with what is left of broken XML
        return text

    template.render_xml_part = whole
    template.render(texts, form)
    out = io.BytesIO()
    template.save(out)
    with zipfile.ZipFile(out) as archive:
        return package.packed({part.filename: archive.read(part) for part in archive.infolist()})
