"""The buttons above the text of a page, with what was filled in beside them."""

from __future__ import annotations

from collections.abc import Callable

from itasite.editor.answers import Asked
from itasite.pagetext import toolbar
from itasite.pagetext.toolbar import Chosen, at_end, chosen


def _link(at: Chosen, asked: Asked, number: int) -> Chosen:
    address = asked.sent(f"address.{number}").strip()
    return toolbar.link(at, address) if address else at


def _table(at: Chosen, asked: Asked, number: int) -> Chosen:
    return toolbar.table(at, asked.sent(f"cells.{number}").replace("\r\n", "\n"))


TOOLS: dict[str, tuple[str, Callable[[Chosen, Asked, int], Chosen]]] = {
    "heading": ("หัวข้อ", lambda at, *_: toolbar.heading(at)),
    "subheading": ("หัวข้อย่อย", lambda at, *_: toolbar.heading(at, 3)),
    "bold": ("ตัวหนา", lambda at, *_: toolbar.bold(at)),
    "bullets": ("รายการ", lambda at, *_: toolbar.bullets(at)),
    "numbers": ("ลำดับเลข", lambda at, *_: toolbar.numbers(at)),
    "link": ("ใส่ลิงก์", _link),
    "table": ("ใส่ตาราง", _table),
}
"""The name of each button, its word, and what it does to a text."""
ON_WORDS = tuple((name, word) for name, (word, _) in TOOLS.items() if name not in ("link", "table"))
"""Those that ask for nothing else: their names and words."""


def pressed(tool: str, number: int, text: str, asked: Asked) -> Chosen:
    """The text after a button was pressed: where something was chosen, as a script says, else at its end."""
    place = asked.sent(f"chosen.{number}").split("-")
    numbers = [int(one) for one in place if one.isascii() and one.isdigit() and len(one) < 10]
    at = chosen(text, *numbers) if len(numbers) == 2 else at_end(text)
    return TOOLS[tool][1](at, asked, number)
