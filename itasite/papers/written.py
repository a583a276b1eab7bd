"""A paper as the bytes of its file, in the agency's own Word form where it has one; what stops it is said in Thai."""

from __future__ import annotations

from pathlib import Path

from itasite.output.system_error import explain
from itasite.papers.docx import docx
from itasite.papers.docx.own_form import NotInstalled, filled, place
from itasite.papers.model import Paper
from itasite.papers.pdf import NotInstalledError, NotSetError, pdf
from itasite.words import papers as said


class NotWrittenError(Exception):
    """Why there is no file; the text is Thai and says what to do."""


def written(paper: Paper, kind: str, form: str, content: Path) -> bytes:
    """The bytes of a paper; `form` is pdf or docx, `content` the content folder, beside which own forms lie.

    Raises NotWrittenError.
    """
    try:
        return pdf(paper) if form == "pdf" else _word(paper, place(content, kind))
    except NotInstalledError:
        raise NotWrittenError(said.NOT_INSTALLED) from None
    except NotSetError as error:
        raise NotWrittenError(said.NOT_SET.format(why=error)) from None
    except OSError as error:  # the disk is full, or a form may not be read
        raise NotWrittenError(said.NOT_WRITTEN.format(why=explain(error))) from None


def _word(paper: Paper, form: Path) -> bytes:
    if not form.is_file():
        return docx(paper)
    from itasite.papers.docx.form_rules import FormFaults  # loaded where there is a form

    try:
        return filled(form.read_bytes(), paper)
    except NotInstalled as error:
        raise NotWrittenError(str(error)) from None
    except FormFaults as error:
        raise NotWrittenError(f"{form}\n{error}") from None
