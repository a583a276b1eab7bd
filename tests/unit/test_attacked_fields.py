"""Every text that an author can write is attacked: tests/support/hostile.py holds the attack in each field and key."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

import itasite.model
from itasite.findings import check
from itasite.model.page_settings import OWN, SETTINGS
from itasite.model.record import Record
from itasite.problem import Position
from itasite.text.source import Scalar, Sequence
from tests.support.hostile import ATTACK, HEAD, LEVELS, MARK, write

# Texts that are names of something that must exist; a wrong one stops the build, so that no page shows it.
NAMES = {
    "AnalysisOptions.columns",
    "AnalysisOptions.instrument",
    "ChecklistOptions.columns",
    "ChecklistOptions.responsible",
    "Agency.logo",
    "CoverOptions.logo",
    "DataTable.columns",
    "DataTable.sheet",
    "DataTableOptions.columns",
    "DataTableOptions.sheet",
    "Evidence.file",
    "Evidence.page",
    "SharedEvidence.file",
    "SharedEvidence.page",
    "Framework.kinds",
    "FrameworkOptions.columns",
    "Group.columns",
    "Group.set",
    "Indicator.instrument",
    "Instrument.code",
    "LevelsOptions.columns",
    "MeasuresOptions.columns",
    "MeasuresOptions.instrument",
    "MeasuresOptions.responsible",
    "MeasuresOptions.set",
    "MemoOptions.garuda",
    "NoticeOptions.garuda",
    "OrderOptions.garuda",
    "MemoAttachment.file",
    "MemoAttachment.page",
    "Picture.file",
    "Reference.file",
    "Reference.page",
    "Result.level",
    "ScoresOptions.columns",
    "TableOptions.columns",
}
# The same fields as those of the blocks and records made of them.
BASES = {
    "BlockOptions",
    "IndicatorOptions",
    "TableOptions",
    "SignaturesOptions",
    "LetterOptions",
    "PaperLink",
    "Signer",
    "Stated",
    "TableSource",
}
# No author writes them: they come with the program.
OURS = "itasite.model.table_kind"


def records(value: Any) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        value = [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for inner in value:
            yield from records(inner)


def free_fields() -> Iterator[str]:
    """Every field of every record that takes any text."""
    for module in pkgutil.iter_modules(itasite.model.__path__):
        importlib.import_module(f"itasite.model.{module.name}")
    classes = [Record]
    while classes:
        known = classes.pop()
        classes += [made for made in known.__subclasses__() if made.__module__.startswith("itasite.")]  # none of a test
        for name, field in known.model_fields.items():
            annotation = field.annotation
            for note in field.metadata:
                annotation = Annotated[annotation, note]  # type: ignore[assignment]
            own = known.__name__ not in BASES and known.__module__ != OURS
            if name not in ("node", "left_out") and own and takes(annotation):
                yield f"{known.__name__}.{name}"


def takes(annotation: Any) -> bool:
    adapter = TypeAdapter(annotation)
    for value in (ATTACK, [ATTACK], {"x": ATTACK}, {"x": [ATTACK]}, re.sub("[ก-๙]", "", ATTACK)):
        try:
            if MARK in str(adapter.validate_python(value)):
                return True
        except ValidationError:
            continue
    return False


def test_every_text_of_every_record_holds_the_attack(tmp_path: Path) -> None:
    read, _ = check(write(tmp_path / "hostile") / "content", LEVELS)
    assert read
    values = [read.agency, *(block.options for page in read.pages for block in page.blocks)]
    for year in read.years:
        values += [year.info, year.measures, year.disclosure, year.framework, year.analysis, year.tables]
    held = {
        f"{type(record).__name__}.{name}"
        for value in values
        for record in records(value)
        for name in type(record).model_fields
        if name not in ("node", "left_out") and MARK in str(getattr(record, name))
    }
    missing = sorted(set(free_fields()) - held - NAMES)
    assert missing == [], "write EVIL into them in tests/support/hostile.py; if it is a name, into NAMES here"


def test_every_key_of_the_head_of_a_page_that_takes_a_text_holds_the_attack() -> None:
    text = Scalar(ATTACK, Position("a.md"))
    texts = Sequence((text,), text.at)
    taking = {name for name, setting in SETTINGS.items() if MARK in f"{setting.read(text)} {setting.read(texts)}"}
    assert {*taking, *OWN} <= {line.partition(":")[0] for line in HEAD.splitlines()}
