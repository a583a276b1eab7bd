"""What the kinds of attached files are called."""

from __future__ import annotations

from itasite.attachment.model import FileKind

FILE_KIND_WORDS: dict[FileKind, str] = {
    "csv": "ตาราง CSV",
    "doc": "Word รุ่นเก่า",
    "docx": "Word",
    "gif": "ภาพ GIF",
    "heic": "ภาพ HEIC",
    "html": "หน้าเว็บ HTML",
    "jpg": "ภาพ JPEG",
    "odp": "งานนำเสนอของ LibreOffice",
    "ods": "ตารางของ LibreOffice",
    "odt": "เอกสารของ LibreOffice",
    "pdf": "PDF",
    "png": "ภาพ PNG",
    "ppt": "PowerPoint รุ่นเก่า",
    "pptx": "PowerPoint",
    "rtf": "RTF",
    "text": "ข้อความ",
    "tif": "ภาพ TIFF",
    "webp": "ภาพ WebP",
    "xls": "Excel รุ่นเก่า",
    "xlsb": "Excel แบบไบนารี",
    "xlsx": "Excel",
    "zip": "ZIP",
}
