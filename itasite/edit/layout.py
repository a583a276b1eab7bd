"""New values as lines: in brackets or on lines of their own, each single value in the style of its like."""

from __future__ import annotations

import re
from collections.abc import Sequence as Many
from dataclasses import dataclass

from itasite.edit.change import Plain
from itasite.edit.emit import Emitted, emitted, emitted_key
from itasite.edit.plain import plain_of_node
from itasite.edit.shape import Shape
from itasite.edit.spots import Spot
from itasite.text.nodes import Mapping, Scalar, Sequence
from itasite.text.source import parse_yaml

_CODE = re.compile(r"[\w.-]{1,16}", re.ASCII)  # ids and numbers, which stand in brackets on one line
_MOST = 90  # characters of a list on one line
# What programs that take it for a number would read as another text.
_OTHER_NUMBER = re.compile(r"\+[0-9.]+|0[0-9_]+")


@dataclass(frozen=True, slots=True)
class Layout:
    """Writes values for a file of a shape; `safe`: every text in double quotes, on one line."""

    shape: Shape
    safe: bool = False

    def value(self, value: Plain, name: str, near: Many[Spot], *, dash: bool = False) -> Emitted:
        """What stands behind a key (or a dash) and the lines below, indented from the column of that.

        `name` is the key, or that of the list; `near` are values of the same kind, whose style it takes.
        """
        if isinstance(value, str):
            found = self.text(value, style_like(value, near))
            return Emitted(found.head, self.indented(found.below))
        if not value or self._in_brackets(value, near):
            return Emitted(self.flow(value, name, near))
        lines = self._list(value, name, near) if isinstance(value, list) else self.mapping(value)
        indent = self.shape.gap if dash else self.shape.dash if isinstance(value, list) else self.shape.step
        return Emitted("", tuple(f"{' ' * indent}{line}" if line else line for line in lines))

    @property
    def _step(self) -> int:
        return min(max(self.shape.step, 2), 9)

    def indented(self, below: Many[str]) -> tuple[str, ...]:
        """The lines of a text, indented from the column of its key or dash."""
        return tuple(f"{' ' * self._step}{line}" if line else line for line in below)

    def item(self, value: Plain, name: str, near: Many[Spot], gap: int) -> list[str]:
        """The lines of an entry of a list, from the column of its dash on."""
        if isinstance(value, str) or not value or self._in_brackets(value, near):
            found = self.value(value, name, near, dash=True)
            return [f"-{' ' * (gap - 1)}{found.head}".rstrip(" ") if found.head else "-", *found.below]
        lines = self._list(value, name, ()) if isinstance(value, list) else self.mapping(value)
        first, *more = lines
        return [f"-{' ' * (gap - 1)}{first}", *(f"{' ' * gap}{line}" if line else line for line in more)]

    def entry(self, key: str, value: Plain, siblings: Many[Spot] = (), near: Many[Spot] | None = None) -> list[str]:
        """The lines of a key with its value; `siblings` are the keys beside it."""
        found = self.value(value, key, self.shape.values.get(key, ()) if near is None else near)
        name = self.key(key, siblings)
        return [f"{name}: {found.head}" if found.head else f"{name}:", *found.below]

    def mapping(self, value: dict[str, Plain]) -> list[str]:
        """The lines of a mapping."""
        return [line for key, inner in value.items() for line in self.entry(key, inner)]

    def _list(self, value: list[Plain], name: str, near: Many[Spot]) -> list[str]:
        items = [item for spot in near for item in (each.value for each in spot.entries)]
        items = items or list(self.shape.items.get(name, ()))
        return [line for inner in value for line in self.item(inner, name, items, self.shape.gap)]

    def flow(self, value: Plain, name: str, near: Many[Spot]) -> str:
        """A value inside brackets, or in them."""
        if isinstance(value, str):
            return self.text(value, style_like(value, near), flow=True).head or "~"
        if isinstance(value, list):
            items = [entry.value for spot in near for entry in spot.entries] or list(self.shape.items.get(name, ()))
            return f"[{', '.join(self.flow(inner, name, items) for inner in value)}]"
        return f"{{{', '.join(self.pair(key, inner) for key, inner in value.items())}}}"

    def pair(self, key: str, value: Plain, siblings: Many[Spot] = ()) -> str:
        """A key with its value inside brackets."""
        return f"{self.key(key, siblings)}: {self.flow(value, key, self.shape.values.get(key, ()))}"

    def _in_brackets(self, value: list[Plain] | dict[str, Plain], near: Many[Spot]) -> bool:
        if any("\n" in text for text in _texts(value)):
            return False
        kind = Sequence if isinstance(value, list) else Mapping
        like = [spot for spot in near if isinstance(spot.node, kind) and spot.entries]
        if like:
            return sum(spot.flow for spot in like) * 2 > len(like)
        short = isinstance(value, list) and all(isinstance(inner, str) and _CODE.fullmatch(inner) for inner in value)
        return short and sum(len(text) + 2 for text in _texts(value)) <= _MOST

    def text(self, text: str, style: str, *, flow: bool = False, width: int = 0) -> Emitted:
        """A single value in a style if it reads the same so, else in double quotes."""
        if not text:
            return Emitted("")
        if not self.safe:
            if "\n" in text and not (style and style in "|>") and not flow:
                style = "|"
            if "\n" not in text and not style and _OTHER_NUMBER.fullmatch(text):
                style = '"'
            found = emitted(text, style, flow=flow, step=self._step, width=width)
            single = found.head.startswith("'") and style != "'"
            if not single and reads(found._replace(below=self.indented(found.below)), text, flow):
                return found
        return emitted(text, '"', flow=flow, step=self._step)

    def key(self, key: str, siblings: Many[Spot] = ()) -> str:
        """A key as it is written, in quotes where its siblings are or it needs them."""
        styles = {spot.style for spot in siblings}
        style = next(iter(styles)) if len(styles) == 1 else ""
        found = emitted_key(key, style)
        tree, problems = parse_yaml(f"{found}: x", "")
        sound = isinstance(tree, Mapping) and not problems and tree.entries[0][0].text == key
        return found if sound and (style == "'" or not found.startswith("'")) else emitted_key(key, '"')


def style_like(text: str, near: Many[Spot]) -> str:
    """The style of a new text: that of texts of its kind, if they all have one."""
    styles = {spot.style for spot in near if isinstance(spot.node, Scalar) and spot.node.text}
    if "\n" in text:
        return next((style for style in ("|", ">") if style in styles), "|")
    return next(iter(styles)) if len(styles) == 1 and styles < {'"', "'"} else ""


def reads(found: Emitted, text: str, flow: bool) -> bool:
    """Whether a value that is written so is read as that text, without a word about it."""
    written = f"{{k: {found.head}, z: z}}" if flow else "\n".join((f"k: {found.head}", *found.below))
    tree, problems = parse_yaml(written + "\n", "")
    value = tree.get("k") if isinstance(tree, Mapping) and not problems else None
    return value is not None and plain_of_node(value) == text


def _texts(value: Plain) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for inner in (value if isinstance(value, list) else value.values()) for text in _texts(inner)]
