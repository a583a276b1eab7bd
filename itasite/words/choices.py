"""A Thai word for each value that a field with a closed list of values takes."""

from __future__ import annotations

KIND_WORDS = {
    "sao": "องค์การบริหารส่วนตำบล",
    "subdistrict-municipality": "เทศบาลตำบล",
    "town-municipality": "เทศบาลเมือง",
    "city-municipality": "เทศบาลนคร",
    "pao": "องค์การบริหารส่วนจังหวัด",
    "special": "องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ",
    "province": "จังหวัด",
    "ministry": "กระทรวง",
    "department": "กรมหรือเทียบเท่า",
    "independent": "องค์กรอิสระ ศาล อัยการ หรือหน่วยงานของรัฐสภา",
    "state-enterprise": "รัฐวิสาหกิจ",
    "public-organization": "องค์การมหาชน",
    "university": "สถาบันอุดมศึกษา",
    "vocational-college": "สถานศึกษาอาชีวศึกษา",
    "school": "โรงเรียน",
    "education-area": "สำนักงานเขตพื้นที่การศึกษา",
    "health": "โรงพยาบาลหรือหน่วยงานสาธารณสุข",
    "police-station": "สถานีตำรวจ",
    "other": "หน่วยงานอื่น",
}
KIND_ABBREVIATIONS = {
    "sao": "อบต.",
    "subdistrict-municipality": "ทต.",
    "town-municipality": "ทม.",
    "city-municipality": "ทน.",
    "pao": "อบจ.",
}
# What else a kind is called, when its name is asked for or written in agency.yml.
KIND_OTHER_WORDS = {
    "special": ("รูปแบบพิเศษ", "กรุงเทพมหานคร", "กทม.", "เมืองพัทยา"),
    "department": ("กรม", "ส่วนราชการ", "หน่วยงานระดับกรม"),
    "independent": ("องค์กรอิสระ", "ศาล", "องค์กรอัยการ", "อัยการ", "หน่วยงานของรัฐสภา", "หน่วยงานธุรการของศาล"),
    "public-organization": ("องค์กรมหาชน",),
    "university": ("มหาวิทยาลัย", "อุดมศึกษา", "สถาบันการศึกษาระดับอุดมศึกษา"),
    "vocational-college": (
        *("อาชีวศึกษา", "วิทยาลัยอาชีวศึกษา", "วิทยาลัยเทคนิค", "วิทยาลัยการอาชีพ", "วิทยาลัยสารพัดช่าง"),
        *("วิทยาลัยเกษตรและเทคโนโลยี", "วิทยาลัย"),
    ),
    "school": ("สถานศึกษา", "สถานศึกษาขั้นพื้นฐาน", "ร.ร.", "รร."),
    "education-area": ("เขตพื้นที่การศึกษา", "เขตพื้นที่", "สพป.", "สพม."),
    "health": (
        *("โรงพยาบาล", "หน่วยงานสาธารณสุข", "สาธารณสุข", "รพ.", "รพ.สต.", "สสจ.", "สสอ."),
        *("โรงพยาบาลส่งเสริมสุขภาพตำบล", "สำนักงานสาธารณสุขจังหวัด", "สำนักงานสาธารณสุขอำเภอ"),
    ),
    "police-station": ("สถานีตำรวจภูธร", "สถานีตำรวจนครบาล", "โรงพัก", "สภ.", "สน."),
    "other": ("อื่น", "อื่นๆ", "อื่น ๆ", "หน่วยงานอื่น ๆ", "หน่วยงานของรัฐ"),
}
LICENSE_WORDS = {
    "CC-BY-4.0": "ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0 (CC BY 4.0)",
    "CC-BY-SA-4.0": "ครีเอทีฟคอมมอนส์ แสดงที่มา-อนุญาตแบบเดียวกัน 4.0 (CC BY-SA 4.0)",
    "CC0-1.0": "ครีเอทีฟคอมมอนส์ มอบให้เป็นสาธารณะ (CC0 1.0)",
    "DGA-OGL": "การอนุญาตให้ใช้ข้อมูลภาครัฐแบบเปิดของ สพร. (DGA Open Government License)",
}
STATUS_WORDS = {
    "not_started": "ยังไม่ดำเนินการ",
    "in_progress": "อยู่ระหว่างดำเนินการ",
    "done": "ดำเนินการแล้ว",
    "other": "สถานะอื่นตามคำของหน่วยงาน",
}
VERIFICATION_WORDS = {
    "verified": "ตรวจเทียบกับเอกสารทางการแล้ว",
    "transcribed": "คัดจากเอกสารที่ผู้อื่นเผยแพร่ ยังไม่ได้ตรวจเทียบกับเอกสารทางการ",
    "agency": "หน่วยงานนี้เพิ่มหรือแก้ไขเอง ยังไม่ได้ตรวจเทียบกับเอกสารทางการ",
    "draft": "ฉบับร่าง อาจเปลี่ยนเมื่อพบเอกสารทางการ",
}
# How true and false may be written.
TRUTHS = {"true": True, "yes": True, "ใช่": True, "false": False, "no": False, "ไม่": False, "ไม่ใช่": False}
TASK_WORDS = {"staff": "เฉพาะผู้จัดทำเนื้อหา", "public": "ทุกคน"}
NUMERAL_WORDS = {"arabic": "เลขอารบิก", "thai": "เลขไทย"}
PAPER_WORDS = {
    "memo": "บันทึกข้อความรายงานผลการประเมิน",
    "report": "รายงานผลการดำเนินการตามมาตรการ",
    "analysis": "รายงานการวิเคราะห์ผลการประเมิน",
    "oit": "รายการเปิดเผยข้อมูลสาธารณะ (OIT)",
    "order": "คำสั่งแต่งตั้งคณะทำงาน",
    "notice": "ประกาศเชิญชวนตอบแบบวัดการรับรู้ (EIT)",
    "scores": "ผลการประเมิน ITA",
}
PART_WORDS = {"scores": "ผลคะแนน", "measures": "มาตรการ", "oit": "การเปิดเผยข้อมูล (OIT)", "survey": "แบบวัด"}
EVIDENCE_WORDS = {"confirmed": "ยืนยันแล้ว", "to_be_confirmed": "รอยืนยันลิงก์"}
PERIOD_WORDS = {
    "this_year": "ปีงบประมาณนี้",
    "first_half": "6 เดือนแรก (1 ตุลาคม ถึง 31 มีนาคม)",
    "last_year": "ปีงบประมาณก่อน",
}
NUMBER_SCOPES = {"group": "นับในกลุ่ม เริ่ม 1 ใหม่ทุกกลุ่ม", "year": "นับต่อกันทุกกลุ่มของปี"}
NUMBER_FORMS = {"1": "เลขอย่างเดียว", "1.": "เลขมีจุด", "1)": "เลขมีวงเล็บปิด", "(1)": "เลขในวงเล็บ"}
LIST_KINDS = {
    "numbered": "เลขข้อ 1.",
    "1": "เลขข้อ 1",
    "1)": "เลขข้อ 1)",
    "(1)": "เลขข้อ (1)",
    "dashes": "ขีด -",
    "bullets": "จุด",
    "plain": "ขึ้นบรรทัดใหม่ ไม่มีเครื่องหมาย",
}
ALL_COMPONENTS = {"all": "ทุกองค์ประกอบ"}
ALL_ITEMS = {"all": "ทุกข้อ"}
MEASURE_GROUPINGS = {
    "none": "ไม่แบ่ง",
    "group": "กลุ่มมาตรการ",
    "instrument": "เครื่องมือ",
    "indicator": "ตัวชี้วัด",
    "status": "สถานะ",
    "responsible": "ผู้รับผิดชอบ",
}
ITEM_GROUPINGS = {
    "none": "ไม่แบ่ง",
    "indicator": "ตัวชี้วัด",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "status": "สถานะ",
    "responsible": "ผู้รับผิดชอบ",
}
ROW_WORDS = {"instruments": "แถวละเครื่องมือ", "indicators": "แถวละตัวชี้วัด"}
INSTRUMENT_NAMES = {"thai": "ชื่อไทย", "both": "ชื่อไทยและชื่ออังกฤษ"}
OPINION_PLACE_WORDS = {"below": "ใต้ความเห็นก่อนหน้า", "beside": "ข้างความเห็นก่อนหน้า"}
ATTACHMENTS_PLACE_WORDS = {"head": "ส่วนหัว ต่อจากอ้างถึง", "end": "ท้ายบันทึก หลังที่ลงชื่อ"}
SHEET_WORDS = {"upright": "แนวตั้ง", "across": "แนวนอน"}
SCOPE_WORDS = {"after": "หัวข้อที่อยู่ใต้บล็อก", "page": "ทุกหัวข้อของหน้า"}
HIDDEN_WORDS = {
    "navigation": "เมนู",
    "toc": "สารบัญของหน้า",
    "path": "เส้นทางเหนือหัวข้อ",
    "footer": "ปุ่มหน้าก่อนหน้าและหน้าถัดไป",
    "feedback": "ปุ่มให้ความเห็น",
    "tags": "คำจัดกลุ่ม",
}
TEMPLATE_WORDS = {"main.html": "หน้าปกติ", "poster.html": "โปสเตอร์ QR code"}

TABLE_KIND_WORDS = {
    "action-plan": "แผนงาน โครงการ และงบประมาณ",
    "procurement": "การจัดซื้อจัดจ้าง",
    "complaints": "สถิติเรื่องร้องเรียน",
    "participation": "การมีส่วนร่วม",
    "services": "สถิติการให้บริการ",
    "free": "ตารางอื่น",
}

# By the names that fields.yml gives to them.
CHOICES: dict[str, dict[str, str]] = {
    "all components": ALL_COMPONENTS,
    "all items": ALL_ITEMS,
    "attachments place": ATTACHMENTS_PLACE_WORDS,
    "evidence": EVIDENCE_WORDS,
    "groupings of items": ITEM_GROUPINGS,
    "groupings of measures": MEASURE_GROUPINGS,
    "hidden": HIDDEN_WORDS,
    "instrument names": INSTRUMENT_NAMES,
    "kind": KIND_WORDS,
    "license": LICENSE_WORDS,
    "lists": LIST_KINDS,
    "number forms": NUMBER_FORMS,
    "number scopes": NUMBER_SCOPES,
    "numerals": NUMERAL_WORDS,
    "opinion place": OPINION_PLACE_WORDS,
    "paper": PAPER_WORDS,
    "part": PART_WORDS,
    "period": PERIOD_WORDS,
    "rows": ROW_WORDS,
    "scope": SCOPE_WORDS,
    "sheet": SHEET_WORDS,
    "status": STATUS_WORDS,
    "table kind": TABLE_KIND_WORDS,
    "tasks": TASK_WORDS,
    "template": TEMPLATE_WORDS,
    "verification": VERIFICATION_WORDS,
}
