"""Content files as plain data at random: right ones, odd texts, and values of a shape that does not belong there."""

from __future__ import annotations

import string
from functools import cache

from hypothesis import strategies as st

from itasite.edit.change import Plain
from itasite.model.agency import Agency
from itasite.model.analysis import Analysis
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measures
from itasite.model.record import Record
from itasite.model.shape import FieldShape, fields_of
from itasite.model.year import YearInfo
from itasite.workbook.grid import Content
from tests.support.odd import ODD_TEXT

YEAR = 2566
HOSTILE = (
    *("=1+1", "+66 44 300639", "-ข้อความ", "@ก", "'ก", "0123", "9.40", "2566-04-21", "TRUE", "1e5", "12:30"),
    *("บรรทัดแรก\nบรรทัดสอง", " เว้นหน้า", "เว้นท้าย ", "ก\n\nข", "\nก", "ก\n", "1. ก\n2. ข", "- ก\n- ข", "๑) ก\n๒) ข"),
    *("๑๒๓", "👩‍💻 🇹🇭", "_x0041_", "_x000D_", "a\tb", "ก\u00a0ข", "\ufeffก", "<b>&amp;</b>", "<r>x</r>", "{=1}"),
    *("ํา", "ก\r\nข", "x" * 40_000, "👩" * 17_000, "\x07", "\ufffe", "ก: ข", "O1, O2", "ใช่", "true", "ทุกข้อ", "all"),
    *("(ยาวหรือซับซ้อนเกินกว่าจะใส่ในช่องตาราง แก้ในแบบฟอร์ม แล้วคงข้อความนี้ไว้)", "#REF!", "\n" * 300 + "ก"),
)
TEXTS = (
    st.sampled_from(HOSTILE) | ODD_TEXT | st.sampled_from(("แผน", "ดำเนินการแล้ว", "done", "m1", "O2", "https://a.th"))
)
_IDS = st.sampled_from(("m1", "m2", "plan", "6m", "12m", "x", "O1", "O2", "ข้อ ๐๓", "1", "9.1", "IIT"))
_JUNK: st.SearchStrategy[Plain] = st.sampled_from(("", [], {}, [[]], ["ก", {"a": "b"}], {"a": ["b"]}, [""], "ก"))


@cache
def record(kind: type[Record]) -> st.SearchStrategy[Plain]:
    """Plain data of a record: some of its fields, each with a value of its shape or another."""
    named: dict[str, st.SearchStrategy[Plain]] = {field.name: _value(field) for field in fields_of(kind)}
    return st.fixed_dictionaries({}, optional=named).map(dict)


def _value(field: FieldShape) -> st.SearchStrategy[Plain]:
    shape = field.shape
    one: st.SearchStrategy[Plain] = (
        record(shape.record) if shape.record else TEXTS | st.sampled_from(("ก", *shape.choices))
    )
    one = _IDS if field.name in ("id", "code", "group", "step") else one
    if shape.keys:
        one = st.dictionaries(_IDS | st.text(string.ascii_letters, max_size=3), one, max_size=3)
    elif shape.listed or shape.form.endswith("s"):
        one = one | st.lists(one, max_size=3)
    return st.one_of(one, one, one, _JUNK)


_FILES = {"year.yml": YearInfo, "measures.yml": Measures, "oit.yml": Disclosure, "analysis.yml": Analysis}
_FILES |= {"tables.yml": DataTables}


def contents() -> st.SearchStrategy[Content]:
    """The files of a year and of its agency; some may be missing."""
    files = {"agency.yml": record(Agency)} | {f"{YEAR}/{name}": record(kind) for name, kind in _FILES.items()}
    return st.fixed_dictionaries({}, optional=files).map(dict)
