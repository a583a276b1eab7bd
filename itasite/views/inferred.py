"""What is inferred of a year's criteria, each with its source, so that nobody takes it for the criteria's own."""

from __future__ import annotations

from itasite.facts.result_ranges import inferred_weights
from itasite.model.agency import Agency
from itasite.model.framework import Framework
from itasite.views.sources import source_words

ONLY_CHECKED = "อนุมาน ใช้ตรวจผลเท่านั้น ไม่ใช่เกณฑ์ของปีนี้"


def inferred_lines(framework: Framework, agency: Agency | None) -> tuple[str, ...]:
    """Weights, levels and instruments that may be judged in parts, as lines of text; none where nothing is inferred."""
    inferred = framework.inferred
    lines = []
    if inferred_weights(framework):
        weights = " ".join(f"{code} {weight:f}" for code, weight in inferred.weights.items())
        lines += [f"น้ำหนัก ({ONLY_CHECKED}): {weights}", *_from(framework, inferred.source, inferred.note, agency)]
    if inferred.levels and not framework.levels:
        levels = ", ".join(level.title for level in inferred.levels)
        lines += [f"ระดับ ({ONLY_CHECKED}): {levels}"]
        lines += _from(framework, inferred.levels_source, inferred.levels_note, agency)
    for code, least in inferred.split.items():
        lines.append(f"{code} อาจพิจารณาระดับแยกส่วน ส่วนหนึ่งถือว่าหนักอย่างน้อย {least:f} ({ONLY_CHECKED})")
    return tuple(lines)


def _from(framework: Framework, name: str | None, note: str | None, agency: Agency | None) -> list[str]:
    source = framework.source_named(name)
    said = [f"  แหล่งที่มา: {source_words(source, agency)}"] if source else []
    return [*said, *([f"  หมายเหตุ: {' '.join(note.split())}"] if note else [])]
