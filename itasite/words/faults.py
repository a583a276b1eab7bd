"""What is wrong with a value, by the code with which a record refuses it, and what to do where that says more."""

from __future__ import annotations

VALUES = {
    "action-empty": "การดำเนินการต้องมีวันที่ (date) หรือข้อความ (text) อย่างน้อยหนึ่งอย่าง",
    "address": "“{text}” {what}",
    "amount-form": "“{text}” ไม่ใช่จำนวนเงิน",
    "amount-places": "จำนวนเงิน {text} มีทศนิยมเกินสองตำแหน่ง",
    "amount-range": "จำนวนเงิน {text} ต้องไม่ติดลบ และไม่เกินสิบล้านล้านบาท",
    "boxes-status": "“{text}” ใช้กับ boxes ไม่ได้ ใช้ true หรือรายการของ  สถานะ: คำข้างกล่อง  สถานะคือ {choices}",
    "component-numbers": "components ต้องเป็น all หรือลำดับขององค์ประกอบ เช่น [1, 2]",
    "evidence-nowhere": "หลักฐานเขียนว่ายืนยันแล้ว แต่ไม่มีที่อยู่",
    "evidence-place": "หลักฐานบอกที่อยู่ได้อย่างเดียว: url (เว็บไซต์) หรือ file (ไฟล์) หรือ page (หน้าในเว็บนี้)",
    "indicator-number": "เลขตัวชี้วัด “{text}” ต้องเขียนแบบ 9 หรือ 9.4",
    "item-code": "รหัสข้อ “{text}” ต้องเป็นอักษรอังกฤษตามด้วยเลขข้อ เช่น O1, O2 หรือ MOIT 1.1, EB 3",
    "measure-number": "เลขมาตรการ “{text}” ต้องเป็นตัวเลข เช่น 5 หรือ 1.2 จุดและวงเล็บรอบเลขกำหนดที่ number_form ของกลุ่ม",
    "no-columns": "columns ไม่มีคอลัมน์ใดเลย เขียนชื่อคอลัมน์อย่างน้อยหนึ่งชื่อ หรือลบบรรทัดนี้",
    "own-column": "“{text}” เป็นคอลัมน์ {heading} อยู่แล้ว เขียนหัวคอลัมน์ตามเอกสารแทน หรือย้ายไปไว้นอก more",
    "paper-places": "บอกที่อยู่ของเอกสารได้อย่างเดียว: url (เว็บไซต์) หรือ file (ไฟล์) หรือ page (หน้าในเว็บนี้)",
    "question-code": "รหัสข้อคำถาม “{text}” ต้องเขียนแบบ I2 หรือ E6 (I คือ IIT, E คือ EIT ตามด้วยเลขข้อ)",
    "reference-unnamed": "ไม่บอกว่าอ้างถึงเอกสารใด ใส่ title (ชื่อเอกสาร) number (เลขที่) หรือ subject (เรื่อง) อย่างน้อยหนึ่งอย่าง",
    "score-form": "“{text}” ไม่ใช่คะแนน ให้เขียนเป็นตัวเลข เช่น 85.48",
    "score-range": "คะแนน {text} ต้องอยู่ระหว่าง 0 ถึง 100",
    "seen-hash": "“{text}” ไม่ใช่รหัสของสิ่งที่เห็นเมื่อตรวจทาน",
    "slug": "รหัส “{text}” ใช้ได้เฉพาะอักษรอังกฤษตัวเล็ก ตัวเลข และขีด - ไม่เกิน 64 ตัว",
    "status-word-alone": "“{text}” แสดงได้เมื่อ status เป็น other เท่านั้น แก้ status เป็น other หรือลบ status_word",
    "status-word-known": "“{text}” เป็นคำของ status: {status} อยู่แล้ว ใช้ status นั้น และลบ status_word",
    "status-word-missing": "status เป็น other ต้องบอกคำที่หน่วยงานใช้ เพิ่มบรรทัด  status_word: …  เช่น ยกเลิก หรือ ไม่มีกรณี",
    "step-order": "ช่วงเวลา “{title}” เริ่มหลังวันสิ้นสุด",
    "survey-address-length": "ที่อยู่ของแบบวัดยาวเกินกว่าจะทำ QR code ที่สแกนได้ (เกิน {longest} ตัวอักษร)",
    "survey-address-or-reason": "แบบวัดต้องมี url (ที่อยู่) หรือ pending (เหตุที่ยังไม่มีที่อยู่) อย่างใดอย่างหนึ่ง",
    "table-place": "ตารางบอกที่มาอย่างเดียว: table (ตารางใน tables.yml) หรือ file (ไฟล์ตาราง)",
    "table-file": "ไฟล์ของตาราง “{text}” ต้องลงท้ายด้วย {endings}",
    "thai-letters": "“{text}” มีอักษรไทย ชื่อภาษาอังกฤษเขียนด้วยอักษรอังกฤษ ถ้าไม่มีให้ลบบรรทัดนี้",
    "truth": "“{text}” ต้องเป็น true (ใช่) หรือ false (ไม่ใช่)",
    "whole-number": "“{text}” ต้องเป็นจำนวนเต็ม 1 ถึง 9999",
    "year-form": "“{text}” ไม่ใช่ปีงบประมาณ พ.ศ. สี่หลัก เช่น 2566",
}
# What to do, by the same codes; "value" for all that stand not here. An example of the field follows.
DO = {
    "action-empty": "เพิ่ม  date: 2566-01-31  หรือ  text: สิ่งที่ทำ  ในรายการนี้",
    "amount-form": "เขียนเป็นบาทเต็มจำนวน ใช้จุดเป็นทศนิยม เช่น  20000  หรือ  18500.50  ถ้าไม่ใช้เงินเขียน  0",
    "amount-places": "เขียนถึงสตางค์ คือทศนิยมสองตำแหน่ง เช่น  18500.50",
    "amount-range": "เขียนเป็นบาทเต็มจำนวน เช่น  20000  ถ้าไม่ใช้เงินเขียน  0",
    "boxes-status": "เขียนเป็น  boxes: {not_started: ยังไม่ดำเนินการ, done: ดำเนินการแล้ว}  หรือ  boxes: true",
    "component-numbers": "เขียนเป็น  components: [1, 2]  หรือ  components: all",
    "evidence-nowhere": "เพิ่ม  url: https://…  หรือ  file: files/…  หรือ  page: …md  หรือแก้เป็น  state: to_be_confirmed",
    "evidence-place": "เพิ่มบรรทัด  url: https://…  หรือ  file: files/…  หรือ  page: …md  ให้เหลือเพียงหนึ่งบรรทัด",
    "item-code": "เขียนอักษร O ตามด้วยเลขข้อ เช่น  O1",
    "paper-places": "เหลือไว้บรรทัดเดียว คือ url หรือ file หรือ page และลบบรรทัดอื่นออก",
    "question-code": "เขียนอักษร I หรือ E ตามด้วยเลขข้อ เช่น  I2",
    "reference-unnamed": "เพิ่มบรรทัด  title: ชื่อเอกสาร  ในรายการนี้",
    "score-form": "เขียนเฉพาะตัวเลข ใช้จุดเป็นทศนิยม ไม่ใส่หน่วย เช่น  85.48",
    "score-range": "แก้เป็นตัวเลข 0 ถึง 100 ตามประกาศ เช่น  85.48",
    "seen-hash": "ลบ reviewed ของข้อนี้ แล้วให้หน่วยอื่นตรวจทานใหม่",
    "slug": "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และขีด - เท่านั้น ไม่เว้นวรรค",
    "status-word-missing": "เพิ่มบรรทัด  status_word: ยกเลิก  (หรือคำที่หน่วยงานใช้)",
    "survey-address-or-reason": "ใส่  url: https://…  เมื่อมีที่อยู่แล้ว หรือ  pending: เหตุที่ยังไม่มี  อย่างใดอย่างหนึ่ง",
    "table-place": "เหลือไว้บรรทัดเดียว  table: รหัสของตาราง  หรือ  file: files/…",
    "table-file": "บันทึกตารางเป็น .xlsx หรือ .csv แล้วเขียนชื่อไฟล์นั้น เช่น  files/plan.xlsx",
    "truth": "เขียน  true  หรือ  false",
    "value_error": "พิมพ์ค่าในช่องนี้ใหม่",
    "whole-number": "เขียนเฉพาะตัวเลข ไม่ใส่หน่วยหรือทศนิยม เช่น  5",
    "year-form": "เขียนเป็น พ.ศ. สี่หลัก เช่น  2566",
    "value": "พิมพ์ค่าในช่องนี้ใหม่ หรือลบบรรทัดนี้หากไม่ใช้",
    "other": "ลบบรรทัดนี้ หรือแก้ชื่อช่องให้ตรงกับคู่มือ",
}
# The fields that hold records by a key, and an example of the key.
KEYS = {"surveys": "eit", "progress": "6m", "items": "O1", "indicators": '"9"'}
COLON_IN_TEXT = "มีเครื่องหมาย : ในข้อความ “{text}” จึงถูกอ่านเป็นชื่อช่อง"
OWN_COLUMN = "ถ้าเป็นคอลัมน์ของเอกสารเอง เขียนใน more เช่น  more: {{{text}: …}}"
OWN_STATUS = "ถ้า “{text}” เป็นคำของหน่วยงานเอง ใส่ status: other และ status_word: {text}"
EMPTY = "string_pattern_mismatch"
MUST_BE_FILLED = "เติมข้อความ ช่องนี้ต้องมี"  # what to do about it where the field must be there
# By the names that pydantic gives to them; "other" for all that stand not here.
TYPES = {
    "string_type": ("ต้องเป็นข้อความ", "เขียนข้อความไว้หลังเครื่องหมาย : ในบรรทัดเดียวกัน"),
    EMPTY: ("ข้อความว่างเปล่า", "เติมข้อความ หรือลบช่องนี้ออก"),
    "tuple_type": ("ต้องเป็นรายการหลายข้อ", "เขียนทีละบรรทัด ขึ้นต้นด้วย - และเว้นวรรค"),
    "dict_type": ("ต้องเป็นรายการ  ชื่อช่อง: ค่า", "เขียนชื่อช่องทีละบรรทัด ย่อหน้าเข้าไปใต้หัวข้อ"),
    "model_type": ("ต้องเป็นรายการ  ชื่อช่อง: ค่า", "เขียนชื่อช่องทีละบรรทัด ย่อหน้าเข้าไปใต้หัวข้อ"),
    "date_type": ("ต้องเป็นวันที่", "เขียนแบบ ปี-เดือน-วัน เช่น 2566-08-11"),
    "int_type": ("ต้องเป็นปีงบประมาณ", "เขียนเป็น พ.ศ. สี่หลัก เช่น 2566"),
    "decimal_type": ("ต้องเป็นตัวเลข", "เขียนเป็นตัวเลข เช่น 85.48"),
    "decimal_parsing": ("ต้องเป็นตัวเลข", "เขียนเป็นตัวเลข เช่น 85.48"),
    "other": ("ค่าไม่ถูกชนิด", "ดูตัวอย่างการเขียนในคู่มือ"),
}
