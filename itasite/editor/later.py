"""Pages whose content is still to come."""

from __future__ import annotations

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.shell import shown


def history(desk: Desk, asked: Asked) -> Answer:
    """The versions of the content."""
    return shown(desk, asked, "ประวัติการแก้ไข", "editor/said", section="history", lines=["ยังไม่มีรุ่นที่บันทึกไว้"])


def send(desk: Desk, asked: Asked) -> Answer:
    """What goes to the public site."""
    return shown(desk, asked, "ส่งขึ้นเว็บ", "editor/said", section="send", lines=["ยังไม่ได้ตั้งที่ส่งของเว็บไซต์นี้"])
