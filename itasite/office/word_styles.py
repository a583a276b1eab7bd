"""What Word's styles say of a run or a paragraph: hidden, struck out, its fonts, in a list."""

from __future__ import annotations

from typing import NamedTuple

from itasite.office.signs import UNKNOWN, drawn, is_of_signs
from itasite.office.tree import Element

_MOST_STEPS = 20  # from a style to the one it is based on


class Fonts(NamedTuple):
    """The fonts of a run by the letters that they are for; "" where no font is named."""

    ascii: str = ""
    others: str = ""
    complex: str = ""  # of Thai

    def shown(self, text: str) -> str:
        """What the letters of a text show: signs where their font is one of signs."""
        if not any(map(is_of_signs, self)) and not any("\ue000" <= letter <= "\uf6ff" for letter in text):
            return text
        return "".join(map(self._letter, text))

    def _letter(self, letter: str) -> str:
        if "\uf000" <= letter <= "\uf0ff":
            font = next(filter(is_of_signs, self), "")
            return drawn(letter, font) if font else UNKNOWN
        if "\ue000" <= letter <= "\uf6ff":
            return UNKNOWN
        font = self.complex if "\u0e00" <= letter <= "\u0e7f" else self.ascii if letter < "\x80" else self.others
        return drawn(letter, font) if is_of_signs(font) else letter


class Look(NamedTuple):
    """How a run looks."""

    hidden: bool = False
    struck: bool = False
    raised: bool = False
    fonts: Fonts = Fonts()


class Styles:
    """The styles of a document."""

    def __init__(self, part: Element | None) -> None:
        self._by_id = {one.get("styleId"): one for one in part.all("style")} if part else {}

    def run(self, own: Element | None, paragraph_style: str) -> Look:
        """How a run looks; `own` are its own settings."""
        looks = [own] if own else []
        named = own.value("rStyle") if own else None
        for style in (named or "", paragraph_style):
            looks += [found for one in self._chain(style) if (found := one.child("rPr"))]

        def on(name: str) -> bool:
            return next((one.on(name) for one in looks if one.child(name)), False)

        written = [found for one in looks if (found := one.child("rFonts"))]
        fonts = Fonts(_font(written, "ascii"), _font(written, "hAnsi"), _font(written, "cs"))
        if own and (own.on("cs") or own.on("rtl")):
            fonts = Fonts(fonts.complex, fonts.complex, fonts.complex)
        raised = next((one.value("vertAlign") for one in looks if one.child("vertAlign")), "") == "superscript"
        return Look(on("vanish"), on("strike") or on("dstrike"), raised, fonts)

    def listed(self, paragraph: Element) -> tuple[str, int] | None:
        """The id of the list of a paragraph and its level, of its own or of its style; None if it is in none."""
        own = paragraph.child("pPr")
        looks = [own] if own else []
        looks += [found for one in self._chain(self.of(paragraph)) if (found := one.child("pPr"))]
        numbered = [found for one in looks if (found := one.child("numPr"))]
        known = next((value for one in numbered if (value := one.value("numId")) is not None), "0")
        level = next((value for one in numbered if (value := one.value("ilvl"))), "0")
        return None if known == "0" else (known, int(level) if level.isdecimal() and len(level) < 3 else 0)

    def list_of(self, style: str) -> str:
        """The id of the list that a style of lists stands for; "" if there is none."""
        found = self._by_id.get(style)
        return (found.value("pPr", "numPr", "numId") or "") if found else ""

    @staticmethod
    def of(paragraph: Element) -> str:
        """The id of the style of a paragraph; "" if it has none."""
        return paragraph.value("pPr", "pStyle") or ""

    def _chain(self, style: str) -> list[Element]:
        found = list[Element]()
        while style in self._by_id and len(found) < _MOST_STEPS:
            found.append(self._by_id[style])
            style = found[-1].value("basedOn") or ""
        return found


def _font(written: list[Element], kind: str) -> str:
    """The font of a kind of letters that counts; one of the theme is none of signs."""
    theme = "cstheme" if kind == "cs" else f"{kind}Theme"
    for one in written:
        if one.get(theme):
            return ""
        if one.get(kind):
            return one.get(kind)
    return ""
