"""A form as a browser sends it: what each input holds, read from its HTML."""

from __future__ import annotations

from html.parser import HTMLParser

Pairs = list[tuple[str, str]]


def pairs_of(html: str) -> Pairs:
    """The pairs that a browser sends if nothing is changed, in the order of the inputs."""
    reader = _Inputs()
    reader.feed(html)
    reader.close()
    return reader.pairs


def with_value(pairs: Pairs, name: str, value: str) -> Pairs:
    """The same with another value of one input."""
    assert name in dict(pairs), name
    return [(each, value if each == name else old) for each, old in pairs]


def _sent(options: list[tuple[str, bool]]) -> str:
    chosen = [value for value, selected in options if selected] or [options[0][0]]
    return chosen[-1].replace("\n", "\r\n")


class _Inputs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pairs: Pairs = []
        self._area: tuple[str, list[str]] | None = None
        self._select: tuple[str, list[tuple[str, bool]]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and (given["type"] != "checkbox" or "checked" in given):
            value = given["value"].replace("\r\n", "\n").replace("\r", "\n")
            self.pairs.append((given["name"], value.replace("\n", "" if given["type"] == "text" else "\r\n")))
        elif tag == "textarea":
            self._area = (given["name"], [])
        elif tag == "select":
            self._select = (given["name"], [])
        elif tag == "option" and self._select:
            self._select[1].append((given["value"], "selected" in given))

    def handle_data(self, data: str) -> None:
        if self._area:
            self._area[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            text = "".join(self._area[1]).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\n")
            self.pairs.append((self._area[0], text.replace("\n", "\r\n")))
            self._area = None
        elif tag == "select" and self._select:
            name, options = self._select
            self.pairs.append((name, _sent(options)))
            self._select = None
