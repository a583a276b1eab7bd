"""What can be found of an address, in words for the officer who has to act."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """What a stranger meets at an address; the worst first. The values are keys of the JSON and never change."""

    GONE = "gone"
    SOFT_404 = "soft_404"
    HOME = "home"
    PRIVATE = "private"
    CERTIFICATE = "certificate"
    SIGN_IN = "sign_in"
    ERROR = "error"
    REFUSED = "refused"
    MOVED = "moved"
    SLOW = "slow"
    ALIVE = "alive"


class Standing(StrEnum):
    """What a state means for the reader of the site."""

    DEAD = "dead"
    DOUBTFUL = "doubtful"
    USABLE = "usable"


STATE_WORDS = {
    State.GONE: "ไม่มีแล้ว",
    State.SOFT_404: "เปิดได้ แต่หน้าเว็บบอกว่าไม่พบ",
    State.HOME: "พาไปหน้าแรก ไม่ใช่เอกสาร",
    State.PRIVATE: "เป็นที่อยู่ภายใน คนภายนอกเปิดไม่ได้",
    State.CERTIFICATE: "ใบรับรองความปลอดภัยไม่ถูกต้อง เบราว์เซอร์จะเตือนไม่ให้เข้า",
    State.SIGN_IN: "ต้องเข้าสู่ระบบก่อนจึงจะเห็น",
    State.ERROR: "เปิดไม่สำเร็จ",
    State.REFUSED: "เว็บไซต์ไม่ให้โปรแกรมเข้าดู จึงยังไม่รู้",
    State.MOVED: "ย้ายไปที่อยู่ใหม่แล้ว",
    State.SLOW: "เปิดได้ แต่ช้า",
    State.ALIVE: "ใช้ได้",
}

REMEDIES = {
    State.GONE: "หาที่อยู่ใหม่ของเอกสาร หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้แล้วใช้ file: แทน url:",
    State.SOFT_404: "หาที่อยู่ใหม่ของเอกสาร หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้แล้วใช้ file: แทน url:",
    State.HOME: "หาที่อยู่ที่เปิดแล้วถึงเอกสารนั้นโดยตรง แล้วแก้ให้ตรง",
    State.PRIVATE: "ใช้ที่อยู่ที่ประชาชนเปิดได้ หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้",
    State.CERTIFICATE: "แจ้งผู้ดูแลเว็บไซต์นั้นให้แก้ใบรับรอง (SSL) หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้",
    State.SIGN_IN: "เปิดสิทธิ์เป็น “ทุกคนที่มีลิงก์” หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้แล้วใช้ file: แทน url:",
    State.ERROR: "ตรวจว่าพิมพ์ที่อยู่ถูก แล้วตรวจซ้ำวันอื่น หากยังเปิดไม่ได้ให้หาที่อยู่ใหม่",
    State.REFUSED: "เปิดดูเองในหน้าต่างไม่ระบุตัวตนของเบราว์เซอร์ ถ้าเห็นเอกสารก็ใช้ได้",
    State.MOVED: "แก้เป็นที่อยู่ใหม่ก่อนที่ที่อยู่เดิมจะถูกปิด",
    State.SLOW: "ยังไม่ต้องแก้ หากช้าทุกครั้งให้เก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้",
    State.ALIVE: "",
}

_STANDINGS = {
    State.REFUSED: Standing.DOUBTFUL,
    State.MOVED: Standing.USABLE,
    State.SLOW: Standing.USABLE,
    State.ALIVE: Standing.USABLE,
}

STANDING_WORDS = {Standing.USABLE: "ใช้ได้", Standing.DEAD: "เสีย", Standing.DOUBTFUL: "ควรเปิดดูเอง"}


def standing(state: State) -> Standing:
    """Whether an address in that state serves a reader; all that is not known to is dead."""
    return _STANDINGS.get(state, Standing.DEAD)
