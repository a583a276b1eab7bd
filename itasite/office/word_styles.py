"""What Word's styles say of a run or a paragraph: hidden, in a font of signs, in a list."""

from __future__ import annotations

from itasite.office.signs import is_of_signs
from itasite.office.tree import Element

_MOST_STEPS = 20  # from a style to the one it is based on
_FONTS = ("ascii", "hAnsi", "cs")


class Styles:
    """The styles of a document."""

    def __init__(self, part: Element | None) -> None:
        self._by_id = {one.get("styleId"): one for one in part.all("style")} if part else {}

    def run(self, look: Element | None, paragraph_style: str) -> tuple[bool, str]:
        """Whether a run is hidden, and its font if that is one of signs, else ""; `look` are its own settings."""
        looks = [look] if look else []
        named = look.value("rStyle") if look else None
        for style in (named or "", paragraph_style):
            looks += [found for one in self._chain(style) if (found := one.child("rPr"))]
        hidden = next((one.on("vanish") for one in looks if one.child("vanish")), False)
        fonts = next((found for one in looks if (found := one.child("rFonts"))), None)
        font = next((fonts.get(name) for name in _FONTS if is_of_signs(fonts.get(name))), "") if fonts else ""
        return hidden, font

    def listed(self, paragraph: Element) -> tuple[str, int] | None:
        """The id of the list of a paragraph and its level, of its own or of its style; None if it is in none."""
        own = paragraph.child("pPr")
        looks = [own] if own else []
        looks += [found for one in self._chain(self.of(paragraph)) if (found := one.child("pPr"))]
        numbered = [found for one in looks if (found := one.child("numPr"))]
        known = next((value for one in numbered if (value := one.value("numId")) is not None), "0")
        level = next((value for one in numbered if (value := one.value("ilvl"))), "0")
        return None if known == "0" else (known, int(level) if level.isdecimal() and len(level) < 3 else 0)

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
