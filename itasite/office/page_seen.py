"""What of a web page is seen: hidden pieces left out, ticks that are no letters, letters of fonts of signs."""

from __future__ import annotations

import re

from itasite.office.page_node import Node
from itasite.office.signs import BOX, CROSS, TICK, drawn, is_of_signs

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "select", "textarea"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOR_READERS_ALOUD = frozenset({"screen-reader-text", "sr-only", "visually-hidden", "elementor-screen-only"})
_OPENS = re.compile(r"accordion|collaps|toggle|panel|tab-?(?:content|pane)|faq|spoiler|details", re.IGNORECASE)
_FONT = re.compile(r"font-family\s*:\s*['\"]?([^;,'\"]+)", re.IGNORECASE)
_ICON = re.compile(r"(?:^|\s)(?:fa[a-z]?|glyphicon|dashicons|bi|mdi|icon|icofont|ti|las?|eicon)(?:-|\s|$)")
_BOX = re.compile(r"square-o\b|unchecked|(?:^|-)square(?:\s|$)|checkbox-blank")
_TICK = re.compile(r"(?:^|[-\s])(?:check|ok|tick|yes|done)(?:[-\s]|$)")
_CROSS = re.compile(r"(?:^|[-\s])(?:times|remove|close|x|xmark|no|cancel)(?:[-\s]|$)")


def settle(node: Node, font: str = "") -> None:
    """Leave what is seen, in the signs that are seen."""
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            kept.append(drawn(child, font) if font and child.strip() else child)
        elif child.name == "input":
            kept.append(_box(child))
        elif child.name == "img" and "emoji" in child.attributes.get("class", ""):
            kept.append(child.attributes.get("alt", ""))
        elif not is_unseen(child):
            settle(child, _font(child, font))
            sign = _icon(child)
            kept.append(sign if sign and not child.text.strip() else child)
    node.children = kept


def is_unseen(node: Node) -> bool:
    """Whether a piece is not seen; what opens at a click, such as a part of an accordion, is."""
    shown = node.attributes
    if node.name in _UNSEEN or not _FOR_READERS_ALOUD.isdisjoint(shown.get("class", "").split()):
        return True
    if "hidden" not in shown and not _HIDDEN.search(shown.get("style", "")):
        return False
    opens = _OPENS.search(f"{shown.get('class', '')} {shown.get('id', '')}") or shown.get("hidden") == "until-found"
    return not opens and shown.get("role") not in ("tabpanel", "region") and "aria-labelledby" not in shown


def _box(field: Node) -> str:
    if field.attributes.get("type", "").lower() not in ("checkbox", "radio"):
        return ""
    return TICK if "checked" in field.attributes else BOX


def _font(node: Node, outer: str) -> str:
    """The font of signs in which the letters below a piece are drawn; "" for other fonts."""
    found = _FONT.search(node.attributes.get("style", ""))
    named = found[1].strip() if found else node.attributes.get("face", "") if node.name == "font" else ""
    if not named:
        return outer
    return named if is_of_signs(named) else ""


def _icon(node: Node) -> str:
    names = node.attributes.get("class", "").lower()
    if node.name not in ("i", "span", "em") or not _ICON.search(names):
        return ""
    if _BOX.search(names):
        return BOX
    return TICK if _TICK.search(names) else CROSS if _CROSS.search(names) else ""
