"""Tables that were pasted from Word or Excel, and what only looks like one."""

from __future__ import annotations

import pytest

from itasite.detect.pasted_tables import pasted_tables


@pytest.mark.parametrize(
    ("text", "offset", "cells"),
    [
        ("ก\tข\nค\tง", 0, ("ก", "ข")),
        ("คำนำ\nที่\tเรื่อง\tผล\n1\tแผน\tครบ\n", 5, ("ที่", "เรื่อง", "ผล")),
        ("ก \t ข \t ค", 0, ("ก", "ข", "ค")),
        ("1.\tก\tข\n2.\tค\tง", 0, ("1.", "ก", "ข")),
        ("ลำดับมาตรการผู้รับผิดชอบ", 0, ("ลำดับ", "มาตรการ", "ผู้รับผิดชอบ")),
        ("ลำดับที่  โครงการ/กิจกรรม งบประมาณ", 0, ("ลำดับที่", "โครงการ/กิจกรรม", "งบประมาณ")),
        ("ก\n\nที่\n\nมาตรการ\nระยะเวลา\n\n1", 3, ("ที่", "มาตรการ", "ระยะเวลา")),
    ],
)
def test_a_pasted_table_is_found_once(text: str, offset: int, cells: tuple[str, ...]) -> None:
    assert list(pasted_tables(text)) == [(offset, cells)]


@pytest.mark.parametrize(
    "text",
    [
        "ก\tข",
        "\tก\n\tข",
        "1.\tก\n2.\tข\n-\tค",
        "๑)\tก\n๒)\tข",
        "| ลำดับ | มาตรการ | ผู้รับผิดชอบ |",
        "มาตรการและโครงการของผู้รับผิดชอบ",
        "ลำดับ มาตรการ",
        "คะแนน\n\nสถานะ",
        "",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert list(pasted_tables(text)) == []
