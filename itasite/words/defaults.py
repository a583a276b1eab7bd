"""What stands where an author writes nothing."""

from __future__ import annotations

ACTION_TEXT = "ดำเนินการเมื่อวันที่"
ROUND_TITLES = {"6m": "รอบ 6 เดือน", "12m": "รอบ 12 เดือน"}
SUBDISTRICT, DISTRICT, PROVINCE = "ตำบล", "อำเภอ", "จังหวัด"
CAPITAL, CAPITAL_DISTRICT, CAPITAL_SUBDISTRICT = "กรุงเทพมหานคร", "เขต", "แขวง"
ATTACHMENTS_TITLE = "สิ่งที่ส่งมาด้วย"
REFERENCE_TITLE = "อ้างถึง"
