"""What a new fiscal year takes over from an earlier one, as lines of YAML. Pure.

What lasts is taken as its author wrote it; what holds for one year only (results, progress, dates, addresses of
surveys) stays behind. Where a value may not fit the new year, a Thai comment says what to look at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from itasite.facts.crosswalk import predecessor
from itasite.facts.measures import PlannedMeasure, unfinished
from itasite.fiscal import BUDDHIST_OFFSET, fold_digits
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.framework import Framework, Item
from itasite.model.measure import Measure
from itasite.model.record import Record
from itasite.model.site import Year
from itasite.text.amounts import in_baht
from itasite.text.new_nodes import mapping, plain, text_of, texts, with_entry, without
from itasite.text.source import Mapping, Node
from itasite.text.yaml_writer import yaml_item, yaml_lines

# The fields of a measure that hold for the next year too, in the order in which they are written.
_LASTING_FIELDS = (
    *("title", "indicators", "questions", "question_words", "items", "weaknesses", "recommendations"),
    *("steps", "responsible", "period", "monitoring", "target", "budget", "note"),
)
WHOLE_YEAR = "ตลอดปีงบประมาณ"


@dataclass(slots=True)
class TakenOver:
    """What the year `number` takes over from the year `before`: lines without indentation, by where they belong.

    `items` are the lines of each item below its status, by its code; `with_evidence` names those that have evidence
    already. `files` are evidence to copy: path in the folder of the new year → path in the content folder.
    """

    before: Year
    number: int
    items: dict[str, list[str]] = field(default_factory=dict)
    with_evidence: set[str] = field(default_factory=set)
    responsible: int = 0
    evidence: int = 0
    disclosure: list[str] = field(default_factory=list)
    surveys: list[str] = field(default_factory=list)
    lasting_surveys: int = 0
    rounds: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)
    left: int = 0
    assessment: int | None = None
    files: dict[str, str] = field(default_factory=dict)


def taken_over(before: Year, number: int, criteria: Framework, of_assessment: Framework | None) -> TakenOver:
    """What `number` takes over; `of_assessment` are the criteria of another year that its measures answer to."""
    found, assessed = TakenOver(before, number), of_assessment or criteria
    later = number > before.number
    for item in criteria.items:
        _item(found, item, with_evidence=later)
    _groups(found, assessed)
    if later:
        _shared(found, criteria)
        _surveys(found)
        _rounds(found)
        _measures(found, assessed)
        found.assessment = of_assessment.fiscal_year if of_assessment else None
    return found


def _item(found: TakenOver, item: Item, *, with_evidence: bool) -> None:
    old = predecessor(found.before.framework, item)
    entry = found.before.disclosure.items.get(old.code) if old else None
    if old is None or entry is None:
        return
    lines = _field(entry, "responsible")
    found.responsible += bool(lines)
    same = [component.text for component in old.components] == [component.text for component in item.components]
    lasting = [piece for piece in entry.evidence if piece.lasting and with_evidence]
    if lasting:
        lines.append("evidence:")
        for piece in lasting:
            lines += yaml_item(_evidence(found, piece, same=same), 2)
        found.with_evidence.add(item.code)
    found.items[item.code] = lines


def _evidence(found: TakenOver, piece: Evidence, *, same: bool) -> Mapping:
    """The evidence as it was written; without the numbers of components where the item asks for others."""
    found.evidence += 1
    for name in filter(None, (piece.file, *(picture.file for picture in piece.pictures))):
        found.files[name] = found.before.file(name)
    return without(piece.node, () if same else ("components",))


def _shared(found: TakenOver, criteria: Framework) -> None:
    """Evidence for several items, with the codes that these have in the new year."""
    lists = [*_field(found.before.disclosure, "lists"), *_field(found.before.disclosure, "boxes")]
    lines: list[str] = []
    for piece in found.before.disclosure.evidence:
        codes = () if piece.serves_all else _new_codes(found.before.framework, criteria, piece)
        if not piece.lasting or not (piece.serves_all or codes):
            continue
        node = _evidence(found, piece, same=False)
        if codes:
            node = with_entry(node, "items", texts(codes))
        lines += yaml_item(node, 2)
    found.disclosure = [*lists, *(["evidence:", *lines] if lines else [])]


def _new_codes(old: Framework, new: Framework, piece: SharedEvidence) -> tuple[str, ...]:
    before = {item.code: predecessor(old, item) for item in new.items}
    return tuple(code for code, item in before.items() if item and item.code in piece.named)


def _surveys(found: TakenOver) -> None:
    for name, survey in found.before.info.surveys.items():
        title = _next_year(found, survey.title)
        entries: list[tuple[str, Node]] = [("title", text_of(title))]
        if survey.lasting and survey.url:
            entries += [("url", text_of(survey.url)), ("lasting", plain("true"))]
            found.lasting_surveys += 1
        else:
            entries.append(("pending", text_of(f"อยู่ระหว่างรอที่อยู่แบบวัดของปีงบประมาณ {found.number}")))
        found.surveys += [f"{name}:", *yaml_lines(mapping(entries), 2)]


def _rounds(found: TakenOver) -> None:
    """The rounds that the year names itself, each ending in the new year on the same day."""
    if "rounds" not in found.before.info.model_fields_set:
        return
    for kept in found.before.info.rounds:
        node = without(kept.node, ("until",))
        if kept.until:
            node = with_entry(node, "until", plain(_later(kept.until, found.number - found.before.number)))
        found.rounds += yaml_item(node)


def _later(day: date, years: int) -> str:
    year = day.year + years
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return f"{year + BUDDHIST_OFFSET}-{day.month:02}-{last:02}"


def _groups(found: TakenOver, assessed: Framework) -> None:
    """The groups as they were written, without the paper's names of indicators that the new criteria do not have."""
    for group in found.before.measures.groups:
        title = text_of(_next_year(found, group.title))
        node = with_entry(group.node, "title", title) if title.text != group.title else group.node
        known = {number: words for number, words in group.names.items() if number in assessed.criteria_numbers()}
        if known != group.names:
            names = mapping([(number, text_of(words)) for number, words in known.items()])
            node = with_entry(node, "names", names) if known else without(node, ("names",))
        found.groups += yaml_item(node)


def _measures(found: TakenOver, assessed: Framework) -> None:
    rows = unfinished(found.before)
    for row in rows:
        found.measures += _measure(found, row, assessed)
    found.unfinished = [row.measure.id for row in rows if row.counts]
    found.left = len(found.before.measures.measures) - len(rows)


def _measure(found: TakenOver, row: PlannedMeasure, assessed: Framework) -> list[str]:
    """A measure that counts with all that it shares written out; an issue of another with its own words only."""
    measure, own = row.measure, row.measure.model_fields_set
    wanted = [name for name in _LASTING_FIELDS if row.counts or name not in row.shared]
    entries: list[tuple[str, Node]] = [("id", text_of(measure.id)), ("group", text_of(measure.group))]
    if not row.counts:
        entries.append(("joins", text_of(row.head)))
    elif found.before.number == found.number - 1:
        entries.append(("continues", texts((measure.id,))))
    comments = []
    for name in wanted:
        node = _written(found.before, measure, name) if name in own or name in row.shared else None
        if node is None or getattr(measure, name) in (None, (), {}):
            continue
        kept, comment = _fitting(found, measure, name, node, assessed)
        comments += [f"  # {comment}"] if comment else []
        entries += [(name, kept)] if kept is not None else []
    first, *more = yaml_item(mapping(entries))
    return [first, *more[:1], *comments, *more[1:]]


def _written(year: Year, measure: Measure, name: str) -> Node | None:
    """What its author wrote of a field, or wrote where the measure shares it."""
    known = {found.id: found for found in year.measures.measures}
    at: Measure | None = measure
    for _ in known:
        if at is None or (node := at.node.get(name)) is not None:
            return node if at else None
        at = known.get(at.joins or "")
    return None


def _fitting(found: TakenOver, measure: Measure, name: str, node: Node, assessed: Framework) -> tuple[Node | None, str]:
    """A field of a measure as it fits the new year, and what to look at ("" for nothing)."""
    before = found.before.number
    if name == "period" and (measure.period or "").strip() and any(map(str.isdigit, fold_digits(measure.period or ""))):
        return text_of(WHOLE_YEAR), f"ระยะเวลาของปี {before} คือ “{measure.period}” แก้ให้ตรงกับแผนของปี {found.number}"
    if name == "budget" and measure.budget is not None:
        return None, f"งบประมาณของปี {before} คือ {in_baht(measure.budget)} ใส่งบประมาณของปี {found.number}"
    if name == "note":
        return node, f"หมายเหตุของปี {before} แก้หรือลบถ้าไม่ใช้กับปี {found.number}"
    if name == "items":
        codes = [new.code for code in measure.items for new in assessed.items if _was(found, new, code)]
        lost = not codes and "ไม่พบข้อที่ตรงกันในรายการของปีนี้"
        return (texts(dict.fromkeys(codes)) if codes else None), _said(measure.items, before, lost or "")
    known = {"indicators": assessed.criteria_numbers(), "questions": [asked.code for asked in assessed.questions]}
    if name == "question_words":
        kept = {code: words for code, words in measure.question_words.items() if code in known["questions"]}
        return (mapping([(code, text_of(words)) for code, words in kept.items()]) if kept else None), ""
    if name in known and (gone := [code for code in getattr(measure, name) if code not in known[name]]):
        left = [code for code in getattr(measure, name) if code not in gone]
        return (texts(left) if left else None), _said(gone, before, "ไม่มีในเกณฑ์ของปีนี้")
    return node, ""


def _was(found: TakenOver, new: Item, code: str) -> bool:
    old = predecessor(found.before.assessed, new)
    return old is not None and old.code == code


def _said(codes: object, year: int, why: str) -> str:
    names = ", ".join(map(str, codes)) if isinstance(codes, list | tuple) else ""
    return f"ปี {year} เขียนว่า {names} ซึ่ง{why}" if why else ""


def _next_year(found: TakenOver, title: str) -> str:
    """A title that names the year before, with the new year."""
    thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    old, new = str(found.before.number), str(found.number)
    return title.replace(old, new).replace(old.translate(thai), new.translate(thai))


def _field(record: Record, name: str) -> list[str]:
    node = record.node.get(name)
    return yaml_lines(mapping([(name, node)])) if node is not None and getattr(record, name) else []
