"""Differences, joins and lines of plain values: whatever two people made of the same, nothing is lost unseen."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.edit.apply import changed, edited, plain_of
from itasite.edit.change import Drop, Insert, Move, Plain, Put
from itasite.edit.difference import difference
from itasite.edit.lines import merge_lines
from itasite.edit.merge import Conflict, merged

WORDS = st.sampled_from(("ก", "ข", "a: b", "สอง\nบรรทัด", "", "x", "y", "2566-01-03"))
KEYS = st.sampled_from(("id", "url", "title", "steps", "4"))
PLAIN: st.SearchStrategy[Any] = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=14
)
RECORDS = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("abcdefgh")}, optional={"title": WORDS, "steps": st.lists(WORDS)}),
    max_size=6,
    unique_by=lambda record: record["id"],
)


@given(PLAIN, PLAIN)
@settings(max_examples=150)
def test_a_difference_makes_the_new_of_the_old(old: Plain, new: Plain) -> None:
    kept = copy.deepcopy(old)
    assert changed(old, difference(old, new)) == new
    assert old == kept
    assert difference(old, old) == ()


@given(RECORDS, RECORDS)
@settings(max_examples=40)
def test_a_difference_of_records_is_a_difference_of_the_file(old: list[Plain], new: list[Plain]) -> None:
    text = edited("# หัว\n", [Put(("measures",), old), Put(("note",), "x")], "x.yml")
    after = edited(text, difference(plain_of(text, "x.yml"), {"measures": new, "note": "x"}), "x.yml")
    assert plain_of(after, "x.yml") == {"measures": new, "note": "x"}
    assert after.startswith("# หัว\n")


def test_a_difference_is_small() -> None:
    old: list[Plain] = [{"id": name, "title": name * 3} for name in "abcd"]
    assert difference(old, [old[3], old[0], old[1], old[2]]) == (Move((), 3, 0),)
    assert difference(old, old[1:]) == (Drop((0,)),)
    assert difference(old, [*old, {"id": "e"}]) == (Insert((), 4, {"id": "e"}),)
    assert difference(["ยาวพอที่จะรู้จัก", "ข"], ["ยาวพอที่จะรู้จักได้", "ข"]) == (Put((0,), "ยาวพอที่จะรู้จักได้"),)
    assert difference({"a": "1"}, {"a": "1", "b": "2"}) == (Put(("b",), "2", ("a",)),)
    assert difference({"z": "1"}, {"z": "1", "b": "2"}, lambda _: ("a", "b", "z")) == (Put(("b",), "2", ("a",)),)
    assert difference({"a": "1", "b": "2"}, {"b": "2"}) == (Drop(("a",)),)


def test_a_record_of_another_id_is_another_record() -> None:
    old: Plain = [{"id": "m1", "title": "เหมือนกัน", "unit": "ก"}]
    new: list[Plain] = [{"id": "m2", "title": "เหมือนกัน", "unit": "ก"}]
    assert difference(old, new) == (Drop((0,)), Insert((), 0, new[0]))


@given(PLAIN, PLAIN)
@settings(max_examples=100)
def test_what_only_one_has_changed_is_taken(base: Plain, new: Plain) -> None:
    assert merged(base, new, base) == (new, ())
    assert merged(base, base, new) == (new, ())
    assert merged(base, new, new) == (new, ())


@given(RECORDS, st.data())
@settings(max_examples=150)
def test_changes_of_other_fields_are_both_there(base: list[Plain], data: st.DataObject) -> None:
    places = [(number, key) for number in range(len(base)) for key in ("title", "unit", "note")]
    mine, theirs, both = copy.deepcopy(base), copy.deepcopy(base), copy.deepcopy(base)
    for number, key in places:
        whose = data.draw(st.sampled_from(("mine", "theirs", "same", "nobody")))
        for side in {"mine": (mine,), "theirs": (theirs,), "same": (mine, theirs), "nobody": ()}[whose]:
            side[number][key] = f"{key} {number}"  # type: ignore[index,call-overload]
        if whose != "nobody":
            both[number][key] = f"{key} {number}"  # type: ignore[index,call-overload]
    mine.append({"id": "mine"})
    theirs.append({"id": "theirs"})
    found = merged({"x": base}, {"x": mine}, {"x": theirs})
    assert found.conflicts == ()
    assert found.value == {"x": [*both, {"id": "theirs"}, {"id": "mine"}]}


@given(PLAIN, PLAIN, PLAIN)
@settings(max_examples=200)
def test_a_conflict_loses_nothing(base: Plain, mine: Plain, theirs: Plain) -> None:
    found = merged(base, mine, theirs)
    said = repr(found)
    for one in (words(mine) | words(theirs)) - words(base):
        assert repr(one) in said
    assert all(conflict.mine != conflict.theirs for conflict in found.conflicts)


def words(plain: Plain) -> set[str]:
    """Single values; of a text over lines, which is joined by lines, none."""
    if isinstance(plain, str):
        return {plain} - {"สอง\nบรรทัด"}
    return {word for inner in (plain if isinstance(plain, list) else plain.values()) for word in words(inner)}


def test_the_same_field_changed_twice_is_to_be_chosen() -> None:
    base: Plain = {"items": [{"id": "O1", "status": "a"}, {"id": "O2", "status": "a"}]}
    mine: Plain = {"items": [{"id": "O1", "status": "b"}, {"id": "O2", "status": "x"}]}
    theirs: Plain = {"items": [{"id": "O0"}, {"id": "O1", "status": "c"}, {"id": "O2", "status": "a"}]}
    found = merged(base, mine, theirs)
    assert found.value == {"items": [{"id": "O0"}, {"id": "O1", "status": "b"}, {"id": "O2", "status": "x"}]}
    assert found.conflicts == (Conflict(("items", 1, "status"), "a", "b", "c"),)


def test_what_one_removed_and_the_other_changed_is_kept_and_asked_for() -> None:
    base: Plain = {"items": [{"id": "O1", "status": "a"}], "note": "x"}
    changed_there: Plain = {"items": [{"id": "O1", "status": "b"}], "note": "y"}
    found = merged(base, {"items": []}, changed_there)
    assert found.value == changed_there
    assert [(conflict.path, conflict.mine) for conflict in found.conflicts] == [(("items", 0), None), (("note",), None)]
    assert merged(base, changed_there, {"items": []}).value == changed_there


def test_the_same_new_record_is_one() -> None:
    found = merged([], [{"id": "a", "x": "1"}], [{"id": "a", "y": "2"}])
    assert found == ([{"id": "a", "y": "2", "x": "1"}], ())


LINES = st.lists(st.sampled_from("abcde"), max_size=7).map("\n".join)


@given(LINES, LINES)
@settings(max_examples=150)
def test_lines_that_only_one_has_changed(base: str, new: str) -> None:
    assert merge_lines(base, new, base) == (new, ())
    assert merge_lines(base, base, new) == (new, ())
    assert merge_lines(base, new, new) == (new, ())


@given(LINES, LINES, LINES)
@settings(max_examples=200)
def test_lines_are_joined_the_same_from_both_sides(base: str, mine: str, theirs: str) -> None:
    one, other = merge_lines(base, mine, theirs), merge_lines(base, theirs, mine)
    assert len(one.conflicts) == len(other.conflicts)
    if not one.conflicts:
        assert one.text == other.text
    for conflict in one.conflicts:
        assert one.text.split("\n")[conflict.line - 1 :][: len(conflict.mine.split("\n"))] or not conflict.mine


def test_lines_side_by_side_and_lines_that_conflict() -> None:
    base = "หนึ่ง\nสอง\nสาม\nสี่\n"
    assert merge_lines(base, base.replace("หนึ่ง", "๑"), base + "ห้า\n") == ("๑\nสอง\nสาม\nสี่\nห้า\n", ())
    assert merge_lines(base, base.replace("สอง\n", ""), base.replace("สาม", "๓")) == ("หนึ่ง\n๓\nสี่\n", ())
    found = merge_lines(base, base.replace("สอง", "๒"), base.replace("สอง", "2"))
    assert found.text == base.replace("สอง", "๒")
    assert [tuple(conflict) for conflict in found.conflicts] == [(2, "สอง", "๒", "2")]
