"""Each fault of YAML is told with its true cause, where the author has to type, and the rest is read all the same."""

from __future__ import annotations

import pytest

from itasite.text.source import Mapping, Node, Scalar, Sequence, parse_yaml


def seen(node: Node | None) -> str:
    """A tree on one line; ? stands for what is lost."""
    if isinstance(node, Mapping):
        inside = [f"{key.text}: {seen(value)}" for key, value in node.entries]
        return "{" + ", ".join([*inside, *(f"?{key}" for key in sorted(node.lost))]) + "}"
    if isinstance(node, Sequence):
        return "[" + ", ".join([*map(seen, node.items), *(["?"] if node.lost else [])]) + "]"
    return node.text if isinstance(node, Scalar) else "-"


CASES = [
    # text, the tree, each problem: line, column, words of the message and of the remedy
    ('a: "ก\nb: ข\n', "{b: ข, ?a}", [(1, 4, "ไม่ได้ปิด", 'ใส่เครื่องหมาย "')]),
    ("a: 'ก\nb: ข\n", "{b: ข, ?a}", [(1, 4, "ไม่ได้ปิด", "ใส่เครื่องหมาย '")]),
    ('a: "ก\nb: ข\nc: "ค"\n', "{b: ข, c: ค, ?a}", [(1, 4, "ไม่ได้ปิด", "")]),  # closed by that of another field
    ('a: "ก”\nb: ข\n', "{b: ข, ?a}", [(1, 6, "ของ Word", "จากแป้นพิมพ์")]),
    ("a: [ก, ข\nb: ค\n", "{b: ค, ?a}", [(1, 4, "เปิดวงเล็บ [ แล้วไม่ได้ปิด", "]")]),
    ("a: {ก: ข\nb: ค\n", "{b: ค, ?a}", [(1, 4, "เปิดวงเล็บ { แล้วไม่ได้ปิด", "}")]),
    ("a: [ก}\nb: ค\n", "{b: ค, ?a}", [(1, 6, "ปิดด้วย }", "เปลี่ยน } เป็น ]")]),
    ("a: [ก]]\nb: ค\n", "{b: ค, ?a}", [(1, 7, "วงเล็บปิด ] เกิน", "ลบ ]")]),
    ("a: ]\nb: ค\n", "{b: ค, ?a}", [(1, 4, "วงเล็บปิด ] เกิน", "ลบ ]")]),
    ("a: [ก, :ข]\nb: ค\n", "{b: ค, ?a}", [(1, 8, "ขึ้นต้นด้วย : ไม่ได้", '"…"')]),
    ('a: {"ก"::ข}\nb: ค\n', "{b: ค, ?a}", [(1, 9, "เครื่องหมาย : เกิน", "ตัวเดียว")]),
    ("a: ก: ข\nb: ค\n", "{b: ค, ?a}", [(1, 5, "มีเครื่องหมาย : อยู่ในข้อความ", '"…"')]),
    ("a: [ก: ข: ค]\nb: ค\n", "{b: ค, ?a}", [(1, 9, "มีเครื่องหมาย :", '"…"')]),
    ('a: "ก" ข\nb: ค\n', "{b: ค, ?a}", [(1, 8, "ข้อความเกินหลังเครื่องหมายปิด", "")]),
    ('a: "ก"\n  ข\nb: ค\n', "{a: ก, b: ค, ?a}", [(2, 3, "ต่อจากบรรทัดบนไม่ได้", '"…"')]),
    ("a: |\n  ก\n ข\nb: ค\n", "{b: ค, ?a}", [(3, 2, "ใต้ | หรือ >", "ตรงกับบรรทัดแรก")]),
    ("a: |\nก\nข\nb: ค\n", "{a: ก\nข\n, b: ค}", [(2, 1, "ย่อหน้าขาด", "อีก 2 ช่อง"), (3, 1, "ย่อหน้าขาด", "อีก 2")]),
    ("a: ,ก\nb: ค\n", "{b: ค, ?a}", [(1, 4, "เครื่องหมาย ,", "")]),
    ("a: ? ก\nb: ค\n", "{b: ค, ?a}", [(1, 4, "ขึ้นต้นด้วย ?", '"…"')]),
    ("%ก\nb: ค\n", "{b: ค, ?}", [(1, 2, "ขึ้นต้นด้วย %", "")]),
    ("a: !<\nb: ค\n", "{b: ค, ?a}", [(1, 6, "ขึ้นต้นด้วย !", '"…"')]),
    ('a: "\\q"\nb: ค\n', "{b: ค, ?a}", [(1, 5, "\\", "\\ สองครั้ง")]),
    ("a:ก\nb: ข\n", "{a: ก, b: ข}", [(1, 1, "ไม่ได้เว้นวรรคหลังเครื่องหมาย :", "เคาะเว้นวรรคหลัง :")]),
    ("b: {a:ก, c: ข}\n", "{b: {a: ก, c: ข}}", [(1, 5, "ไม่ได้เว้นวรรคหลังเครื่องหมาย :", "เคาะเว้นวรรคหลัง :")]),
    ("a: ก\nคำ\nb: ข\n", "{a: ก, b: ข, ?คำ}", [(2, 1, "ไม่พบเครื่องหมาย :", "ชื่อช่อง: ค่า")]),
    ("x:\n  O5\n    s: ก\n  O6:\n    s: ข\n", "{x: {O5: {s: ก}, O6: {s: ข}}}", [(2, 3, "ไม่พบเครื่องหมาย :", "")]),
    ("x:\n  - ก\n  -ข\n  - ค: ง: จ\n", "{x: [ก, ข, ?]}", [(3, 3, "หลังเครื่องหมาย -", "เคาะเว้นวรรค"), (4, 9, ":", "")]),
    # Tabs
    ("a: 1\n\t\nb: 2", "{a: 1, b: 2}", [(2, 1, "Tab", "เคาะเว้นวรรคแทน")]),
    ("a:\n\t- ก\nb: 2", "{a: [ก], b: 2}", [(2, 1, "Tab", "")]),
    ("a:\n  b: 1\n\tc: 2\n", "{a: {b: 1, c: 2}}", [(3, 1, "Tab", "")]),
    ("a: |\n \tก\nb: 2", "{a: ก\n, b: 2}", [(2, 2, "Tab", "")]),
    ("-\tก\n- ข\n", "[ก, ข]", [(1, 2, "Tab", "")]),
    # several parts of a file
    ("a: 1\n---\nb: 2\n", "{a: 1, b: 2}", [(2, 1, "เส้นคั่น ---", "ลบบรรทัด ---")]),
    ("a: 1\n...\nb: 2\n", "{a: 1, b: 2}", [(2, 1, "บรรทัด ...", "ลบบรรทัดนี้")]),
    ("...\n", "{?}", [(1, 1, "บรรทัด ...", "ลบบรรทัดนี้")]),
    # indentation
    ("a: 1\n b: 2\n", "{a: 1, b: 2}", [(2, 2, "ย่อหน้าเกิน", "ลบช่องว่างหน้าบรรทัดนี้ 1 ช่อง ให้เหลือ 0")]),
    ("  a: 1\nb: 2\n", "{a: 1, b: 2}", [(1, 3, "ย่อหน้าเกิน", "ลบช่องว่างหน้าบรรทัดนี้ 2 ช่อง")]),
    ("x:\n  - ก\n - ข\n", "{x: [ก, ข]}", [(3, 2, "ย่อหน้าขาด", "อีก 1 ช่อง ให้เป็น 2")]),
    ("x:\n  - a: 1\n   b: 2\n  - a: 3\n", "{x: [{a: 1, b: 2}, {a: 3}]}", [(3, 4, "ย่อหน้าขาด", "อีก 1 ช่อง ให้เป็น 4")]),
    ("x:\n- a: 1\nb: 2\n- a: 3\n", "{x: [{a: 1, b: 2}, {a: 3}]}", [(3, 1, "ย่อหน้าขาด", "อีก 2 ช่อง ให้เป็น 2")]),
    ("x:\n  O1: {s: 1}\n O2: {s: 2}\n  O3: {}\n", "{x: {O1: {s: 1}, O2: {s: 2}, O3: {}}}", [(3, 2, "ย่อหน้าขาด", "")]),
    ("x:\n  O1:\n    s: 1\n   O2:\n     s: 2\n", "{x: {O1: {s: 1}, O2: {s: 2}}}", [(4, 4, "3 ช่อง", "เว้น 2 ช่อง")]),
    ("x:\n   O1:\n     s: 1\n  O2: {}\n  O3: {}\n", "{x: {O1: {s: 1}, O2: {}, O3: {}}}", [(2, 4, "เกิน", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tree", "wanted"), CASES, ids=[repr(case[0])[:40] for case in CASES])
def test_a_fault_is_told_and_the_rest_is_read(text: str, tree: str, wanted: list[tuple[int, int, str, str]]) -> None:
    found, problems = parse_yaml(text, "a.yml")
    assert seen(found) == tree
    told = sorted(problems)
    assert [(problem.at.line, problem.at.column) for problem in told] == [row[:2] for row in wanted]
    for problem, (_, _, message, remedy) in zip(told, wanted, strict=True):
        assert problem.rule == "yaml-syntax"
        assert message in problem.message
        assert remedy in problem.remedy


@pytest.mark.parametrize(
    "text",
    [
        'title: "โครงการ"#1 ปี 2566',
        'title: "โครงการ" #1 ปี 2566',
        "title: 'โครงการ' #1",
        "title: [ก, ข]#ค",
        "title: [ก, ข] #ค",
        "title: [ก,#ข\n  ค]",
        "title: [#ข\n  ค]",
        "title: {ก: ข}#ค",
    ],
)
def test_text_lost_behind_a_quote_or_a_bracket_is_told(text: str) -> None:
    assert [problem.rule for problem in parse_yaml(text, "a.yml")[1]] == ["lost-text"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("q: [?ก, ข]", "{q: [?ก, ข]}"),
        ("q: {?ทำไม: x}", "{q: {?ทำไม: x}}"),
        ("q: [ก#1, 'ข#2']  # หมายเหตุ", "{q: [ก#1, ข#2]}"),
        ('q: "ก"  # หมายเหตุ', "{q: ก}"),
        ('q: "ก\n  ข: ค\n  ง"', "{q: ก ข: ค ง}"),
        ("a:\n- ก\n- ข\nb: [\n  ค,\n]\n", "{a: [ก, ข], b: [ค]}"),
        ("---\na: 1\n...\n", "{a: 1}"),
        ("a:\tก", "{a: ก}"),
    ],
)
def test_what_is_sound_is_read_as_it_is_written(text: str, tree: str) -> None:
    found, problems = parse_yaml(text, "a.yml")
    assert seen(found) == tree
    assert problems == []


def test_several_faults_of_a_file_are_told_in_one_run() -> None:
    text = 'items:\n  O1:\n    a: "ก\n    b: ข\n  O2: {a: ก\n'
    text += "  O3:\n    a: ก: ข\n    b:\n      - ค\n      - {ง\n  O4: {b: จ}\n"
    found, problems = parse_yaml(text, "a.yml")
    assert seen(found) == "{items: {O1: {b: ข, ?a}, O3: {b: [ค, ?], ?a}, O4: {b: จ}, ?O2}}"
    assert [(found.at.line, found.rule) for found in sorted(problems)] == [(n, "yaml-syntax") for n in (3, 5, 7, 10)]


def test_a_repeated_key_is_told_over_what_had_to_be_read_apart() -> None:
    _, problems = parse_yaml("a: 1\nb: : 2\na: 3\n", "a.yml")
    assert [(found.at.line, found.rule) for found in sorted(problems)] == [(2, "yaml-syntax"), (3, "duplicate-key")]


def test_lines_that_cannot_be_read_are_kept_as_text() -> None:
    """What they say may not be published; personal data in them is told all the same."""
    found, _ = parse_yaml('a: 1\n  b: "เลข 5\nc: 2\n', "a.yml")
    assert isinstance(found, Mapping)
    assert [(line.text, line.at.line, line.at.column) for line in found.unread] == [('b: "เลข 5', 2, 3)]


@pytest.mark.parametrize("text", ["- " * 5000, "a: " * 3000, "[" * 3000, "\n".join(" " * n + "a:" for n in range(300))])
def test_nothing_is_too_deep_to_be_told(text: str) -> None:
    assert {problem.rule for problem in parse_yaml(text, "a.yml")[1]} == {"yaml-syntax"}


def test_parts_of_a_page_have_the_places_of_the_page() -> None:
    _, problems = parse_yaml("a: ก: ข\n  b: ค\n", "a.md", first_line=8)
    assert [(found.at.line, found.at.column) for found in sorted(problems)] == [(8, 5)]
