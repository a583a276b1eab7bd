"""The folder of a fiscal year to a `Year`; parts that the year does not show are not handed on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from itasite.fiscal import fold_digits
from itasite.model.agency import Agency, Kind
from itasite.model.analysis import Analysis
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework
from itasite.model.measure import Measures
from itasite.model.site import Year
from itasite.model.year import YearInfo
from itasite.problem import Position, Problem, warning
from itasite.reading.codes import CodeNames
from itasite.reading.criteria import Criteria, no_framework, unread
from itasite.reading.files import Files
from itasite.reading.folder import PART_FILES
from itasite.reading.one_file import AnyRecord, read_file
from itasite.text.source import Mapping, Scalar


# Stand-ins for files that cannot be read: the rules still look at all else, and with the error nothing is built.
def _unread(record: AnyRecord) -> AnyRecord:
    return record.model_copy(update={"left_out": frozenset(type(record).model_fields)})


UNREAD_AGENCY = _unread(Agency(name="-", short_name="-", kind=Kind.OTHER, province="-"))
_UNREAD_YEAR = _unread(YearInfo())
_UNREAD_MEASURES = _unread(Measures(groups=()))
_UNREAD_ANALYSIS = _unread(Analysis())
_UNREAD_DISCLOSURE = _unread(Disclosure())


def read_year(files: Files, number: int, criteria: Criteria, problems: list[Problem]) -> Year:
    """The year of that number. Adds to `problems`."""
    info = _shown(read_file(files, f"{number}/year.yml", YearInfo, problems) or _UNREAD_YEAR)
    named = info.framework or number
    if named == number and not criteria.known(number):
        info = _shown(_with_something_to_show(files, number, info))
    codes, answered = criteria.codes(named), criteria.codes(_answered(files, number) or named)
    measures = _read_part(files, f"{number}/measures.yml", Measures, _UNREAD_MEASURES, info, problems, answered)
    disclosure = _read_part(files, f"{number}/oit.yml", Disclosure, _UNREAD_DISCLOSURE, info, problems, codes)
    name = f"{number}/analysis.yml"
    analysis = (read_file(files, name, Analysis, problems) or _UNREAD_ANALYSIS) if files.exists(name) else Analysis()
    at = info.key_at("framework") if info.framework else Position(f"{number}/year.yml")
    found: Framework | None = no_framework(number)
    if named != number or criteria.known(number) or _needs_criteria(info, measures, analysis):
        found = criteria.of(named, at, reported="framework" in info.left_out)
    if found is None:
        found = unread(no_framework(number))
    assessed = _assessed(measures, criteria, found)
    return Year(number, info, found, measures, disclosure, analysis, assessed, criteria.known(number))


def _answered(files: Files, number: int) -> int | None:
    """The year whose list the codes in measures.yml are of, as its field `assessment` has it."""
    name = f"{number}/measures.yml"
    file = files.yaml(name)[0] if files.exists(name) else None
    said = file.tree.get("assessment") if file and isinstance(file.tree, Mapping) else None
    digits = fold_digits(said.text) if isinstance(said, Scalar) else ""
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def _assessed(measures: Measures, criteria: Criteria, found: Framework) -> Framework:
    """The criteria that the measures answer to; `found` are those of their own year."""
    year = measures.assessment
    if year is None:
        return found
    if not criteria.known(year) and not _names_criteria(measures):
        return no_framework(year)
    return criteria.of(year, measures.key_at("assessment"), reported=False) or found


def _with_something_to_show(files: Files, number: int, info: YearInfo) -> YearInfo:
    """What year.yml of a year without criteria says, without the parts that it does not name and has nothing for."""
    if "parts" in info.model_fields_set or "parts" in info.left_out:
        return info
    there = {
        "scores": info.result is not None,
        "measures": files.exists(f"{number}/measures.yml"),
        "oit": files.exists(f"{number}/oit.yml"),
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


def _read_part(
    files: Files,
    name: str,
    model: type[AnyRecord],
    unread: AnyRecord,
    info: YearInfo,
    problems: list[Problem],
    codes: CodeNames,
) -> AnyRecord:
    """The file of a part: the stand-in where it cannot be read, or where the year does not show that part.

    So nothing behind needs to ask whether a part is shown. The file may be missing where the year does not show it.
    """
    part = PurePosixPath(name).stem
    hidden = _is_hidden(part, info)
    if files.exists(name):
        if hidden:
            remedy = f"เพิ่ม {part} ในช่อง parts ของ year.yml หรือย้ายไฟล์ออก"
            problems.append(
                warning(Position(name), "unused-file", "ช่อง parts ของ year.yml ไม่มีส่วนนี้ ไฟล์นี้จึงไม่ถูกแสดง", remedy)
            )
        read = read_file(files, name, model, problems, codes)
        return read if read and not hidden else unread
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
