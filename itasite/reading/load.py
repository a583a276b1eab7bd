"""A content folder to a Site: reads every file, and says every fault of form in one run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeVar

from itasite.fiscal import BUDDHIST_OFFSET, fold_digits
from itasite.listing import BLOCKING, PUBLISHED_FOLDER, Listing, Reason, list_folder
from itasite.model.agency import Agency, Kind
from itasite.model.analysis import Analysis
from itasite.model.blocks import BLOCKS, BlockOptions
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework
from itasite.model.measure import Measures
from itasite.model.record import Record
from itasite.model.site import AuthorPage, PlacedBlock, Site, Year, with_result
from itasite.model.year import YearInfo
from itasite.problem import Position, Problem, error, unopened, warning
from itasite.reading import frameworks
from itasite.reading.codes import with_codes
from itasite.reading.files import Files
from itasite.reading.records import read_record
from itasite.spelling import suggest
from itasite.text.document import Block, Document, parse_document
from itasite.text.source import Mapping, Node, Scalar

YEAR_FILES = ("analysis.yml", "measures.yml", "oit.yml", "year.yml")
PART_FILES = ("measures.yml", "oit.yml")  # each is named after the part of the year that it is about
CRITERIA_FOLDER = "frameworks"  # the agency's own additions to the criteria, one file per year

_YEAR_FOLDER = re.compile(r"2[45][0-9][0-9]")
_CRITERIA_NAME = re.compile(rf"{_YEAR_FOLDER.pattern}\.yml")
_FIRST_HEADING = re.compile(r"^#[ ]+(.+?)[ ]*(?:\{[^}]*\})?[ ]*$", re.MULTILINE)
AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read; `site` is None where there is no folder. With problems it lacks what is at fault."""

    site: Site | None
    problems: tuple[Problem, ...]


def load(root: Path) -> Loaded:
    """Read the content folder `root`."""
    if not _is_folder(root):
        problem = error(Position("."), "missing-file", "ไม่พบโฟลเดอร์เนื้อหา", "ดูค่า docs_dir ใน mkdocs.yml")
        return Loaded(None, (problem,))
    listing, files = list_folder(root), Files(root)
    problems = [*_barred(listing), *_stray_files(listing.sources)]
    agency = _read(files, "agency.yml", Agency, problems)
    named = (name.split("/")[0] for name in (*listing.names, *listing.reasons) if "/" in name)
    folders = sorted({int(name) for name in named if _YEAR_FOLDER.fullmatch(name)}, reverse=True)
    if not folders and not BLOCKING.intersection(listing.reasons.values()):
        problems.append(
            error(Position("agency.yml"), "missing-file", "ยังไม่มีโฟลเดอร์ปีงบประมาณ", "สร้างโฟลเดอร์ชื่อปี พ.ศ. เช่น 2566/")
        )
    criteria = _Criteria(files, listing.sources, agency, problems)
    years = tuple(year for number in folders if (year := _year(files, number, criteria, problems)))
    pages = tuple(page for name in listing.pages if (page := _page(files, name, years, folders, problems)))
    hidden = _hidden_files(years)
    texts = {name: file for name, file in files.written(listing).items() if name not in hidden}
    site = Site(agency or _UNREAD_AGENCY, years, pages, listing, root, texts)
    return Loaded(site, tuple(sorted(problems)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it may not be entered
        return False


def criteria(root: Path, year: int) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The criteria of a year as the agency of this content folder has them, and the problems of its own additions."""
    problems: list[Problem] = []
    files = Files(root)
    agency = _read(files, "agency.yml", Agency, [])
    found = _Criteria(files, list_folder(root).sources, agency, problems).of(year, Position("agency.yml"), told=True)
    return found, tuple(sorted(problems))


def own_criteria(root: Path) -> tuple[int, ...]:
    """The years of which the agency's own content adds to the criteria."""
    return tuple(_own_years(list_folder(root).sources))


def _own_years(files: Iterable[str]) -> list[int]:
    named = (name for name in files if re.fullmatch(rf"{CRITERIA_FOLDER}/{_CRITERIA_NAME.pattern}", name))
    return sorted(int(name.removeprefix(f"{CRITERIA_FOLDER}/")[:4]) for name in named)


def _barred(listing: Listing) -> Iterator[Problem]:
    """What would be missing on the site because it cannot be read; links are told by a rule of their own."""
    for found in listing.left_out:
        shown = re.sub("[\ud800-\udfff]+", "�", found.name)
        if found.reason is Reason.GARBLED:  # as old archives of Windows leave them: no link could lead there
            remedy = "เปลี่ยนชื่อไฟล์นี้เป็นอักษรอังกฤษ หรือแตกไฟล์ zip ใหม่โดยเลือกรหัสอักษรภาษาไทย"
            yield error(Position(shown), "unknown-file", "ชื่อไฟล์หรือโฟลเดอร์ไม่ใช่รหัสอักษร UTF-8", remedy)
        elif found.reason is Reason.UNREADABLE and found.folder:
            remedy = "ตรวจสิทธิ์ของโฟลเดอร์ หรือย้ายโฟลเดอร์ออกจากโฟลเดอร์เนื้อหา"
            yield error(Position(shown), "unreadable-file", "ไม่มีสิทธิ์เปิดโฟลเดอร์นี้ จึงไม่รู้ว่าข้างในมีอะไร", remedy)
        elif found.reason is Reason.UNREADABLE:
            yield error(Position(shown), "unreadable-file", unopened(PermissionError()), "ตรวจสิทธิ์และชนิดของไฟล์")
        elif found.reason is Reason.SPECIAL:
            remedy = "ย้ายออกจากโฟลเดอร์เนื้อหา แล้ววางไฟล์จริงแทน"
            yield error(Position(shown), "unreadable-file", "มีชื่อนี้อยู่ แต่ไม่ใช่ไฟล์", remedy)


def _stray_files(sources: Iterable[str]) -> list[Problem]:
    problems = []
    for name in sources:
        folder, _, base = name.rpartition("/")
        allowed = YEAR_FILES if _YEAR_FOLDER.fullmatch(folder) else ("agency.yml",) if not folder else ()
        own_criteria = folder == CRITERIA_FOLDER and _CRITERIA_NAME.fullmatch(base)
        if base not in allowed and not own_criteria:
            remedy = suggest(base, allowed) or f"ย้ายไฟล์ไปไว้ใต้โฟลเดอร์ {PUBLISHED_FOLDER}/ หากต้องการเผยแพร่"
            if base in YEAR_FILES:
                remedy = _year_named(folder) or f"ย้าย {base} ไปไว้ในโฟลเดอร์ชื่อปี พ.ศ. สี่หลัก เลขอารบิก เช่น 2566/"
            elif base == "agency.yml":
                remedy = "ย้าย agency.yml ไปไว้นอกสุดของโฟลเดอร์เนื้อหา"
            problems.append(error(Position(name), "unknown-file", "ไม่รู้จักไฟล์ข้อมูลนี้ จึงไม่มีที่ใดนำไปแสดง", remedy))
    return problems


def _year_named(folder: str) -> str:
    """What to do with a folder whose name says a year in another way: ๒๕๖๖, ปี 2566, 2023, 66."""
    digits = re.sub(r"\D", "", fold_digits(folder))
    if "/" in folder or len(digits) not in (2, 4):
        return ""
    year = int(digits)
    meant = year + 2500 if year < 100 else year + BUDDHIST_OFFSET if 1957 <= year < 2057 else year
    return f"เปลี่ยนชื่อโฟลเดอร์ “{folder}” เป็น {meant}" if _YEAR_FOLDER.fullmatch(str(meant)) else ""


def _tree(files: Files, name: str, problems: list[Problem]) -> Node | None:
    file, faults = files.yaml(name)
    problems.extend(faults)
    if file is None or file.tree is None:
        return None
    tree, faults = with_codes(file.tree)
    problems.extend(faults)
    return tree


def _read(files: Files, name: str, model: type[AnyRecord], problems: list[Problem]) -> AnyRecord | None:
    tree = _tree(files, name, problems)
    if tree is None:
        return None
    record, faults = read_record(model, tree)
    problems.extend(faults)
    return record


def _read_part(
    files: Files, name: str, model: type[AnyRecord], unread: AnyRecord, info: YearInfo, problems: list[Problem]
) -> AnyRecord:
    """The file of a part: the stand-in where it cannot be read, or where the year does not show that part.

    So nothing behind needs to ask whether a part is shown. The file may be missing where the year does not show it.
    """
    part = PurePosixPath(name).stem
    hidden = _is_hidden(name, info)
    if files.exists(name):
        if hidden:
            remedy = f"เพิ่ม {part} ในช่อง parts ของ year.yml หรือย้ายไฟล์ออก"
            problems.append(
                warning(Position(name), "unused-file", "ช่อง parts ของ year.yml ไม่มีส่วนนี้ ไฟล์นี้จึงไม่ถูกแสดง", remedy)
            )
        read = _read(files, name, model, problems)
        return read if read and not hidden else unread
    if hidden:
        return unread
    if part in info.parts:
        problems.append(warning(Position(name), "missing-file", "ยังไม่มีไฟล์นี้ หน้านั้นจึงยังว่างอยู่", "สร้างไฟล์ตามตัวอย่างในคู่มือ"))
    return unread.model_copy(update={"left_out": frozenset()})


def _is_hidden(name: str, info: YearInfo) -> bool:
    """Whether a file of a part is there for nothing, because year.yml names the parts to show without it."""
    return PurePosixPath(name).stem not in info.parts and "parts" not in info.left_out


def _hidden_files(years: Iterable[Year]) -> frozenset[str]:
    """The files of parts that are not shown. No page has their words, so no rule about words may look at them."""
    return frozenset(year.file(name) for year in years for name in PART_FILES if _is_hidden(name, year.info))


# Stand-ins for files that cannot be read: the rules still look at all else, and with the error nothing is built.
def _unread(record: AnyRecord) -> AnyRecord:
    return record.model_copy(update={"left_out": frozenset(type(record).model_fields)})


_UNREAD_AGENCY = _unread(Agency(name="-", short_name="-", kind=Kind.OTHER, province="-"))
_UNREAD_YEAR = _unread(YearInfo())
_UNREAD_MEASURES = _unread(Measures(groups=()))
_UNREAD_ANALYSIS = _unread(Analysis())
_UNREAD_DISCLOSURE = _unread(Disclosure())


def _year(files: Files, number: int, criteria: _Criteria, problems: list[Problem]) -> Year | None:
    info = _shown(_read(files, f"{number}/year.yml", YearInfo, problems) or _UNREAD_YEAR)
    measures = _read_part(files, f"{number}/measures.yml", Measures, _UNREAD_MEASURES, info, problems)
    disclosure = _read_part(files, f"{number}/oit.yml", Disclosure, _UNREAD_DISCLOSURE, info, problems)
    name = f"{number}/analysis.yml"
    analysis = (_read(files, name, Analysis, problems) or _UNREAD_ANALYSIS) if files.exists(name) else Analysis()
    at = info.key_at("framework") if info.framework else Position(f"{number}/year.yml")
    found = criteria.of(info.framework or number, at, told="framework" in info.left_out)
    if found is None:
        return None
    at = measures.key_at("assessment") if measures.assessment else at
    assessed = criteria.of(measures.assessment, at, told=False) if measures.assessment else found
    return Year(number, info, found, measures, disclosure, analysis, assessed or found)


def _shown(info: YearInfo) -> YearInfo:
    """What year.yml says, without the surveys where the year does not show them."""
    if "survey" in info.parts or "parts" in info.left_out:
        return info
    return info.model_copy(update={"surveys": {}, "left_out": info.left_out | {"surveys"}})


class _Criteria:
    """The criteria that years of this site go by: the official ones, with the agency's own additions."""

    def __init__(self, files: Files, sources: Iterable[str], agency: Agency | None, problems: list[Problem]) -> None:
        self._files = files
        self._kind = agency.kind.value if agency else ""
        self._problems = problems
        self._own = _own_years(sources)
        self._found = {year: self._amended(year) for year in self._own}

    def of(self, year: int, at: Position, *, told: bool) -> Framework | None:
        """The criteria of a year; where there are none, a problem at the place that asks for them."""
        if year not in self._found:
            self._found[year] = frameworks.framework(year, self._kind)
        found = self._found[year]
        if found is None and not told and year not in self._own:
            known = ", ".join(str(number) for number in sorted({*frameworks.years(), *self._own}))
            remedy = f"ระบุปีที่มี ({known}) หรือเขียนเกณฑ์ไว้ที่ {CRITERIA_FOLDER}/{year}.yml"
            self._problems.append(error(at, "unknown-framework", f"ยังไม่มีเกณฑ์การประเมินของปี {year}", remedy))
        return found

    def _amended(self, year: int) -> Framework | None:
        name = f"{CRITERIA_FOLDER}/{year}.yml"
        tree = _tree(self._files, name, self._problems)
        if tree is None:
            return None
        if not isinstance(tree, Mapping):
            self._problems.extend(read_record(Framework, tree)[1])
            return None
        found, faults = frameworks.amended_framework(frameworks.framework(year, self._kind), tree)
        self._problems.extend(faults)
        return found


def _page(
    files: Files, name: str, years: tuple[Year, ...], folders: list[int], problems: list[Problem]
) -> AuthorPage | None:
    file, faults = files.text(name)
    problems.extend(faults)
    if file is None:
        return None
    document = parse_document(file.text, name)
    problems.extend(document.problems)
    placed = tuple(block for found in document.blocks if (block := _block(found, document, years, folders, problems)))
    return AuthorPage(document, _title(document), bool(_FIRST_HEADING.search(document.body)), placed)


def _title(document: Document) -> str:
    """The title of the front matter, else the first heading, else the name of the file."""
    title = document.meta.get("title")
    if isinstance(title, Scalar) and title.text:
        return title.text
    heading = _FIRST_HEADING.search(document.body)
    return heading[1] if heading else PurePosixPath(document.path).stem


def _latest(model: type[BlockOptions], years: tuple[Year, ...], folders: list[int]) -> int:
    """The latest year; where a block shows the result, the latest that has one."""
    scored = with_result(years) if model.OF_RESULT else ()
    return scored[0].number if scored else max(folders, default=0)


def _block(
    block: Block, document: Document, years: tuple[Year, ...], folders: list[int], problems: list[Problem]
) -> PlacedBlock | None:
    model = BLOCKS.get(block.name)
    if model is None:
        problems.append(error(block.at, "unknown-block", f"ไม่รู้จักบล็อก “{block.name}”", suggest(block.name, BLOCKS)))
        return None
    options, faults = read_record(model, block.options)
    problems.extend(faults)
    if options is None:
        return None
    folder = document.path.split("/")[0]
    own = int(folder) if _YEAR_FOLDER.fullmatch(folder) else _latest(model, years, folders)
    wanted = options.year or own
    year = next((year for year in years if year.number == wanted), None)
    if year is None:
        if folders and wanted not in folders:
            known = ", ".join(str(number) for number in folders)
            at = options.key_at("year") if options.year else block.at
            problems.append(error(at, "unknown-year", f"ไม่มีข้อมูลของปีงบประมาณ {wanted}", f"ปีที่มี: {known}"))
        return None
    return PlacedBlock(block.name, options, year, block.at, block.start, block.end)
