"""The HTML that the preview adds to pages of the site, and its own pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from itasite.formats import render
from itasite.serve.findings import Findings, findings
from itasite.serve.own_files import ICON, OWN, SCRIPT, STYLE
from itasite.serve.state import State

LIST = f"{OWN}findings/"
EVENTS = f"{OWN}events"
NOW = f"{OWN}now"
_MOST = 20  # errors, and places of each, that a page lists; the page of all findings lists the others too
_STARTERS = ("preview.bat", "preview.command", "preview.sh")  # `itasite new` puts them beside the content
_STOPPED = "โปรแกรมดูตัวอย่างหยุดแล้ว หน้านี้จึงไม่เปลี่ยนตามไฟล์ {way}อีกครั้ง แล้วหน้านี้จะเปลี่ยนตามเอง"


class Notices:
    """What is said of one state on every page; made when it is first needed. `run` tells runs of the preview apart."""

    def __init__(self, state: State, run: str) -> None:
        self.state, self._run = state, run
        self._marks = {
            "style": STYLE,
            "script": SCRIPT,
            "stopped": _STOPPED.format(way=_way_to_start(state)),
            "site": f"{run}-{state.site_number}",
            "findings": f"{run}-{state.number}",
        }

    def stopped(self, reason: str) -> Notices:
        """The same where a page could not be made."""
        return Notices(replace(self.state, stopped=reason), self._run)

    @cached_property
    def findings(self) -> Findings:
        """What is wrong, in words."""
        return findings(self.state)

    @cached_property
    def now(self) -> bytes:
        """For the script: which site is shown, and what is wrong now."""
        return json.dumps({key: self._marks[key] for key in ("site", "findings")} | {"notice": self._notice}).encode()

    def added_to(self, html: bytes, *, older: bool = False) -> bytes:
        """A page of the site with the notice, and with what keeps it new; `older` than the content it is made of."""
        said = self._said | {"older": older or not self.state.draft}
        added = render.page("serve/injected.html", **said, **self._marks).encode()
        before, end, after = html.rpartition(b"</body>")
        return before + added + end + after if end else html + added

    def page(self, title: str, *lines: str) -> bytes:
        """A page of the preview itself."""
        return self._page(title, lines, None)

    def unmade(self, title: str, *lines: str) -> bytes:
        """A page in the place of one that cannot be made, with what has to be mended."""
        return self._page(title, lines, self.findings if self.state.draft else None)

    def list(self) -> bytes:
        """The page with all findings."""
        if self.state.failed and not self.state.site:
            title, line = "ยังสร้างเว็บไซต์ไม่ได้", "แก้ไฟล์ตามรายการนี้แล้วบันทึก หน้านี้จะกลายเป็นเว็บไซต์เอง"
        elif self.state.failed and self.state.draft:
            title, line = "เนื้อหามีข้อผิดพลาด", "เว็บไซต์ที่เห็นเป็นฉบับร่าง เผยแพร่ได้เมื่อแก้ตามรายการนี้ครบแล้ว"
        elif self.state.failed:
            title, line = "เนื้อหามีข้อผิดพลาด", "เว็บไซต์ที่เห็นยังเป็นของเดิม แก้ไฟล์ตามรายการนี้แล้วบันทึก เว็บไซต์จะเปลี่ยนตามเอง"
        else:
            found = self.findings.others
            title, line = "ผลตรวจเนื้อหา", "" if found else "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"
        return self._page(title, [line] if line else [], self.findings)

    def _page(self, title: str, lines: Iterable[str], view: Findings | None) -> bytes:
        home = self.state.site.home if self.state.site else ""
        said = {"title": title, "lines": lines, "home": home, "view": view, "most": None, "icon": ICON}
        return render.page("serve/page.html", **said, **self._marks).encode()

    @cached_property
    def _notice(self) -> str:
        return render.page("serve/notice.html", **self._said).strip()

    @property
    def _said(self) -> dict[str, Any]:
        site = self.state.site
        return {
            "view": self.findings,
            "most": _MOST,
            "place": LIST,
            "draft": bool(site and site.draft),
            "older": not self.state.draft,
        }


def _way_to_start(state: State) -> str:
    """How the preview of this site is started: by hand, or by a file that lies beside its content."""
    beside = state.content.absolute().parent
    by_click = any((beside / name).is_file() for name in _STARTERS)
    return "ดับเบิลคลิกไฟล์ preview หรือเรียก itasite serve " if by_click else "เรียก itasite serve "
