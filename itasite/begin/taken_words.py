"""What a new year has taken over, in Thai, for whoever has begun it."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.begin.new_year import Planned
from itasite.begin.taken_over import TakenOver
from itasite.views.criteria import measure_title

_HOW = "ใส่ lasting: true ที่หลักฐานซึ่งใช้ได้หลายปี แล้วปีต่อไปจะยกมาให้"
_HOW_IN_FORMS = "ทำเครื่องหมายว่าใช้ได้หลายปีที่หลักฐานนั้น แล้วปีต่อไปจะยกมาให้"


def taken_lines(plan: Planned, *, in_forms: bool = False) -> list[str]:
    """A line for each kind of thing that was taken over, or was not and is waited for; none if nothing is there.

    `in_forms`: for a reader who does not know how the files are written.
    """
    taken, copied = plan.taken, plan.copied
    if taken is None:
        return []
    lines = [f"ผู้รับผิดชอบ {taken.responsible} จาก {len(taken.items)} ข้อ"] if taken.responsible else []
    if taken.number < taken.before.number:
        return lines
    if taken.evidence:
        files = f" พร้อมไฟล์ {len(copied)} ไฟล์" if copied else ""
        lines.append(f"หลักฐานที่ใช้ต่อ {taken.evidence} รายการ{files} ตรวจว่ายังถูกต้อง")
    else:
        lines.append(f"ไม่มีหลักฐานที่ใช้ต่อ ({_HOW_IN_FORMS if in_forms else _HOW})")
    if gone := [place for name, place in taken.files.items() if name not in copied]:
        lines.append(f"ไม่พบไฟล์ของหลักฐาน {len(gone)} ไฟล์ ให้วางเอง: {', '.join(gone)}")
    if surveys := len(taken.before.info.surveys):
        waiting = surveys - taken.lasting_surveys
        lines.append(f"แบบวัด {surveys} แบบ" + (f" รอที่อยู่ของปีใหม่ {waiting} แบบ" if waiting else ""))
    if taken.unfinished:
        lines.append(f"มาตรการที่ยังไม่เสร็จ {len(taken.unfinished)} รายการ: {', '.join(_unfinished(taken, in_forms))}")
    if taken.left:
        lines.append(f"มาตรการที่เสร็จแล้ว {taken.left} รายการ ไม่ได้ยกมา")
    if taken.groups:
        lines.append(f"กลุ่มมาตรการ {len(taken.before.measures.groups)} กลุ่ม")
    if taken.rounds:
        lines.append(f"รอบการรายงาน {len(taken.before.info.rounds)} รอบ ตรวจวันสิ้นรอบ")
    return lines


def _unfinished(taken: TakenOver, in_forms: bool) -> Iterator[str]:
    """The measures that go on: by their ids, as in files; by their names for who knows no files."""
    known = {measure.id: measure for measure in taken.before.measures.measures}
    for identity in taken.unfinished:
        yield f"“{measure_title(taken.before.assessed, known[identity])}”" if in_forms else identity
