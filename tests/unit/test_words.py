"""The Thai words: every field has its label and help, every choice its word, every code its sentence, in one room."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.model import page_settings
from itasite.model.block_options import BlockOptions, IndicatorOptions, TableOptions
from itasite.model.blocks import BLOCKS, LetterOptions
from itasite.model.columns import SET_WORDS, TABLES
from itasite.model.data_table import TableSource
from itasite.model.memo import PaperLink, Signer
from itasite.model.page_settings import SETTINGS
from itasite.model.record import Record
from itasite.model.shape import FILES, FieldShape, fields_of, within
from itasite.model.stated import Stated
from itasite.reading.records import read_record
from itasite.text.source import Mapping, parse_yaml
from itasite.words.choices import CHOICES
from itasite.words.faults import VALUES
from itasite.words.fields import PAGE_HEAD, FieldWords, all_words, field_words, page_head_words
from itasite.words.forms import FORMS
from tests.support.sites import ROOT

LONGEST_HELP = 90  # letters: one line of a form
THAI = re.compile("[ก-๙]")
_BASES = (BlockOptions, TableOptions, IndicatorOptions, LetterOptions, PaperLink, Signer, Stated, TableSource)
_OURS = "itasite.model.table_kind"  # no author writes a kind of table
ROOTS: tuple[type[Record], ...] = (*FILES.values(), *_BASES, *BLOCKS.values())
RECORDS = list(dict.fromkeys(inner for root in ROOTS for inner in within(root)))
FIELDS = [(record, field) for record in RECORDS for field in fields_of(record) if field.owner is record]
NAMES = [f"{record.__name__}.{field.name}" for record, field in FIELDS]
WORDS = [(f"{name}.{field}", words) for name, record in all_words().items() for field, words in record.fields.items()]


def subclasses(kind: type[Record]) -> Iterator[type[Record]]:
    for found in kind.__subclasses__():
        yield found
        yield from subclasses(found)


def test_every_record_of_the_model_can_be_written_by_an_author() -> None:
    """Else its fields would have no words, and no test below would miss them."""
    assert {
        found for found in subclasses(Record) if found.__module__.startswith("itasite.") and found.__module__ != _OURS
    } == set(RECORDS)


def test_every_field_has_words_and_every_entry_a_field() -> None:
    wanted = {f"{record.__name__}.{field.name}" for record, field in FIELDS}
    wanted |= {f"{PAGE_HEAD}.{key}" for key in SETTINGS}
    assert {name for name, _ in WORDS} == wanted
    assert set(all_words()) == {record.__name__ for record in RECORDS} | {PAGE_HEAD}


@pytest.mark.parametrize("name", all_words())
def test_every_record_says_what_it_is(name: str) -> None:
    words = all_words()[name]
    assert_plain(words.label, words.help)


@pytest.mark.parametrize("words", [words for _, words in WORDS], ids=[name for name, _ in WORDS])
def test_label_and_help_are_short_and_thai(words: FieldWords) -> None:
    assert_plain(words.label, words.help)
    assert words.label != words.help


def assert_plain(label: str, help: str) -> None:
    assert THAI.search(label)
    assert THAI.search(help)
    assert len(label) <= 40
    assert len(help) <= LONGEST_HELP
    assert not help.endswith((".", ":", " "))
    assert "  " not in help


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=NAMES)
def test_the_choices_of_a_field_are_those_that_it_takes(record: type[Record], field: FieldShape) -> None:
    assert set(field_words(record, field.name).choices) == set(field.shape.choices)


def test_the_choices_in_the_head_of_a_page_are_those_that_it_takes() -> None:
    for key, names in (("hide", page_settings.HIDDEN), ("template", page_settings.TEMPLATES)):
        assert tuple(page_head_words(key).choices) == names
    assert all(THAI.search(word) or "ITA" in word for words in CHOICES.values() for word in words.values())


def test_every_table_of_choices_is_used() -> None:
    used = {id(words.choices) for _, words in WORDS}
    assert [name for name, table in CHOICES.items() if id(table) not in used] == []


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=NAMES)
def test_the_example_of_a_field_is_accepted(record: type[Record], field: FieldShape) -> None:
    example = field_words(record, field.name).example
    assert example or field.shape.record or field.shape.form in ("text", "texts"), "its form is not plain"
    if example:
        tree, problems = parse_yaml(f"{field.name}: {example}\n", "example.yml")
        assert tree is not None
        assert problems == []
        found = read_record(record, tree)[1]  # the record as a whole (column 1) may want more
        assert [problem for problem in found if problem.at.column > 1 or problem.rule == "unknown-key"] == []


@pytest.mark.parametrize("key", SETTINGS)
def test_the_example_of_a_key_of_a_page_is_accepted(key: str) -> None:
    tree, problems = parse_yaml(f"{key}: {page_head_words(key).example}\n", "example.md")
    assert problems == []
    assert isinstance(tree, Mapping)
    assert set(page_settings.known_settings(tree)) == {key}


def test_every_form_has_words_and_every_form_is_used() -> None:
    used = {setting.form for setting in SETTINGS.values()}
    for _, field in FIELDS:
        shape = field.shape
        assert shape.form or shape.record or shape.choices, field.name
        used |= {shape.form, shape.keys}
    assert used - {""} == set(FORMS)


def test_every_column_and_set_has_words() -> None:
    assert set(TABLES) == set(SET_WORDS)
    for options, (headings, sets) in TABLES.items():
        assert set(SET_WORDS[options]) == set(sets)
        assert {column for columns in sets.values() for column in columns} <= set(headings)


def test_every_code_of_a_validator_has_its_sentence() -> None:
    raised = set()
    for _, tree in model_files():
        for node in ast.walk(tree):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if named and node.func.id in ("refused", "_pattern"):  # type: ignore[attr-defined]
                place = 0 if node.func.id == "refused" else 1  # type: ignore[attr-defined]
                argument = node.args[place]  # type: ignore[attr-defined]
                raised |= {argument.value} if isinstance(argument, ast.Constant) else set()
    assert raised == set(VALUES)


def test_the_models_hold_no_thai() -> None:
    """Words that a reader sees stand in `itasite/words/`, so that each has one place."""
    lines = [
        f"{name}:{number}"
        for name, text in model_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if THAI.search(line)
    ]
    assert lines == []


def model_texts() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "itasite" / "model").glob("*.py")):
        yield path.name, path.read_text(encoding="utf-8")


def model_files() -> Iterator[tuple[str, ast.Module]]:
    yield from ((name, ast.parse(text)) for name, text in model_texts())


def test_a_check_without_faults_reads_no_label(base: Path) -> None:
    all_words.cache_clear()
    assert check(base)[1] == ()
    assert all_words.cache_info().misses == 0
