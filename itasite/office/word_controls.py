"""Content controls of Word as they are shown: ticked or not, and empty where only their prompt stands."""

from __future__ import annotations

from itasite.office.signs import BOX, TICK
from itasite.office.tree import Element


def settle(top: Element) -> None:
    """Put a tick or an empty box for the sign of a control that is a box, and nothing for a prompt to click here."""
    for control in _controls(top):
        content = control.child("sdtContent")
        ticked = is_ticked(control)
        if content is not None and (ticked is not None or control.on("sdtPr", "showingPlcHdr")):
            _fill(content, "" if ticked is None else TICK if ticked else BOX)


def is_ticked(control: Element) -> bool | None:
    """Whether the box of a content control is ticked; None if the control is no box."""
    box = control.child("sdtPr", "checkbox")
    return None if box is None else box.on("checked")


def _controls(top: Element) -> list[Element]:
    found, waiting = list[Element](), [top]
    while waiting:
        one = waiting.pop()
        found += [one] if one.name == "sdt" else []
        waiting.extend(one.elements())
    return found


def _fill(content: Element, sign: str) -> None:
    """Leave of all runs only the sign, without the font of the sign that stood there."""
    text = Element("t", {})
    text.children = [sign]
    for number, run in enumerate(content.all("r")):
        run.children = [text] if sign and not number else []
