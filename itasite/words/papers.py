"""What is said of papers, and what generated papers say."""

from __future__ import annotations

from itasite.words.choices import PAPER_WORDS

ONLY_ON_PAGES = "บล็อก {name} แสดงได้บนหน้าเว็บเท่านั้น"

KIND_TITLES = PAPER_WORDS

ITA = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
YEAR = "ประจำปีงบประมาณ พ.ศ. {year}"

MEMO_SUBJECT = f"รายงานผล{ITA} (ITA) {YEAR}"
MEMO_REASON = (
    f"ตามที่สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ได้ดำเนิน{ITA} "
    f"(Integrity and Transparency Assessment : ITA) {YEAR} นั้น"
)
MEMO_RESULT = "ในการนี้ ขอรายงานผลการประเมินของ{agency} ซึ่งมีผลคะแนนรวม {total} คะแนน {level} โดยมีรายละเอียดดังนี้"
MEMO_LEVEL = "อยู่ในระดับ {level}"
MEMO_SCORE = "{title} ({code}) ได้คะแนน {score} คะแนน"
MEMO_CLOSING = "จึงเรียนมาเพื่อโปรดทราบและพิจารณา"

REPORT_TITLE = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
REPORT_REASON = f"ตามที่{{agency}} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {YEAR} จำนวน {{count}} มาตรการ นั้น"
REPORT_ROUND = "{agency} ขอรายงานผลการดำเนินการ{round} ดังนี้"
REPORT_COUNT = "{word} จำนวน {count} มาตรการ"

ANALYSIS_TITLE = f"รายงานการวิเคราะห์ผล{ITA}"
RESULT = "{agency} มีผลคะแนนรวม {total} คะแนน {level}"
RESULT_PARTS = "{agency} มีผลคะแนนรายเครื่องมือดังต่อไปนี้"
SCORES_TITLE = f"ผล{ITA} (ITA)"
SCORES_BY_INSTRUMENT = "คะแนนรายเครื่องมือ"
SCORES_BY_INDICATOR = "คะแนนรายตัวชี้วัด"
MEANING = "ความหมายของผลคะแนน"
FINDINGS = "ประเด็นที่ควรพัฒนาและข้อเสนอแนะ"

OIT_TITLE = "รายการเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment : OIT)"
OIT_STATE = "{agency} มีข้อที่ต้องเปิดเผยข้อมูล {count} ข้อ ดังนี้"
OIT_COUNT = "{word} จำนวน {count} ข้อ"

NOTICE_SUBJECT = f"ขอเชิญตอบ{{survey}} {YEAR}"
NOTICE_REASON = (
    f"ด้วย{{agency}} เข้ารับ{ITA} (Integrity and Transparency Assessment : ITA) {YEAR} "
    "ของสำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.)"
)
NOTICE_INVITES = (
    "จึงขอเชิญผู้รับบริการและผู้มีส่วนได้ส่วนเสียทุกท่านร่วมตอบ{survey} โดยสแกน QR Code หรือเข้าที่ที่อยู่ด้านล่างนี้ "
    "คำตอบของท่านเป็นความลับ และจะนำไปใช้ปรับปรุงการให้บริการให้ดียิ่งขึ้น"
)
NOTICE_CLOSING = "จึงประกาศมาเพื่อทราบโดยทั่วกัน"

SUPERSEDED = "ฉบับนี้เป็นรายงาน{round} ซึ่งมีรายงาน{later}แทนแล้ว"

NO_RESULT = "ปีงบประมาณ {year} ยังไม่มีผลคะแนน จึงยังทำเอกสารนี้ไม่ได้ กรอกผลคะแนนของปีก่อน"
NO_MEASURES = "ปีงบประมาณ {year} ยังไม่มีมาตรการ จึงยังทำเอกสารนี้ไม่ได้ กรอกมาตรการของปีก่อน"
NO_ITEMS = "ปีงบประมาณ {year} ไม่แสดงรายการ OIT ในเว็บไซต์นี้ จึงทำเอกสารนี้ไม่ได้"
NO_SURVEY = "ปีงบประมาณ {year} ยังไม่มีที่อยู่ของแบบวัด EIT จึงยังไม่มี QR Code กรอกที่อยู่ของแบบวัดก่อน"
NO_ORDER = "ปีงบประมาณ {year} ยังไม่มีหน้าคำสั่ง เพิ่มหน้าใหม่ที่มีบล็อก ita-order แล้วทำอีกครั้ง"
NO_FINDINGS = "ปีงบประมาณ {year} ยังไม่มีบทวิเคราะห์ จึงยังทำเอกสารนี้ไม่ได้ กรอกจุดที่ควรพัฒนาก่อน"
NO_ROUND = "ปีงบประมาณ {year} ไม่มีรายงานของรอบ “{round}” รอบที่มีรายงานแล้ว: {known}"
NO_REPORTED = "ไม่มี"
NO_PAGE = "ไม่มีหน้า {page} ในปีงบประมาณ {year} หน้าที่มี: {known}"

BLANKS = {
    "number": "ยังไม่มีเลขที่หนังสือ",
    "date": "ยังไม่มีวันที่",
    "signature": "ยังไม่มีตำแหน่งผู้ลงชื่อ",
    "text": "ยังมีที่ว่างให้เติม",
}

NO_SIGN = "แบบอักษรของเอกสาร PDF ไม่มีเครื่องหมาย “{sign}” ({code}) ในเอกสารจึงเป็น ?"
OTHER_SIGN = "ใช้เครื่องหมายหรือคำอื่นแทน"
LONG_WORD = "“{word}” กว้างกว่าคอลัมน์ของตารางในเอกสาร"
SHORTER_WORD = "เขียนให้สั้นลง หรือแสดงคอลัมน์ให้น้อยลง"
NO_PICTURE = "ใส่ภาพ {name} ในเอกสารไม่ได้ ไม่มีไฟล์นี้หรือเปิดเป็นภาพไม่ได้"
OTHER_PICTURE = "ส่งไฟล์ภาพ PNG หรือ JPEG ที่เปิดดูได้ แล้วแก้ชื่อไฟล์ให้ตรง"

PDF_EXTRA = 'ติดตั้งส่วนเสริมสำหรับ PDF ก่อน พิมพ์ pip install "itasite[papers]"'
NOT_INSTALLED = f"ยังทำ PDF ไม่ได้ {PDF_EXTRA} หรือทำเป็น Word ด้วย --format docx"
NOT_SET = "จัดหน้าเป็น PDF ไม่ได้ อาจมีข้อความยาวมากที่ไม่มีที่ขึ้นบรรทัด แบ่งย่อหน้า หรือทำเป็น Word แทน ({why})"
NOT_WRITTEN = "ทำไฟล์ไม่ได้ {why}"
NOT_OFFERED = "เพิ่ม {kind} ใน papers ของ {year}/year.yml แล้วกรอกข้อมูลที่เอกสารนั้นใช้"
PAPER_ROUNDS = "รอบนั้นยังไม่มีรายงาน เอกสารที่มี: {names} ตามด้วย .pdf หรือ .docx"
WRITTEN = "เขียน{title} ไว้ที่ {path}"
FROM_PAGE = "ทำจากหน้า {page}"
IS_DRAFT = "เอกสารนี้เป็นฉบับร่าง มีคำว่า “ร่าง” ทุกหน้า เพราะ"
HAS_ERRORS = "เนื้อหามีข้อผิดพลาด {count} จุด เรียก itasite check เพื่อดูว่าต้องแก้ที่ใด"
HAS_FAULTS = "ข้อความหรือภาพบางส่วนแสดงในเอกสารไม่ได้ตามที่เขียน ตามรายการด้านล่าง"
BY_HAND = "หากจะเขียนเลขที่ วันที่ และตำแหน่งด้วยมือหลังพิมพ์ ใส่ --by-hand"
LEFT_OUT = "{place} ไม่อยู่ในเอกสาร: {what}"
