"""How versions are named, and why there is none, by the reasons of `versions/past.py`."""

from __future__ import annotations

NOW = "ที่อยู่ในเครื่องขณะนี้"
REVISION = "รุ่น {revision} เมื่อ {made} “{subject}”"
ON_DAY = "ณ วันที่ {day}:"
NO_VERSION = {
    "no-repository": "เทียบกับ “{name}” ไม่ได้ เพราะโฟลเดอร์เนื้อหานี้ยังไม่มีการเก็บรุ่น (git) ใช้ชื่อโฟลเดอร์ของรุ่นเดิมแทนได้",
    "no-revision": "ไม่พบรุ่น “{name}” ใช้ชื่อโฟลเดอร์ วันที่ เช่น 2566-03-31 หรือรุ่นของ git เช่น HEAD~3",
    "no-day": "ยังไม่มีรุ่นใดที่บันทึกไว้ถึงวันที่ “{name}”",
    "no-folder": "รุ่น “{name}” ยังไม่มีโฟลเดอร์เนื้อหานี้",
    "damaged": "อ่านรุ่น “{name}” ไม่ได้ ที่เก็บรุ่น (git) เสียหายหรือไม่ครบ ให้ผู้ดูแลตรวจด้วย git fsck",
}
