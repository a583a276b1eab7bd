"""What kind of file something is, how large, how many pages, in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import PurePosixPath

from itasite.facts.attached import FileFacts
from itasite.views.show import Show
from itasite.words.file_kinds import FILE_KIND_WORDS

_KILO = 1024


def file_words(show: Show, path: str, facts: FileFacts) -> str:
    """The file at a path of the content folder: PDF, 82 KB, 3 หน้า."""
    ending = PurePosixPath(path).suffix[1:].upper()
    pages = [show.digits(f"{facts.pages} หน้า")] if facts.pages else []
    kind = FILE_KIND_WORDS.get(facts.kind) or ending or "ไฟล์"
    return ", ".join((kind, show.digits(size_words(facts.size)), *pages))


def size_words(size: int) -> str:
    """A size as people say it: 82 KB, 1.5 MB; never 0."""
    kilo = Decimal(size) / _KILO
    if kilo < _KILO:
        return f"{max(1, kilo.quantize(Decimal(1), ROUND_HALF_UP))} KB"
    return f"{(kilo / _KILO).quantize(Decimal('0.1'), ROUND_HALF_UP)} MB"
