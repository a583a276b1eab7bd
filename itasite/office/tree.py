"""XML of a part as a tree, read by the guarded reader of attached files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.attachment.xml import walk


class Element:
    """An element: its name and attributes without namespaces, and its children, elements and texts."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.children: list[Element | str] = []

    def elements(self) -> Iterator[Element]:
        """Its children without the texts."""
        return (child for child in self.children if isinstance(child, Element))

    def child(self, *names: str) -> Element | None:
        """The first child of that name, of that the first of the next name, and so on; None if one is missing."""
        here: Element = self
        for name in names:
            found = next((child for child in here.elements() if child.name == name), None)
            if found is None:
                return None
            here = found
        return here

    def all(self, name: str) -> Iterator[Element]:
        """The elements of that name below it, in their order; what is inside one of them is not looked at."""
        for child in self.elements():
            if child.name == name:
                yield child
            else:
                yield from child.all(name)

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, otherwise)

    def value(self, *names: str, of: str = "val") -> str | None:
        """The attribute `of` of the child at `names`; None if there is no such child, "" if it has no such value."""
        found = self.child(*names)
        return None if found is None else found.get(of)

    def on(self, *names: str) -> bool:
        """Whether the switch at `names` is there and not turned off."""
        value = self.value(*names)
        return value is not None and value.lower() not in ("0", "false", "off", "none")

    @property
    def text(self) -> str:
        """All text below it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


def tree(blocks: Iterable[bytes]) -> Element:
    """The tree of a part. Raises what `attachment.xml.walk` raises, Damaged where there is no element."""
    top = Element("", {})
    path = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        made = Element(name, attributes)
        path[-1].children.append(made)
        path.append(made)

    def end(name: str) -> None:  # noqa: ARG001
        path.pop()

    def characters(text: str) -> None:
        path[-1].children.append(text)

    walk(blocks, start, end, characters)
    return next(top.elements())
