"""What was found in a form is seen: no folded group hides it."""

from __future__ import annotations

import re

import pytest

from itasite.edit.change import Path, Plain
from itasite.forms.context import FormContext
from itasite.forms.drawn import form_html
from itasite.forms.fields import form_of
from itasite.forms.shown import FieldView, Finding, FormView, GroupView
from itasite.forms.views import form_view
from itasite.model.disclosure import Entry
from itasite.model.framework import Framework
from itasite.model.measure import Measure
from itasite.model.record import Record
from itasite.model.year import Round, YearInfo
from itasite.problem import Severity


def groups_in(field: FieldView) -> list[GroupView]:
    """All groups with a name, however deep."""
    inner = [entry.field for entry in field.entries] + [one for group in field.groups for one in group.fields]
    own = [group for group in field.groups if group.folded]
    return own + [group for one in inner for group in groups_in(one)]


@pytest.mark.parametrize(
    ("record", "path", "opened"),
    [
        (Entry, ("note",), 1),
        (Entry, ("evidence", 0, "date"), 1),
        (Entry, ("evidence", 0, "title"), 0),
        (Measure, ("progress", "6m", "evidence", 0, "note"), 1),
        (Framework, ("instruments", 0, "code"), 1),
        (Framework, ("levels", 0, "title"), 1),
    ],
)
def test_a_folded_group_that_holds_a_finding_is_open(record: type[Record], path: Path, opened: int) -> None:
    evidence: list[Plain] = [{"title": "ประกาศ"}]
    plain: dict[str, Plain] = {"evidence": evidence, "progress": {"6m": {"evidence": evidence}}}
    plain |= {"instruments": [{"code": "IIT"}], "levels": [{"title": "A"}]}
    form = form_of(record, FormContext())
    view = form_view(form, plain, [Finding(path, Severity.ERROR, "x", "ยังไม่ถูก", "แก้")])
    found = [group for group in groups_in(view.record) if group.open]
    assert len(found) == opened
    assert str(form_html(view)).count("พบ 1 จุด") == opened
    assert not any(group.open for group in groups_in(form_view(form, plain).record))


def test_what_is_set_already_is_not_asked_for() -> None:
    for record, name, said in ((Measure, "id", "(ระบบตั้งให้)"), (Round, "id", "(ไม่เปลี่ยนภายหลัง)")):
        form = form_of(record, FormContext())
        filled, empty = (field_html(form_view(form, plain), name) for plain in written(name))
        assert said in filled
        assert "(ต้องกรอก)" not in filled
        assert "aria-required" not in filled
        assert "(ต้องกรอก)" in empty


def test_the_code_of_a_survey_is_called_a_code() -> None:
    view = form_view(form_of(YearInfo, FormContext()), {"surveys": {"eit": {"title": "แบบวัด EIT"}}})
    assert re.search(r'-key">รหัส <span class="must">\(ไม่เปลี่ยนภายหลัง\)', str(form_html(view)))


def field_html(view: FormView, name: str) -> str:
    """The label and the box of a field."""
    found = re.search(rf'<label for="f-{name}">.*?<input[^>]*>', str(form_html(view)), re.DOTALL)
    assert found
    return found[0]


def written(name: str) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """A record with that field, and one without."""
    return {name: "m1"}, {}
