"""The text of a memo: its paragraphs, and lists with the marks that the paper has."""

from __future__ import annotations

import pytest

from itasite.views.memo_text import Paragraph, Point, paragraphs, thai


def listed(tag: str, *points: tuple[str, str]) -> Paragraph:
    return Paragraph("", tuple(Point(mark, text) for mark, text in points), tag)


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("ตามที่ 1", "จึง"), [Paragraph("ตามที่ ๑"), Paragraph("จึง")]),
        (("ก\n\nข\n \n\nค",), [Paragraph("ก"), Paragraph("ข"), Paragraph("ค")]),
        (("ก\nข",), [Paragraph("ก\nข")]),
        (
            ("ดังนี้", "(3) ก", "(๔) ข", "นั้น"),
            [Paragraph("ดังนี้"), listed("ol", ("(๓)", "ก"), ("(๔)", "ข")), Paragraph("นั้น")],
        ),
        (
            ("1. ก", "2. ข", "- ค", "- ง"),
            [listed("ol", ("๑.", "ก"), ("๒.", "ข")), listed("ul", ("-", "ค"), ("-", "ง"))],
        ),
        (("1) ก", "ข"), [Paragraph("๑) ก"), Paragraph("ข")]),
        (("ก", ("ข", "ค 2")), [Paragraph("ก"), listed("ul", ("-", "ข"), ("-", "ค ๒"))]),
        ((("๒. ก", "๔. ข"), "1. ค"), [listed("ol", ("๒.", "ก"), ("๔.", "ข")), Paragraph("๑. ค")]),
        ((("1. ก",),), [listed("ul", ("๑.", "ก"))]),
        ((("- ก", "• ข", "ค"),), [listed("ul", ("-", "ก"), ("•", "ข"), ("-", "ค"))]),
        (("• ก", "• ข", "- ค"), [listed("ul", ("•", "ก"), ("•", "ข")), Paragraph("- ค")]),
        ((), []),
    ],
)
def test_paragraphs_and_lists(texts: tuple[str | tuple[str, ...], ...], shown: list[Paragraph]) -> None:
    assert list(paragraphs(texts)) == shown


def test_addresses_keep_their_digits() -> None:
    assert thai("ที่ 12 https://a.go.th/1") == "ที่ ๑๒ https://a.go.th/1"
