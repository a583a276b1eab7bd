"""The folder of a fiscal year to a `Year`; parts that the year does not show are not handed on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.model.agency import Agency, Kind
from itasite.model.analysis import Analysis
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework
from itasite.model.measure import Measures
from itasite.model.site import Year
from itasite.model.year import YearInfo
from itasite.problem import Position, Problem, warning
from itasite.reading.codes import NO_NAMES, CodeNames
from itasite.reading.criteria import Criteria, no_framework, unread
from itasite.reading.files import Files
from itasite.reading.folder import PART_FILES
from itasite.reading.one_file import AnyRecord, ReadRecord, read_file
from itasite.text.source import Mapping, Scalar


# Stand-ins for files that cannot be read: the rules still look at all else, and with the error nothing is built.
def _unread(record: AnyRecord) -> AnyRecord:
    return record.model_copy(update={"left_out": frozenset(type(record).model_fields)})


UNREAD_AGENCY = _unread(Agency(name="-", short_name="-", kind=Kind.OTHER, province="-"))
_UNREAD_YEAR = _unread(YearInfo())
_UNREAD_MEASURES = _unread(Measures(groups=()))
_UNREAD_ANALYSIS = _unread(Analysis())
_UNREAD_DISCLOSURE = _unread(Disclosure())
_UNREAD_TABLES = _unread(DataTables())


class ReadYear(NamedTuple):
    """A year, and all problems of form in its files."""

    year: Year
    problems: tuple[Problem, ...]


class _YearFiles(NamedTuple):
    """The files of a year as they were read, None for one that is not there."""

    info: ReadRecord[YearInfo]
    measures: ReadRecord[Measures] | None
    disclosure: ReadRecord[Disclosure] | None
    analysis: ReadRecord[Analysis] | None
    tables: ReadRecord[DataTables] | None


def read_year(files: Files, number: int, criteria: Criteria) -> ReadYear:
    """The year of that number."""
    info = read_file(files, f"{number}/year.yml", YearInfo)
    named = (info.record and info.record.framework) or number
    answered = _answered(files, number) or named
    found = _YearFiles(
        info,
        _if_there(files, f"{number}/measures.yml", Measures, criteria.codes(answered)),
        _if_there(files, f"{number}/oit.yml", Disclosure, criteria.codes(named)),
        _if_there(files, f"{number}/analysis.yml", Analysis, NO_NAMES),
        _if_there(files, f"{number}/tables.yml", DataTables, criteria.codes(named)),
    )
    return files.memory.kept(number, _year, number, found, criteria)


def _if_there(files: Files, name: str, model: type[AnyRecord], codes: CodeNames) -> ReadRecord[AnyRecord] | None:
    return read_file(files, name, model, codes) if files.exists(name) else None


def _year(number: int, read: _YearFiles, criteria: Criteria) -> ReadYear:
    problems = [problem for each in read if each for problem in each.problems]
    info = _shown(read.info.record or _UNREAD_YEAR)
    named = info.framework or number
    if named == number and not criteria.known(number):
        info = _shown(_with_something_to_show(read, info))
    measures = _part(f"{number}/measures.yml", read.measures, _UNREAD_MEASURES, info, problems)
    disclosure = _part(f"{number}/oit.yml", read.disclosure, _UNREAD_DISCLOSURE, info, problems)
    analysis = (read.analysis.record or _UNREAD_ANALYSIS) if read.analysis else Analysis()
    tables = (read.tables.record or _UNREAD_TABLES) if read.tables else DataTables()
    at = info.key_at("framework") if info.framework else Position(f"{number}/year.yml")
    found: Framework | None = no_framework(number)
    if named != number or criteria.known(number) or _needs_criteria(info, measures, analysis):
        found = criteria.of(named)
        if found is None and "framework" not in info.left_out:
            problems.append(criteria.unknown(named, at))
    if found is None:
        found = unread(no_framework(number))
    assessed = _assessed(measures, criteria, found, problems)
    year = Year(number, info, found, measures, disclosure, analysis, assessed, criteria.known(number), tables)
    return ReadYear(year, tuple(problems))


def _answered(files: Files, number: int) -> int | None:
    """The year whose list the codes in measures.yml are of, as its field `assessment` has it."""
    name = f"{number}/measures.yml"
    file = files.yaml(name)[0] if files.exists(name) else None
    said = file.tree.get("assessment") if file and isinstance(file.tree, Mapping) else None
    digits = fold_digits(said.text) if isinstance(said, Scalar) else ""
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def _assessed(measures: Measures, criteria: Criteria, found: Framework, problems: list[Problem]) -> Framework:
    """The criteria that the measures answer to; `found` are those of their own year. Adds to `problems`."""
    year = measures.assessment
    if year is None:
        return found
    if not criteria.known(year) and not _names_criteria(measures):
        return no_framework(year)
    assessed = criteria.of(year)
    if assessed is None:
        problems.append(criteria.unknown(year, measures.key_at("assessment")))
    return assessed or found


def _with_something_to_show(read: _YearFiles, info: YearInfo) -> YearInfo:
    """What year.yml of a year without criteria says, without the parts that it does not name and has nothing for."""
    if "parts" in info.model_fields_set or "parts" in info.left_out:
        return info
    there = {
        "scores": info.result is not None,
        "measures": read.measures is not None,
        "oit": read.disclosure is not None,
        "survey": bool(info.surveys),
    }
    return info.model_copy(update={"parts": tuple(part for part in info.parts if there[part])})


def _needs_criteria(info: YearInfo, measures: Measures, analysis: Analysis) -> bool:
    """Whether a year shows what only criteria explain, or nothing at all."""
    result = info.result is not None or "result" in info.left_out
    named = "oit" in info.parts or bool(analysis.indicators) or _names_criteria(measures)
    return named or not (result or measures.measures or info.surveys)


def _names_criteria(measures: Measures) -> bool:
    return any(measure.indicators or measure.questions or measure.items for measure in measures.measures)


def _shown(info: YearInfo) -> YearInfo:
    """What year.yml says, without the surveys if the year does not show them."""
    if not _is_hidden("survey", info):
        return info
    return info.model_copy(update={"surveys": {}, "left_out": info.left_out | {"surveys"}})


def _part(
    name: str, read: ReadRecord[AnyRecord] | None, unread: AnyRecord, info: YearInfo, problems: list[Problem]
) -> AnyRecord:
    """The record of a part: the stand-in where it cannot be read, or where the year does not show that part.

    So nothing behind needs to ask whether a part is shown. The file may be missing where the year does not show it.
    """
    part = PurePosixPath(name).stem
    hidden = _is_hidden(part, info)
    if read:
        if hidden:
            remedy = f"เพิ่ม {part} ในช่อง parts ของ year.yml หรือย้ายไฟล์ออก"
            problems.append(
                warning(Position(name), "unused-file", "ช่อง parts ของ year.yml ไม่มีส่วนนี้ ไฟล์นี้จึงไม่ถูกแสดง", remedy)
            )
        return read.record if read.record and not hidden else unread
    if hidden:
        return unread
    if part in info.parts:
        problems.append(warning(Position(name), "missing-file", "ยังไม่มีไฟล์นี้ หน้านั้นจึงยังว่างอยู่", "สร้างไฟล์ตามตัวอย่างในคู่มือ"))
    return unread.model_copy(update={"left_out": frozenset()})


def _is_hidden(part: str, info: YearInfo) -> bool:
    """Whether year.yml names the parts to show without this one; False if what it names could not be read."""
    return part not in info.parts and "parts" not in info.left_out


def hidden_files(years: Iterable[Year]) -> frozenset[str]:
    """The files of parts that are not shown. No page has their words, so no rule about words may look at them."""
    return frozenset(
        year.file(name) for year in years for name in PART_FILES if _is_hidden(PurePosixPath(name).stem, year.info)
    )
