"""A line that is changed piece by piece while the place of each character in the file stays known."""

from __future__ import annotations

import re

from itasite.text.odd_signs import SPACE, UNSEEN, sign_name


class EditedLine:
    """A line of YAML; `origins` are the 0-based columns in the file of its characters, `said` what is to be told.

    Of each change: the column in the file, whether it is an error, the message and the remedy.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.origins = list(range(len(text)))
        self.said: list[tuple[int, bool, str, str]] = []

    def put(self, start: int, end: int, new: str) -> None:
        """Write `new` in the place of the characters from `start` to `end`."""
        at = self.origins[start] if start < len(self.origins) else len(self.origins)
        kept = self.origins[start:end]
        self.origins[start:end] = [kept[min(step, len(kept) - 1)] if kept else at for step in range(len(new))]
        self.text = self.text[:start] + new + self.text[end:]

    def say(self, start: int, message: str, remedy: str, *, bad: bool = False) -> None:
        """Report a change at a place of the text as it is now."""
        self.said.append(
            (self.origins[start] if start < len(self.origins) else len(self.origins), bad, message, remedy)
        )

    def gap(self, start: int, end: int, where: str, *, needed: bool = False) -> None:
        """Make the characters of a gap ordinary spaces, at least one if it is `needed`; invisible ones go."""
        written = self.text[start:end]
        plain = re.sub(SPACE, " ", re.sub(UNSEEN, "", written))
        plain = plain or (" " if needed else "")
        if plain != written:
            odd = next((sign for sign in written if re.match(f"{SPACE}|{UNSEEN}", sign)), "")
            if odd:
                gone = bool(re.match(UNSEEN, odd))
                read, step = ("จึงข้ามไป", "") if gone else ("อ่านเป็นช่องว่างธรรมดา", " แล้วเคาะแป้นเว้นวรรคแทน")
                remedy = f"ลบอักขระตรงนั้น{step} มักติดมาจากการคัดลอกจากหน้าเว็บ LINE หรือ Word"
                self.say(start + written.index(odd), f"มี{sign_name(odd)} {where} {read}", remedy)
            self.put(start, end, plain)
