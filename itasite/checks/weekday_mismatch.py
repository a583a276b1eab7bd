"""วันในสัปดาห์ไม่ตรงกับวันที่

วันที่ที่เขียนชื่อวันไว้ด้วย เช่น วันเสาร์ที่ 16 ธันวาคม 2560 แต่ในปฏิทินเป็นวันอื่น

ทำไม: วันที่ เดือน หรือปีอย่างใดอย่างหนึ่งน่าจะพิมพ์ผิด มักเกิดจากแก้ไฟล์ของปีก่อน
วิธีแก้: ดูจากประกาศหรือคำสั่งฉบับจริง แล้วแก้วันที่หรือแก้ชื่อวัน
ตัวอย่างที่ผิด:
    ประชุมเมื่อวันศุกร์ที่ 16 ธันวาคม 2560
ตัวอย่างที่ถูก:
    ประชุมเมื่อวันเสาร์ที่ 16 ธันวาคม 2560
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.text_lines import lines_with, position_in_line, text_files
from itasite.fiscal import ANY_WEEKDAY, format_date, weekdays_in
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "weekday-mismatch"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Dates that are written with another weekday than the calendar gives them."""
    for file in text_files(site):
        for text, at in lines_with(file, ANY_WEEKDAY):
            for start, weekday, day in weekdays_in(text):
                message = f"{format_date(day)} เป็นวัน{weekday} ไม่ตรงกับชื่อวันที่เขียน"
                remedy = f"แก้ชื่อวันเป็น วัน{weekday} หรือแก้วันที่ให้ตรงกับเอกสารจริง"
                yield hint(position_in_line(at, start), ID, message, remedy)
