"""The states of an address, with Thai words and remedies for the officer who must act."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """What people outside find at an address; the worst first. The values are keys of the JSON and never change."""

    GONE = "gone"
    SOFT_404 = "soft_404"
    MISSPELT = "misspelt"
    PRIVATE = "private"
    HOME = "home"
    SIGN_IN = "sign_in"
    OTHER_PAGE = "other_page"
    CERTIFICATE = "certificate"
    ERROR = "error"
    REFUSED = "refused"
    MOVED = "moved"
    SLOW = "slow"
    ALIVE = "alive"


class Standing(StrEnum):
    """What a state means for a reader of the site."""

    DEAD = "dead"
    DOUBTFUL = "doubtful"
    USABLE = "usable"


STATE_WORDS = {
    State.GONE: "ไม่มีแล้ว",
    State.SOFT_404: "เปิดได้ แต่หน้าเว็บบอกว่าไม่พบ",
    State.MISSPELT: "ที่อยู่เขียนผิด เปิดไม่ได้",
    State.PRIVATE: "เป็นที่อยู่ภายใน คนภายนอกเปิดไม่ได้",
    State.HOME: "พาไปหน้าแรก ไม่ใช่เอกสาร",
    State.SIGN_IN: "ต้องเข้าสู่ระบบก่อนจึงจะเห็น",
    State.OTHER_PAGE: "เปิดได้ แต่น่าจะไม่ใช่สิ่งที่ลิงก์บอก",
    State.CERTIFICATE: "การเข้ารหัสหรือใบรับรองความปลอดภัยไม่ถูกต้อง เบราว์เซอร์อาจเตือนไม่ให้เข้า",
    State.ERROR: "เปิดไม่สำเร็จหรือตอบไม่ปกติ จึงยังไม่รู้",
    State.REFUSED: "เว็บไซต์ไม่ให้โปรแกรมเข้าดู จึงยังไม่รู้",
    State.MOVED: "ย้ายไปที่อยู่ใหม่แล้ว",
    State.SLOW: "เปิดได้ แต่ช้า",
    State.ALIVE: "ใช้ได้",
}

_KEEP = "เก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้แล้วใช้ file: แทน url:"
_LOOK = "เปิดดูเองในหน้าต่างไม่ระบุตัวตนของเบราว์เซอร์"

REMEDIES = {
    State.GONE: f"หาที่อยู่ใหม่ของเอกสาร หรือ{_KEEP}",
    State.SOFT_404: f"หาที่อยู่ใหม่ของเอกสาร หรือ{_KEEP}",
    State.MISSPELT: "แก้ที่อยู่ให้ถูก โดยเปิดหน้านั้นในเบราว์เซอร์แล้วคัดลอกที่อยู่ทั้งบรรทัดมาวาง",
    State.PRIVATE: "ใช้ที่อยู่ที่ประชาชนเปิดได้ หรือเก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้",
    State.HOME: f"{_LOOK} ถ้าไม่ถึงเอกสาร ให้หาที่อยู่ที่เปิดแล้วถึงเอกสารนั้นโดยตรง แล้วแก้ให้ตรง",
    State.SIGN_IN: f"{_LOOK} ถ้าไม่เห็นเอกสาร ให้เปิดสิทธิ์เป็น “ทุกคนที่มีลิงก์” หรือ{_KEEP}",
    State.OTHER_PAGE: f"{_LOOK} ถ้าไม่ใช่สิ่งที่ลิงก์บอก ให้หาที่อยู่ใหม่ หรือ{_KEEP}",
    State.CERTIFICATE: f"{_LOOK} ถ้าเบราว์เซอร์เตือน ให้แจ้งผู้ดูแลเว็บไซต์นั้นแก้ใบรับรอง (SSL) หรือ{_KEEP}",
    State.ERROR: f"{_LOOK} ถ้าเห็นเอกสารก็ใช้ได้ ถ้าไม่เห็นให้ตรวจซ้ำวันอื่น หากยังเปิดไม่ได้ให้หาที่อยู่ใหม่",
    State.REFUSED: f"{_LOOK} ถ้าเห็นเอกสารก็ใช้ได้",
    State.MOVED: "แก้เป็นที่อยู่ใหม่ก่อนที่ที่อยู่เดิมจะถูกปิด",
    State.SLOW: "ยังไม่ต้องแก้ หากช้าทุกครั้งให้เก็บไฟล์ไว้ในโฟลเดอร์ files/ ของเว็บนี้",
    State.ALIVE: "",
}

# Dead means only: the other site says that it is gone, or no browser of an outsider can open it.
_DEAD = (State.GONE, State.SOFT_404, State.MISSPELT, State.PRIVATE)
_USABLE = (State.MOVED, State.SLOW, State.ALIVE)

STANDING_WORDS = {Standing.USABLE: "ใช้ได้", Standing.DEAD: "เสีย", Standing.DOUBTFUL: "ควรเปิดดูเอง"}


def standing(state: State) -> Standing:
    """Whether a reader can use an address in that state; if that is not certain, it is doubtful."""
    if state in _DEAD:
        return Standing.DEAD
    return Standing.USABLE if state in _USABLE else Standing.DOUBTFUL
