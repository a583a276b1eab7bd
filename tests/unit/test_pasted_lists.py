"""Lists that were pasted below a text, or with other marks, are lists."""

from __future__ import annotations

import re

import pytest

from itasite.formats import render


def shape(markdown: str) -> str:
    """The tags and texts of a page, without attributes and line ends."""
    html = render.author_page(markdown)[0].replace("\n", "")
    return re.sub(r"<(\w+)[^>]*>", r"<\1>", html)


@pytest.mark.parametrize(
    ("markdown", "made"),
    [
        ("ดังนี้\n- ก\n- ข", "<p>ดังนี้</p><ul><li>ก</li><li>ข</li></ul>"),
        ("ดังนี้\n* ก", "<p>ดังนี้</p><ul><li>ก</li></ul>"),
        ("ดังนี้\n1. ก\n2. ข", "<p>ดังนี้</p><ol><li>ก</li><li>ข</li></ol>"),
        ("ดังนี้\n๑) ก\n๒) ข", "<p>ดังนี้</p><ol><li>ก</li><li>ข</li></ol>"),
        ("ดังนี้\n5. ก\n6. ข", "<p>ดังนี้</p><ol><li>ก</li><li>ข</li></ol>"),
        ("• ก\n• ข", "<ul><li>ก</li><li>ข</li></ul>"),
        ("ดังนี้\n•\tก\n•\tข", "<p>ดังนี้</p><ul><li>ก</li><li>ข</li></ul>"),
        ("ดังนี้\n\uf0b7 ก\n\uf0b7 ข", "<p>ดังนี้</p><ul><li>ก</li><li>ข</li></ul>"),
        ("> ดังนี้\n> - ก", "<blockquote><p>ดังนี้</p><ul><li>ก</li></ul></blockquote>"),
        ("1. ก\n\n    ดังนี้\n    - ข", "<ol><li><p>ก</p><p>ดังนี้</p><ul><li>ข</li></ul></li></ol>"),
        ("(๑) ก\n(๒) ข", "<p>(๑) ก</p><p>(๒) ข</p>"),
        ("ดังนี้\n1.1 ก\nต่อ\n1.2 ข", "<p>ดังนี้</p><p>1.1 กต่อ</p><p>1.2 ข</p>"),
        ("1. หัว\n1.1 ก\n1.2 ข\n2. ต่อ", "<ol><li><p>หัว</p><p>1.1 ก</p><p>1.2 ข</p></li><li>ต่อ</li></ol>"),
        ("ก. หนึ่ง\nข. สอง", "<p>ก. หนึ่ง</p><p>ข. สอง</p>"),
        ("• ก\n• ข\nขั้นตอน\n๑. ค\n๒. ง", "<ul><li>ก</li><li>ข</li></ul><p>ขั้นตอน</p><ol><li>ค</li><li>ง</li></ol>"),
        ("• ก\n• ข\nผู้ร่วม\n– ค\n– ง", "<ul><li>ก</li><li>ข</li></ul><p>ผู้ร่วม</p><ul><li>ค</li><li>ง</li></ul>"),
        ("• ก\n• ข\nขอขอบคุณทุกคน", "<ul><li>ก</li><li>ข</li></ul><p>ขอขอบคุณทุกคน</p>"),
        ("• ก\n• ข\nอื่น\n• ค\n• ง", "<ul><li>ก</li><li>ข</li></ul><p>อื่น</p><ul><li>ค</li><li>ง</li></ul>"),
        ("• ก\nต่อ\n• ข", "<ul><li>กต่อ</li><li>ข</li></ul>"),
        ("• ก\n• ข\n    ต่อ", "<ul><li>ก</li><li>ข    ต่อ</li></ul>"),
        ("• ก\n– ข\n– ค\n• ง", "<ul><li>ก<ul><li>ข</li><li>ค</li></ul></li><li>ง</li></ul>"),
        (f"• {'ก' * 70}\nต่อ\n• ข", f"<ul><li>{'ก' * 70}ต่อ</li><li>ข</li></ul>"),
    ],
)
def test_it_becomes_a_list(markdown: str, made: str) -> None:
    assert shape(markdown) == made


@pytest.mark.parametrize(
    "markdown",
    [
        "ตามข้อ\n12. ของระเบียบ",
        "ปี\n2566. นี้",
        "ก - ข\nค",
        "อุณหภูมิ\n-5 องศา",
        "เวลา 10.30 น.\nก. หนึ่ง",
        "ราคา\n1.5 ล้านบาท",
        "ดู\n• หมายเหตุ",
        "ผลต่าง\n–5 องศา\n–7 องศา",
        "ผลต่าง\n—๐.๕\n—๐.๗",
    ],
)
def test_a_text_stays_a_text(markdown: str) -> None:
    assert shape(markdown) == f"<p>{markdown}</p>".replace("\n", "")
