"""Foreign tables of measures as measures of ours: what is certain is put in, what is not is asked."""

from __future__ import annotations

import pytest

from itasite.words import foreign as said
from itasite.words import office
from tests.support.office_files import COVERED, DOWN, across, cell, paragraph, row, table, word
from tests.support.proposals import csv, document, measures, notes, offered, value

_PLAN = ("ที่", "มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา")
_STATUS = ("มาตรการ", "ขั้นตอน", "ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว")
_ONE = {"id": "m1", "group": "plan", "title": "อบรมพนักงานเรื่องจริยธรรม", "steps": ["จัดอบรม"]}
_FILE = {"groups": [{"id": "plan", "title": "แผน"}], "measures": [_ONE]}


def test_each_row_is_a_new_measure_with_its_fields() -> None:
    found = offered(
        document(
            _PLAN,
            ("1", "อบรม", "1. ขออนุมัติ", "สำนัก ปลัด", "ปี 66"),
            ("2", "ประชุม", "- แจ้ง", "กองคลัง, สำนักปลัด", ""),
            title="มาตรการส่งเสริมคุณธรรม",
        )
    )
    assert measures(found) == [
        {
            "id": "m1",
            "group": "g1",
            "title": "อบรม",
            "steps": ["ขออนุมัติ"],
            "responsible": "สำนักปลัด",
            "period": "ปี 66",
        },
        {"id": "m2", "group": "g1", "title": "ประชุม", "steps": ["แจ้ง"], "responsible": ["กองคลัง", "สำนักปลัด"]},
    ]
    assert value(found, "measures", "groups") == [
        {"id": "g1", "title": "มาตรการส่งเสริมคุณธรรม", "columns": "plan", "numbers": "group"}
    ]
    assert (found.notes, found.told) == ({}, ())
    assert [(one.rows, one.taken) for one in found.found] == [(2, 2)]


def test_the_content_that_is_given_stays_as_it_is() -> None:
    before: dict[str, list[str]] = {"groups": [], "measures": []}
    found = offered(csv(_STATUS, ("อบรม", "ก", "", "", "/")), "a.csv", measures=before)
    assert before == {"groups": [], "measures": []}
    assert found.now["2566/measures.yml"] == before


def test_a_measure_with_the_same_title_is_the_one_of_the_content() -> None:
    found = offered(csv(_STATUS, ("(๑) อบรมพนักงาน เรื่องจริยธรรม", "จัดอบรม", "", "", "✓")), "a.csv", measures=_FILE)
    assert measures(found) == [{**_ONE, "progress": {"12m": {"status": "done"}}}]
    assert not found.notes


def test_what_a_file_says_otherwise_takes_the_place_and_is_told_at_it() -> None:
    found = offered(csv(_STATUS, ("อบรมพนักงานเรื่องจริยธรรม", "จัดประชุม", "", "", "")), "a.csv", measures=_FILE)
    assert measures(found)[0]["steps"] == "จัดประชุม"
    place = "a.csv!ตาราง 1 แถว 2 ช่อง 2"
    assert notes(found, "measures", "measures", 0, "steps") == (said.REPLACED.format(old="จัดอบรม", place=place),)


def test_a_slip_in_a_title_is_the_same_measure_and_asked() -> None:
    found = offered(csv(_STATUS, ("อบรมพนักงานเรื่องจริยธรม", "จัดอบรม", "", "", "/")), "a.csv", measures=_FILE)
    assert len(measures(found)) == 1
    assert measures(found)[0]["title"] == _ONE["title"]
    assert "จริยธรม" in notes(found, "measures", "measures", 0, "title")[0]


@pytest.mark.parametrize("title", ["อบรมพนักงานเรื่องจริยธรรม รุ่นที่ 2", "อบรมพนักงานเรื่องจริยธรรมใหม่ทั้งหมด"])
def test_a_title_that_is_only_like_another_is_a_new_measure_and_asked(title: str) -> None:
    found = offered(csv(_STATUS, (title, "จัดอบรม", "", "", "/")), "a.csv", measures=_FILE)
    assert [one["id"] for one in measures(found)] == ["m1", "m2"]
    assert measures(found)[1]["group"] == "plan"
    assert "m1" in notes(found, "measures", "measures", 1, "title")[0]


def test_another_number_in_a_title_is_no_slip() -> None:
    known = {**_FILE, "measures": [{**_ONE, "title": "อบรมพนักงานเรื่องจริยธรรม รุ่นที่ 1"}]}
    found = offered(csv(_STATUS, ("อบรมพนักงานเรื่องจริยธรรม รุ่นที่ 2", "ก", "", "", "/")), "a.csv", measures=known)
    assert "progress" not in measures(found)[0]
    assert measures(found)[1]["progress"] == {"12m": {"status": "done"}}


def test_rows_of_one_joined_measure_are_one_and_must_agree() -> None:
    found = offered(
        word(
            table(
                row(*_STATUS),
                row(cell("อบรม", DOWN), "ขั้นหนึ่ง", "", "", "✓"),
                row(cell("", COVERED), "ขั้นสอง", "✓", "", ""),
                row("ประชุม", "ก", "", "✓", ""),
            )
        )
    )
    first, second = measures(found)
    assert first["steps"] == ["ขั้นหนึ่ง", "ขั้นสอง"]
    assert "progress" not in first
    assert office.ROWS_DISAGREE in notes(found, "measures", "measures", 0, "progress", "12m", "status")[0]
    assert second["progress"] == {"12m": {"status": "in_progress"}}


def test_what_rows_share_is_a_value_of_each() -> None:
    found = offered(
        word(
            table(
                row("มาตรการ", "ขั้นตอน", "การกำกับติดตาม"),
                row("อบรม", "ก", cell("รายงานทุกเดือน", DOWN)),
                row("ประชุม", "ข", cell("", COVERED)),
            )
        )
    )
    assert [one["monitoring"] for one in measures(found)] == ["รายงานทุกเดือน"] * 2


@pytest.mark.parametrize(
    ("ticks", "why"),
    [(("", "/", "/"), office.TWO_TICKS), (("", "", "x"), office.NO_TICK.format(text="x"))],
)
def test_an_unclear_tick_is_asked_with_its_place_and_text(ticks: tuple[str, ...], why: str) -> None:
    found = offered(
        csv(_STATUS, ("อบรม", "ก", *ticks), ("ประชุม", "ข", "", "", "/"), ("ประกาศ", "ค", "", "", "/")), "a.csv"
    )
    (note,) = notes(found, "measures", "measures", 0, "progress", "12m", "status")
    assert why in note
    assert "a.csv" in note
    assert "progress" not in measures(found)[0]


def test_a_report_of_an_unknown_round_is_left_out_and_told() -> None:
    found = offered(csv(_STATUS, ("อบรม", "ก", "", "", "/")), "a.csv", round_id="")
    assert "progress" not in measures(found)[0]
    assert found.told == (said.NO_ROUND.format(table="a.csv ตาราง 1"),)
    assert found.needs_round


@pytest.mark.parametrize(
    ("title", "name", "meant"),
    [
        ("รายงานผล รอบ ๖ เดือน", "a.docx", "6m"),
        ("รายงานผล", "ผลรอบ 12 เดือน.docx", "12m"),
        ("รายงานผลรอบ 6 เดือน และรอบ 12 เดือน", "a.docx", ""),
        ("แผน 12 เดือน", "a.docx", ""),
    ],
)
def test_the_round_is_that_of_the_title_or_the_name(title: str, name: str, meant: str) -> None:
    found = offered(document(_STATUS, ("อบรม", "ก", "", "", "✓"), title=title), name, round_id="")
    assert measures(found)[0].get("progress", {}) == ({meant: {"status": "done"}} if meant else {})


def test_the_only_round_of_a_year_is_meant() -> None:
    found = offered(
        csv(_STATUS, ("อบรม", "ก", "", "", "/")),
        "a.csv",
        round_id="",
        year={"rounds": [{"id": "report", "title": "รายงาน"}]},
    )
    assert measures(found)[0]["progress"] == {"report": {"status": "done"}}


def test_boxes_in_a_cell_are_its_status() -> None:
    rows = (
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "☐ ยังไม่ได้ดำเนินการ\n☑ ดำเนินการ\n- อบรมแล้ว"),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ยังไม่ได้ดำเนินการ\nดำเนินการ\n- ประชุมแล้ว"),
    )
    cells = [row(name, cell("".join(map(paragraph, text.split("\n"))))) for name, text in rows]
    found = offered(word(table(row("ตัวชี้วัด", "ความก้าวหน้าผลการดำเนินการ"), *cells)))
    first, second = measures(found)
    assert first["progress"]["12m"] == {"status": "done", "results": ["อบรมแล้ว"]}
    assert first["indicators"] == ["1"]
    assert second["progress"]["12m"] == {"results": ["ประชุมแล้ว"]}
    assert office.NO_BOX_TICKED in notes(found, "measures", "measures", 1, "progress", "12m", "status")[0]


def test_a_measure_without_a_title_is_known_by_its_indicators() -> None:
    known = {"groups": [{"id": "iit", "title": "IIT"}], "measures": [{"id": "i2", "group": "iit", "indicators": "2"}]}
    raw = csv(("ตัวชี้วัด", "ผลการดำเนินการ"), ("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "ประชุมแล้ว"))
    found = offered(raw, "a.csv", measures=known)
    assert [one["id"] for one in measures(found)] == ["i2"]
    assert measures(found)[0]["progress"] == {"12m": {"results": "ประชุมแล้ว"}}


@pytest.mark.parametrize("name", ["ตัวชี้วัดที่ 2 การใช้อำนาจ", "ตัวชี้วัดที่ 77", "เรื่องอื่น"])
def test_an_indicator_whose_number_and_name_differ_is_not_taken(name: str) -> None:
    found = offered(csv(("ตัวชี้วัด", "มาตรการ", "ขั้นตอน"), (name, "อบรม", "ก")), "a.csv")
    assert "indicators" not in measures(found)[0]
    assert name in notes(found, "measures", "measures", 0, "indicators")[0]


def test_questions_come_with_their_words_and_the_letter_of_their_survey() -> None:
    head = ("ตัวชี้วัด การประเมิน IIT", "หัวข้อย่อยการประเมิน", "ประเด็นที่เป็นข้อบกพร่อง", "มาตรการ", "วิธีการดำเนินการ")
    found = offered(document(head, ("การปฏิบัติ หน้าที่", "๒ ท่านปฏิบัติงานอย่างไร", "ช้า", "มาตรการอบรม", "จัดอบรม")))
    made = measures(found)[0]
    assert (made["indicators"], made["questions"]) == (["1"], ["I2"])
    assert made["question_words"] == {"I2": "ท่านปฏิบัติงานอย่างไร"}


def test_a_row_with_several_questions_is_asked_whether_it_is_several_measures() -> None:
    head = ("ตัวชี้วัดการประเมิน EIT", "หัวข้อย่อยการประเมิน", "ข้อบกพร่อง", "มาตรการ", "วิธีการดำเนินการ")
    texts = ("คุณภาพการดำเนินงาน", "E๑ ก\nE๒ ข", "๑. ช้า\n๒. ไม่เท่าเทียม", "มาตรการหนึ่ง", "จัดอบรม")
    found = offered(document(head, [cell("".join(map(paragraph, text.split("\n")))) for text in texts]))
    assert [one["questions"] for one in measures(found)] == [["E1", "E2"]]
    for field in ("questions", "weaknesses"):
        assert "2 ข้อคำถาม (E1, E2)" in notes(found, "measures", "measures", 0, field)[0]


def test_an_issue_without_a_code_among_others_with_one_is_asked() -> None:
    head = ("ประเด็นที่ต้องปรับปรุงแก้ไข", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ")
    found = offered(document(head, ("e๖ เข้าถึงง่าย", "ก", "กองคลัง"), ("๑๑๐ มีช่องทางร้องเรียนหรือไม่", "ข", "กองคลัง")))
    assert notes(found, "measures", "measures", 0, "title") == ()
    assert said.NO_QUESTION in notes(found, "measures", "measures", 1, "title")[0]


@pytest.mark.parametrize(
    ("results", "why"),
    [
        ("1.เจ้าหน้าที่ประชาสัมพันธ์\n2.สำนักปลัด กองคลัง", office.ONLY_UNITS),
        ("- เผยแพร่ทางเว็บไซต์\n๓", office.ONLY_DIGITS.format(text="๓")),
        ("เจ้าหน้าที่เผยแพร่ข่าวแล้ว", ""),
        ("สำนักปลัดจัดอบรม 2 ครั้ง", ""),
        ("1. อบรม\n2. ประชุม", ""),
    ],
)
def test_results_that_stand_in_a_wrong_place_are_asked(results: str, why: str) -> None:
    texts = cell("".join(map(paragraph, results.split("\n"))))
    first = [cell(paragraph("อบรม")), cell(paragraph("ก"))]
    found = offered(document(("มาตรการ", "ขั้นตอน", "ผลการดำเนินการ"), [*first, texts]))
    asked = notes(found, "measures", "measures", 0, "progress", "12m", "results")
    assert bool(asked) is bool(why)
    assert why in "".join(asked)
    assert ("progress" in measures(found)[0]) is not bool(why)


def test_measures_that_stand_in_the_lines_of_one_row_are_apart_and_asked() -> None:
    head = ("ตัวชี้วัดการประเมิน EIT", "หัวข้อย่อยการประเมิน", "ข้อบกพร่อง", "มาตรการ", "วิธีการดำเนินการ")
    texts = ("คุณภาพการดำเนินงาน", "E๑ ก\nE๒ ข", "ช้า\nไม่เท่าเทียม", "มาตรการหนึ่ง\nมาตรการสอง", "จัดอบรม")
    cells = [cell("".join(map(paragraph, text.split("\n")))) for text in texts]
    found = offered(document(head, cells))
    assert [(one["title"], one["questions"], one["weaknesses"], one["steps"]) for one in measures(found)] == [
        ("มาตรการหนึ่ง", ["E1"], "ช้า", "จัดอบรม"),
        ("มาตรการสอง", ["E2"], "ไม่เท่าเทียม", "จัดอบรม"),
    ]
    assert all("2 มาตรการ" in notes(found, "measures", "measures", at, "title")[0] for at in (0, 1))


def test_days_of_steps_are_actions() -> None:
    head = ("ประเด็นที่ต้องปรับปรุงแก้ไข", "ขั้นตอนหรือวิธีการ", "การดำเนินการ")
    text = "๑.ดำเนินการเมื่อวันที่ ๗ เมษายน ๒๕๖๖ ๒.ดำเนินการครบ ๖ เดือน เมื่อวันที่ ๓๐ เมษายน ๒๕๖๖"
    found = offered(document(head, ("ข้อ ๐๑๑ แผนดำเนินงาน", "๑.จัดทำแผน ๒.เผยแพร่", text), ("e๖ เข้าถึงง่าย", "ก", "-")))
    first, second = measures(found)
    assert first["items"] == ["O11"]
    assert first["progress"]["12m"]["actions"] == [
        {"step": "1", "date": "2566-04-07"},
        {"step": "2", "date": "2566-04-30", "text": "ดำเนินการครบ ๖ เดือน เมื่อวันที่"},
    ]
    assert (second.get("title"), second["questions"], second["question_words"]) == (None, ["E6"], {"E6": "เข้าถึงง่าย"})


def test_texts_over_several_columns_name_groups() -> None:
    found = offered(
        word(
            table(
                row("มาตรการ", "ขั้นตอน", "ระยะเวลา"), row(cell("มิติที่ 1 โปร่งใส", across(3))), row("อบรม", "ก", "ต.ค. 65")
            )
        )
    )
    assert value(found, "measures", "groups", 0, "title") == "มิติที่ 1 โปร่งใส"


def test_rows_that_type_the_title_again_are_one_measure() -> None:
    found = offered(csv(("มาตรการ", "ขั้นตอน"), ("อบรม", "ก"), ("อบรม", "ข")), "a.csv")
    assert [one["steps"] for one in measures(found)] == [["ก", "ข"]]


def test_two_numbers_with_one_title_are_two_measures_and_asked() -> None:
    found = offered(csv(("ที่", "มาตรการ", "ขั้นตอน"), ("1", "อบรม", "ก"), ("2", "อบรม", "ข")), "a.csv")
    assert [one["steps"] for one in measures(found)] == ["ก", "ข"]
    assert "m1" in notes(found, "measures", "measures", 1, "title")[0]


def test_a_row_without_a_title_is_only_asked() -> None:
    found = offered(csv(("มาตรการ", "ขั้นตอน", "ระยะเวลา"), ("อบรม", "ก", "ต.ค. 65"), ("", "ข", "")), "a.csv")
    assert measures(found)[0]["steps"] == "ก"
    assert "“ข”" in notes(found, "measures", "measures", 0, "steps")[0]


def test_a_list_that_goes_on_from_the_page_before_is_asked() -> None:
    head = ("ที่", "ตัวชี้วัด", "มาตรการ", "ขั้นตอน")
    first = table(row(*head), row("1", "การปฏิบัติหน้าที่", "อบรม", "1. ก 2. ข 3. ค"))
    found = offered(word(first + table(row(*head), row("", "", "ประชุม", "4. ง"))))
    assert [one.get("steps") for one in measures(found)] == [["ก", "ข", "ค"], None]
    assert said.GOES_ON in notes(found, "measures", "measures", 1, "steps")[0]
    assert said.GOES_ON_BELOW in notes(found, "measures", "measures", 0, "steps")[0]


def test_a_sentence_is_no_unit() -> None:
    long = "แต่งตั้งเจ้าหน้าที่ประชาสัมพันธ์เพื่อเผยแพร่ข้อมูลข่าวสารในด้านต่าง ๆ ให้ประชาชนทราบ"
    found = offered(csv(("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"), ("อบรม", "ก", long)), "a.csv")
    assert "responsible" not in measures(found)[0]
    assert said.NOT_UNIT in notes(found, "measures", "measures", 0, "responsible")[0]


def test_numbers_of_persons_come_neither_into_the_content_nor_into_notes() -> None:
    number = "1-1017-00203-45-0"
    rows = (("มาตรการ", "ขั้นตอน", "หมายเหตุอื่น"), ("อบรม", f"ติดต่อ {number}", "ก"), (f"ประชุม {number}", "ข", number))
    found = offered(csv(*rows), "a.csv")
    whole = f"{found.content}{found.notes}{found.told}"
    assert "00203" not in whole
    assert "1101700203450" not in whole
    assert "เลขประจำตัวประชาชน" in notes(found, "measures", "measures", 0, "steps")[0]


def test_links_in_texts_keep_their_address() -> None:
    link = '<w:hyperlink r:id="a"><w:r><w:t>ประกาศ</w:t></w:r></w:hyperlink>'
    raw = word(
        table(
            row("มาตรการ", "ขั้นตอน"),
            row("อบรม", cell(paragraph(f'<w:r><w:t xml:space="preserve">ดู </w:t></w:r>{link}'))),
        ),
        links={"a": "https://www.example.go.th/a"},
    )
    assert measures(offered(raw))[0]["steps"] == "ดู [ประกาศ](https://www.example.go.th/a)"


def test_columns_without_a_place_are_told() -> None:
    found = offered(csv(("มาตรการ", "ขั้นตอน", "สีของแฟ้ม"), ("อบรม", "ก", "แดง")), "a.csv")
    assert any("สีของแฟ้ม" in told for told in found.told)


def test_the_measures_take_the_place_of_the_example_of_a_new_site() -> None:
    example = {"id": "m1", "group": "plan", "title": "ตัวอย่าง ให้พิมพ์ชื่อมาตรการแทนที่ข้อความนี้"}
    known = {"groups": [{"id": "plan", "title": "แผน"}], "measures": [example]}
    rows = csv(("มาตรการ", "ขั้นตอน"), ("อบรม", "ก"), ("ประชุม", "ข"))
    found = offered(rows, "a.csv", measures=known)
    assert [(one["id"], one["group"], one["title"]) for one in measures(found)] == [
        ("m2", "plan", "อบรม"),  # not m1: that would be the example under another title
        ("m3", "plan", "ประชุม"),
    ]
    assert said.EXAMPLE_OUT in found.told
    real = {"id": "m7", "group": "plan", "title": "ทบทวนคู่มือ"}
    found = offered(rows, "a.csv", measures={**known, "measures": [example, real]})
    assert [one["id"] for one in measures(found)] == ["m1", "m7", "m2", "m3"]
    assert said.EXAMPLE_OUT not in found.told


def test_no_table_of_a_file_gets_the_id_of_the_example() -> None:
    example = {"id": "m1", "group": "plan", "title": "ตัวอย่าง ให้พิมพ์ชื่อมาตรการแทนที่ข้อความนี้"}
    one, two = (table(row(*_PLAN), row("1", title, "ก", "กองคลัง", "")) for title in ("อบรม", "ประชุม"))
    raw = word(paragraph("แผน ก") + one + paragraph("แผน ข") + two)
    found = offered(raw, measures={"groups": [{"id": "plan", "title": "แผน"}], "measures": [example]})
    assert {one["id"] for one in measures(found)} == {"m2", "m3"}


def test_of_few_amounts_only_the_one_that_cannot_be_read_is_asked() -> None:
    head = ("มาตรการ", "ขั้นตอน", "งบประมาณ")
    found = offered(document(head, ("อบรม", "ก", "๑๐,๐๐๐"), ("ประชุม", "ข", "ตามที่ตั้งไว้")))
    assert [one.get("budget") for one in measures(found)] == ["10000", None]
    assert "ตามที่ตั้งไว้" in notes(found, "measures", "measures", 1, "budget")[0]
