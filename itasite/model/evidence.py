"""What shows that an item or a measure was done: an address, a file, or a page of the site."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator

from itasite import fiscal
from itasite.model.listed import Entries
from itasite.model.picture import Picture
from itasite.model.record import Date, Form, ItemCodes, Record, Slug, Text, Truth, WebAddress, refused


def _component_numbers(value: Any) -> Any:
    if value == "all":
        return value
    numbers = value if isinstance(value, list) else [value]
    folded = [fiscal.fold_digits(number) if isinstance(number, str) else "" for number in numbers]
    if not all(re.fullmatch("[1-9][0-9]{0,3}", number) for number in folded):
        raise refused("component-numbers")
    return [int(number) for number in folded]


ComponentNumbers = Annotated[Literal["all"] | tuple[int, ...], BeforeValidator(_component_numbers), Form("components")]


class Evidence(Record):
    """One piece of evidence; one of `url`, `file` (under the year's folder) and `page` says where it is.

    `pictures` stand beside it, or alone. Without any of them it is still to be confirmed, whether `state` says so or
    not. `alt` and `caption` are those of a `file` that is a picture.
    `group` is the heading under which it stands with others of the same item.
    `lasting`: it holds for the next fiscal year too, which takes it over.
    """

    title: Text
    group: Text | None = None
    url: WebAddress | None = None
    file: Text | None = None
    page: Text | None = None
    alt: Text | None = None
    caption: Text | None = None
    pictures: tuple[Picture, ...] = ()
    state: Literal["confirmed", "to_be_confirmed"] = "confirmed"
    note: Text | None = None
    date: Date | None = None
    components: ComponentNumbers | None = None
    explanation: Entries = ()
    lasting: Truth = False

    @property
    def confirmed(self) -> bool:
        """Whether it leads somewhere, and its author says that it can be opened there."""
        return self.has_place and self.state == "confirmed"

    @property
    def full_title(self) -> str:
        """Its title where the heading of its group does not stand above it."""
        return f"{self.group}: {self.title}" if self.group else self.title

    @property
    def has_place(self) -> bool:
        """Whether it says where it is."""
        return bool(self.url or self.file or self.page or self.pictures)

    def shows(self, component: int) -> bool:
        """Whether it is said to show the component of that number, counted from 1."""
        return self.components is not None and (self.components == "all" or component in self.components)

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        places = sum(place is not None for place in (self.url, self.file, self.page))
        if places > 1 and not self.is_unread("url", "file", "page"):
            raise refused("evidence-place")
        said = "state" in self.model_fields_set and self.state == "confirmed"
        if said and not self.has_place and not self.left_out:
            raise refused("evidence-nowhere")
        return self


class SharedEvidence(Evidence):
    """Evidence that serves several items."""

    id: Slug
    items: Literal["all"] | ItemCodes

    @property
    def serves_all(self) -> bool:
        """Whether it serves every item of the year, whatever their codes."""
        return self.items == "all"

    @property
    def named(self) -> tuple[str, ...]:
        """The codes of the items that it names; none where it serves all."""
        return () if self.items == "all" else self.items

    def serves(self, code: str) -> bool:
        """Whether it is evidence of the item of that code."""
        return self.serves_all or code in self.named
