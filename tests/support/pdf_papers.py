"""What a PDF paper says: its texts as readers copy them, and its tags as a screen reader walks them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2


def pages(content: bytes) -> list[str]:
    """The text of each page, as it is copied."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def boxes(content: bytes, number: int) -> list[tuple[str, float, float]]:
    """Each letter of a page with its left and right edge, in points."""
    with pypdfium2.PdfDocument(content) as document:
        text = document[number].get_textpage()
        found = []
        for at in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(at)
            found.append((text.get_text_range(at, 1), left, right))
        return found


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def tags(document: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """All elements of the structure in their order: the kind, and the element."""
    yield from _walk(document.Root.StructTreeRoot.K)


def _walk(element: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(element, pikepdf.Array):
        for each in element:
            yield from _walk(each)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield str(element.S).removeprefix("/"), element
        if "/K" in element:
            yield from _walk(element.K)
