"""How far the items of a year can be trusted, and who looked at one."""

from __future__ import annotations


def counts_line(claimed: int, confirmed: int, looked_at: int, fallen: str) -> str:
    """What the agency claims, what can be opened, what a second unit looked at; `fallen` names items that changed."""
    changed = f" · เปลี่ยนหลังตรวจทาน: {fallen}" if fallen else ""
    said = f"แจ้งว่าดำเนินการแล้ว {claimed} ข้อ · หลักฐานครบและเปิดดูได้ {confirmed} ข้อ"
    return f"{said} · หน่วยอื่นตรวจทานแล้ว {looked_at} ข้อ{changed}"


NOT_REVIEWED = "ยังไม่มีหน่วยอื่นตรวจทาน"
# By the names of `facts.reviews.ReviewState`.
REVIEW_TEXTS = {
    "seen": "{unit} เมื่อ {day}",
    "fallen": "{unit} เมื่อ {day} แต่ข้อมูลเปลี่ยนหลังจากนั้น จึงไม่นับแล้ว",
    "own": "{unit} เมื่อ {day} ไม่นับ เพราะเป็นผู้รับผิดชอบเอง",
}
