"""Where the program itself is fetched: one setting, `Download` under `[project.urls]` in pyproject.toml.

README, the messages and the files of a new site say it from there; none of them has an address of its own.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

_NOWHERE = "ขอโฟลเดอร์ของโปรแกรม (ไฟล์ zip) จากผู้ที่แนะนำท่าน ยังไม่มีที่อยู่สาธารณะให้ดาวน์โหลด และโปรแกรมนี้ไม่ได้อยู่บน PyPI"
_THERE = "ดาวน์โหลดโปรแกรมจาก {address} แล้วแตกไฟล์ zip โปรแกรมนี้ไม่ได้อยู่บน PyPI"


def download_address() -> str:
    """The address that the installed program was given, "" if it has none."""
    try:
        given = metadata("itasite").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from its source without an installation
        return ""
    named = (entry.partition(",") for entry in given)
    return next((address.strip() for name, _, address in named if name.strip() == "Download"), "")


def download_words(address: str) -> str:
    """What a user is told about fetching the program."""
    return _THERE.format(address=address) if address else _NOWHERE
