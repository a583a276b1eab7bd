"""How the cells of OpenDocument look: number formats in the manner of Excel, fonts of signs, struck out text."""

from __future__ import annotations

from itasite.office.looks import Look, look
from itasite.office.tree import Element

_DAY = {"day": "d", "month": "m", "year": "yyyy", "hours": "h", "minutes": "mm", "seconds": "ss"}
_MOST_STEPS = 20  # from a style to the one it is based on


class OpenLooks:
    """The styles of a file, from the parts that hold them."""

    def __init__(self, *parts: Element | None) -> None:
        known = [part for part in parts if part is not None]
        self._styles = {(one.get("family"), one.get("name")): one for part in known for one in part.all("style")}
        self._faces = {
            one.get("name"): one.get("font-family").strip("'\"") for part in known for one in part.all("font-face")
        }
        self._forms = {
            one.get("name"): _form(one, kind)
            for part in known
            for kind in ("number", "percentage", "currency", "date")
            for one in part.all(f"{kind}-style")
        }
        self._made: dict[tuple[str, str], Look] = {}

    def of(self, name: str, family: str = "table-cell") -> Look:
        """How a style looks."""
        key = (family, name)
        if key not in self._made:
            self._made[key] = self._look(name, family)
        return self._made[key]

    def _look(self, name: str, family: str) -> Look:
        form = font = line = ""
        for _ in range(_MOST_STEPS):
            style = self._styles.get((family, name))
            if style is None:
                break
            text = style.child("text-properties") or Element("", {})
            form = form or self._forms.get(style.get("data-style-name"), "")
            named = text.get("font-name")
            font = font or self._faces.get(named, named) or text.get("font-family").strip("'\"")
            line = line or text.get("text-line-through-style") or text.get("text-line-through-type")
            name = style.get("parent-style-name")
        return look(form, font, struck=line not in ("", "none"))


def _form(style: Element, kind: str) -> str:
    made = ""
    for one in style.elements():
        if one.name == "text":
            made += f'"{one.text.replace(chr(34), "")}"' if one.text != "%" else "%"
        elif one.name == "number":
            places = _whole(one.get("decimal-places"))
            made += "0" * max(1, _whole(one.get("min-integer-digits"))) + ("." + "0" * places if places else "")
        elif kind == "date" and one.name in _DAY:
            made += _DAY[one.name]
    return made


def _whole(text: str) -> int:
    return min(int(text), 20) if text.isdecimal() and len(text) < 4 else 0
