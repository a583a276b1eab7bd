"""The criteria of a year as a workbook, and the agency's own criteria out of one."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from itasite.begin.own_file import OwnFile
from itasite.model.agency import Kind
from itasite.model.framework import Framework, Item, Verification
from itasite.reading.frameworks import all_frameworks, amended_framework, framework
from itasite.text.source import Mapping, parse_yaml
from itasite.words import criteria_book as words
from itasite.workbook import state
from itasite.workbook.criteria.book import content_of, workbook_of
from itasite.workbook.criteria.taken import Made, Refused, criteria_in
from itasite.workbook.writer import as_workbook
from tests.support.new import run

FRAMEWORKS = all_frameworks()
Edit = Callable[[Workbook], None]
ITEMS, COMPONENTS, INSTRUMENTS = (words.SHEETS[key][0] for key in ("items", "components", "instruments"))


def own(folder: Path, year: int) -> OwnFile:
    return OwnFile(folder, folder, year, Kind.SAO, None)


def edited(raw: bytes, edit: Edit) -> bytes:
    """The workbook as somebody saves it who changed it."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    edit(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(folder: Path, raw: bytes, year: int) -> Made:
    made = criteria_in(own(folder, year), raw, "แบบ.xlsx")
    assert isinstance(made, Made), made
    return made


def criteria(made: Made, year: int) -> Framework:
    assert made.problems == ()
    tree, problems = parse_yaml(made.text, f"frameworks/{year}.yml")
    assert isinstance(tree, Mapping)
    found, faults = amended_framework(framework(year), tree, year)
    assert found
    assert [*problems, *faults] == []
    return found


def row_of(book: Workbook, sheet: str, key: str, column: int = 1) -> int:
    """The number of the row with that key, in the column behind the name of the row."""
    return next(number for number, row in enumerate(book[sheet].iter_rows(), 1) if row[column].value == key)


def place(book: Workbook, sheet: str, key: str, field: str) -> str:
    """The cell of a field in the row of a key; the first row names the fields."""
    column = next(cell.column_letter for cell in book[sheet][1] if cell.value == field)
    return f"{column}{row_of(book, sheet, key)}"


@pytest.mark.parametrize("known", FRAMEWORKS, ids=lambda one: f"{one.fiscal_year}-{'-'.join(one.kinds)}")
def test_criteria_come_back_as_they_were(known: Framework, tmp_path: Path) -> None:
    raw, year = workbook_of(known), known.fiscal_year
    made = read(tmp_path, raw, year)
    assert criteria(made, year).model_dump() == known.model_dump()
    assert (made.items, made.carried, made.left, made.told) == (len(known.items), (), (), ())


def test_what_is_inferred_is_all_that_the_sheets_do_not_show(tmp_path: Path) -> None:
    def without_state(book: Workbook) -> None:
        del book[state.SHEET]

    for known in (framework(2565), framework(2566)):
        assert known
        made = read(tmp_path, edited(workbook_of(known), without_state), known.fiscal_year)
        found = criteria(made, known.fiscal_year)
        assert found.model_dump(exclude={"inferred"}) == known.model_dump(exclude={"inferred"})
        assert [one.text for one in made.told] == [words.WITHOUT_STATE]


def test_the_same_criteria_give_the_same_bytes() -> None:
    assert workbook_of(FRAMEWORKS[0]) == workbook_of(FRAMEWORKS[0])


def test_rows_that_come_go_and_move_are_the_criteria(tmp_path: Path) -> None:
    known = framework(2566)
    assert known

    def edit(book: Workbook) -> None:
        items, components = book[ITEMS], book[COMPONENTS]
        items.delete_rows(row_of(book, ITEMS, "O2"))
        while any(row[1].value == "O2" for row in components.iter_rows()):
            components.delete_rows(row_of(book, COMPONENTS, "O2"))
        items.insert_rows(row_of(book, ITEMS, "O4"))
        new = row_of(book, ITEMS, "O3") + 1
        for field, value in (("code", "O99"), ("title", "ข้อใหม่"), ("indicator", "9"), ("includes", "authority")):
            column = next(cell.column for cell in items[1] if cell.value == field)
            items.cell(new, column, value)
        last = components.max_row + 1
        for number, text in enumerate(("หนึ่ง", "สอง")):
            components.cell(last + number, 2, "O99")
            components.cell(last + number, 3, text)
        components.cell(last, 4, "1. ก\n2. ข")

    found = criteria(read(tmp_path, edited(workbook_of(known), edit), 2566), 2566)
    codes = [item.code for item in known.items if item.code != "O2"]
    assert [item.code for item in found.items] == [*codes[:2], "O99", *codes[2:]]
    added = found.item("O99")
    assert added
    assert (added.title, added.indicator, added.includes) == ("ข้อใหม่", "9", ("authority",))
    assert [(part.text, tuple(part.parts)) for part in added.components] == [("หนึ่ง", ("ก", "ข")), ("สอง", ())]
    others = [item.model_dump() for item in found.items if item.code != "O99"]
    assert others == [item.model_dump() for item in known.items if item.code != "O2"]


def test_a_code_that_is_typed_over_keeps_what_belongs_to_the_item(tmp_path: Path) -> None:
    known = framework(2566)
    assert known

    def edit(book: Workbook) -> None:
        book[ITEMS][place(book, ITEMS, "O2", "code")] = "O98"

    found = criteria(read(tmp_path, edited(workbook_of(known), edit), 2566), 2566)
    old, new = known.item("O2"), found.item("O98")
    assert old
    assert new
    assert found.item("O2") is None
    assert new.model_dump() == old.model_dump() | {"code": "O98"}
    assert new.components


def test_components_of_an_item_that_is_gone_are_not_lost_silently(tmp_path: Path) -> None:
    known = framework(2566)
    assert known
    first: list[int] = []

    def edit(book: Workbook) -> None:
        book[ITEMS].delete_rows(row_of(book, ITEMS, "O2"))
        first.append(row_of(book, COMPONENTS, "O2"))

    made = read(tmp_path, edited(workbook_of(known), edit), 2566)
    item = known.item("O2")
    assert item
    rows = range(first[0], first[0] + len(item.components))
    assert [problem.at.file for problem in made.problems] == [f"แบบ.xlsx!{COMPONENTS}!A{row}" for row in rows]
    assert {problem.message for problem in made.problems} == {words.LEFT_BEHIND.format(sheet=ITEMS)}


def test_criteria_for_another_year_say_what_was_only_carried_over(tmp_path: Path) -> None:
    known = framework(2566)
    assert known

    def edit(book: Workbook) -> None:
        book[ITEMS][place(book, ITEMS, "O1", "title")] = "โครงสร้างใหม่"

    made = read(tmp_path, edited(workbook_of(known), edit), 2570)
    found = criteria(made, 2570)
    assert (found.fiscal_year, found.verification, found.calendar) == (2570, Verification.DRAFT, ())
    assert (found.inferred, found.confirmed_kinds) == (
        Framework.model_fields["inferred"].get_default(call_default_factory=True),
        (),
    )
    assert "2566" not in found.title
    first, *others = found.items
    assert (first.title, first.carried_from) == ("โครงสร้างใหม่", None)
    assert {item.carried_from for item in others} == {2566}
    assert made.carried == tuple(item.code for item in others)
    assert "ปฏิทิน" in "".join(made.left)


def test_all_that_is_wrong_is_told_at_its_cell_in_one_run(tmp_path: Path) -> None:
    known = framework(2566)
    assert known
    places: dict[str, str] = {}

    def edit(book: Workbook) -> None:
        def put(sheet: str, key: str, field: str, value: str) -> None:
            at = place(book, sheet, key, field)
            book[sheet][at] = value
            places[value] = f"แบบ.xlsx!{sheet}!{at}"

        put(INSTRUMENTS, "IIT", "weight", "สามสิบ")
        put(ITEMS, "O5", "indicator", "77")
        put(ITEMS, "O6", "code", "O7")
        last = book[COMPONENTS].max_row + 1
        book[COMPONENTS].cell(last, 2, "O66")
        book[COMPONENTS].cell(last, 3, "ของข้อที่ไม่มี")
        places["O66"] = f"แบบ.xlsx!{COMPONENTS}!B{last}"

    made = read(tmp_path, edited(workbook_of(known), edit), 2566)
    told = {problem.at.file: problem for problem in made.problems}
    twice = f"แบบ.xlsx!{ITEMS}!B{int(places['O7'].rsplit('B', 1)[1]) + 1}"
    assert {places["สามสิบ"], places["77"], twice, places["O66"]} <= told.keys()
    assert "ไม่มีข้อ “O66”" in told[places["O66"]].message
    for problem in made.problems:
        assert problem.remedy
        assert "weight" not in problem.message + problem.remedy
        assert ".yml" not in problem.message + problem.remedy


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"code,title\nO1,x\n", words.NOT_XLSX),
        (as_workbook("x", (), state.texts({"2566/oit.yml": {}}, 2566)), words.OTHER_BOOK),
        (as_workbook("x", (), ()), words.NO_SHEETS),
        (as_workbook("x", (), ("itasite workbook 99 1", "x")), words.NEWER),
    ],
    ids=["csv", "year", "empty", "newer"],
)
def test_why_a_workbook_is_not_taken(raw: bytes, why: str, tmp_path: Path) -> None:
    assert criteria_in(own(tmp_path, 2566), raw, "ก.xlsx") == Refused(why.format(name="ก.xlsx", year=2566))


def test_a_list_of_the_agency_is_exported_without_what_stands_for_its_gaps() -> None:
    tree, _ = parse_yaml("kinds: sao\nitems: [{code: O1, title: ก}]\n", "frameworks/2570.yml")
    assert isinstance(tree, Mapping)
    found, _ = amended_framework(None, tree, 2570)
    assert found
    assert content_of(found) == {"frameworks/2570.yml": {"kinds": "sao", "items": [{"code": "O1", "title": "ก"}]}}
    assert isinstance(found.items[0], Item)


@pytest.fixture
def config(base: Path) -> Path:
    """The settings of a site."""
    path = base.parent / "mkdocs.yml"
    path.write_text("site_name: t\ndocs_dir: content\n", encoding="utf-8")
    return path


def test_the_commands_go_round(config: Path) -> None:
    book, file = config.parent / "criteria-2565.xlsx", config.parent / "content" / "frameworks" / "2570.yml"
    export = ("export", "criteria", "--year", "2565", "-o", book, "-f", config)
    new = ("framework", "new", "2570", "--sheet", book, "-f", config)
    done = run(*export)
    assert (done.exit_code, str(book) in done.output) == (0, True)
    sound = book.read_bytes()

    def spoil(opened: Workbook) -> None:
        opened[INSTRUMENTS][place(opened, INSTRUMENTS, "IIT", "weight")] = "31"
        opened[ITEMS][place(opened, ITEMS, "O2", "title")] = ""

    book.write_bytes(edited(sound, spoil))
    done = run(*new)
    assert done.exit_code == 1
    assert f"criteria-2565.xlsx!{ITEMS}!" in done.output
    assert f"criteria-2565.xlsx!{INSTRUMENTS}!" in done.output
    assert not file.exists()
    assert run(*export).exit_code == 2  # somebody has saved it since
    assert run(*new, "--from", "2565").exit_code == 2

    book.write_bytes(sound)
    done = run(*new)
    assert (done.exit_code, "43 ข้อ" in done.output) == (0, True), done.output
    before = file.read_bytes()
    assert run(*new).exit_code == 1
    assert file.read_bytes() == before
    done = run("framework", "check", "2570", "-f", config)
    assert done.exit_code == 0, done.output
    done = run("import", book, "-f", config)
    assert (done.exit_code, "framework new 2565 --sheet" in done.output) == (1, True), done.output
    book.unlink()
    done = run("framework", "new", "2571", "--sheet", book, "-f", config)
    assert done.exit_code == 1
    assert "อ่าน" in done.output
