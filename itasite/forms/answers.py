"""What a form was sent with: the values of its inputs by name, and the button that was pressed."""

from __future__ import annotations

from collections.abc import Sequence

from itasite.forms.names import BUTTON, HERE, KEPT, below

_DEEPEST = 100  # parts of a name; no form has fields so far below others


class Answers:
    """The pairs of a form that was sent; `action` and `target` are those of a button for rows, "" of none."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._values: dict[str, list[str]] = {}
        self._inner: dict[str, dict[str, None]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)
            parts = name.split(".")
            for end in range(len(parts) if len(parts) <= _DEEPEST else 0):
                self._inner.setdefault(".".join(parts[:end]), {}).setdefault(parts[end])
        pressed = self.last(BUTTON) or ""
        self.action, _, self.target = pressed.partition(":")

    def last(self, name: str) -> str | None:
        """The last value of that name; None if there is none."""
        found = self._values.get(name)
        return found[-1] if found else None

    def all(self, name: str) -> list[str]:
        """All values of that name."""
        return self._values.get(name, [])

    def is_kept(self, name: str) -> bool:
        """Whether the value of that name is to stay as it is."""
        return below(name, KEPT) in self._values

    def is_here(self, name: str) -> bool:
        """Whether a field was in the form at all."""
        return name in self._values or below(name, HERE) in self._values or bool(self._inner.get(name))

    def inner(self, name: str) -> list[str]:
        """The parts below a name, without our own."""
        return [each for each in self._inner.get(name, {}) if not each.startswith("~")]

    def rows(self, name: str) -> list[str | None]:
        """The numbers of the rows of a list after the button that was pressed; None for a new row."""
        rows: list[str | None] = [each for each in self.inner(name) if each.isdecimal()]
        if self.action.startswith("add") and self.target == name:
            return [*rows, None]
        holder, _, row = self.target.rpartition(".")
        if holder != name or row not in rows:
            return rows
        at = rows.index(row)
        if self.action == "remove":
            del rows[at]
        elif self.action in ("up", "down"):
            to = min(max(at + (1 if self.action == "down" else -1), 0), len(rows) - 1)
            rows.insert(to, rows.pop(at))
        return rows
