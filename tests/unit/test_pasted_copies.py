"""Lists copied from other things than a PDF: source of a page, Markdown, CSV, two columns, codes behind the titles."""

from __future__ import annotations

import pytest

from itasite import item_codes
from itasite.reading.pasted.items import pasted_list

WANTED = [
    ("O1", "โครงสร้าง", ["แผนผัง", "ตำแหน่ง"]),
    ("O2", "ข้อมูลผู้บริหาร", ["ชื่อ"]),
    ("O3", "ข้อมูลการติดต่อ", ["ที่อยู่"]),
    ("O4", "ข่าวประชาสัมพันธ์", ["ข่าว"]),
]
TITLES = [(code, title) for code, title, _ in WANTED]


def copies() -> dict[str, str]:
    cells = [(code, title, " • ".join(["", *parts]).strip()) for code, title, parts in WANTED]
    entries = ["".join(f"<li>{part}</li>" for part in parts) for _, _, parts in WANTED]
    return {
        "html": "<table><tr><th>ข้อ</th><th>ข้อมูล</th></tr>"
        + "".join(
            f"<tr>\n <td>{code}</td>\n <td><b>{title}</b>&nbsp;</td><td><ul>{inner}</ul></td></tr>"
            for (code, title, _), inner in zip(WANTED, entries, strict=True)
        )
        + "</table><script>var O9 = 1</script>",
        "csv": "\n".join(f'"{code}","{title}","{rest}"' for code, title, rest in cells),
        "semicolons": "\n".join(f"{code};{title};{rest}" for code, title, rest in cells),
        "markdown": "\n".join(f"| **{code}** | [{title}](https://a.go.th/x) | {rest} |" for code, title, rest in cells),
    }


@pytest.mark.parametrize("name", list(copies()))
def test_tables_of_every_kind_give_the_same_list(name: str) -> None:
    found = pasted_list(copies()[name])
    assert [(one.code, one.title, [each.text for each in one.components]) for one in found.items] == WANTED


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{title} {code}" for code, title in TITLES),
        "\n".join(f"{title} ({code})" for code, title in TITLES),
        "\n".join(f"- **{code}** {title} https://a.go.th/{code}" for code, title in TITLES),
        "\n".join(f"### {code} {title} *" for code, title in TITLES),
        "O1-O4 ข้อมูลพื้นฐาน\n" + "\n".join(f"{code} {title}" for code, title in TITLES),
        *(
            "\n".join(f"{begin}{' '.join(TITLES[row])}{sign}{' '.join(TITLES[row + 2])}{end}" for row in (0, 1))
            for begin, sign, end in (("", "\t", ""), ("", "        ", ""), ("| ", " | ", " |"))
        ),
    ],
)
def test_codes_are_found_wherever_they_stand(text: str) -> None:
    assert [(one.code, one.title) for one in pasted_list(text).items] == TITLES


def test_numbers_with_another_mark_are_entries_and_not_items() -> None:
    found = pasted_list("1. โครงสร้าง\n1) แผนผัง\n2) ตำแหน่ง\n2. ข้อมูลผู้บริหาร\n1) ชื่อ\n").items
    assert [(one.code, one.title, len(one.components)) for one in found] == [
        ("O1", "โครงสร้าง", 2),
        ("O2", "ข้อมูลผู้บริหาร", 1),
    ]


def test_numbers_that_go_on_in_a_line_are_entries_of_their_own() -> None:
    (item,) = pasted_list("O2 ข้อมูลผู้บริหาร\no แสดงรายนาม ประกอบด้วย\n(1) ชื่อ (2) ตำแหน่ง (3) รูปถ่าย\n").items
    assert item.components[0].parts == ["ชื่อ", "ตำแหน่ง", "รูปถ่าย"]


def test_bullets_of_symbol_fonts_are_read_where_only_their_letter_was_copied() -> None:
    (item,) = pasted_list("O2 ข้อมูลผู้บริหาร\n§ ชื่อ\n§ ตำแหน่ง\n").items
    assert [each.text for each in item.components] == ["ชื่อ", "ตำแหน่ง"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("O1 โครงสร้าง\nO2 ข้อมูลผู้บริหาร\nO2 ข้อมูลการติดต่อ\n", 2, "ชื่ออื่น “ข้อมูลการติดต่อ”"),
        ("O3 ข่าว\nO1 โครงสร้าง\n", 2, "ขึ้นต้นด้วย O1 ซึ่งไม่เรียงต่อ"),
    ],
)
def test_a_code_that_is_not_taken_is_told(text: str, line: int, said: str) -> None:
    assert [doubt.line for doubt in pasted_list(text).doubts if said in doubt.what] == [line]


def test_codes_are_weighed_a_few_times_each_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed = 0

    def counted(code: str) -> tuple[str, tuple[int, ...]]:
        nonlocal weighed
        weighed += 1
        return order(code)

    order = item_codes.order
    monkeypatch.setattr(item_codes, "order", counted)
    pasted_list("".join(f"O{number % 900 + 1} หัวข้อ {number}\n" for number in range(2000)))
    assert weighed < 8 * 2000
