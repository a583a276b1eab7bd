"""The body that is assessed: names, place, duty contacts."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from itasite import colour
from itasite.fiscal import Numerals, fold_digits
from itasite.model.record import Form, Record, Text, TextList, WebAddress, refused
from itasite.problem import shorten
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_OTHER_WORDS, KIND_WORDS
from itasite.words.defaults import CAPITAL, CAPITAL_DISTRICT, CAPITAL_SUBDISTRICT, DISTRICT, PROVINCE, SUBDISTRICT


class Kind(StrEnum):
    """Kinds of public body; criteria and wording depend on it."""

    SAO = "sao"
    SUBDISTRICT_MUNICIPALITY = "subdistrict-municipality"
    TOWN_MUNICIPALITY = "town-municipality"
    CITY_MUNICIPALITY = "city-municipality"
    PAO = "pao"
    SPECIAL = "special"
    PROVINCE = "province"
    MINISTRY = "ministry"
    DEPARTMENT = "department"
    INDEPENDENT = "independent"
    STATE_ENTERPRISE = "state-enterprise"
    PUBLIC_ORGANIZATION = "public-organization"
    UNIVERSITY = "university"
    VOCATIONAL_COLLEGE = "vocational-college"
    SCHOOL = "school"
    EDUCATION_AREA = "education-area"
    HEALTH = "health"
    POLICE_STATION = "police-station"
    OTHER = "other"


def _folded_kind(word: str) -> str:
    """A word for a kind without what people leave out or add: spaces, dots, capitals."""
    return re.sub(r"[\s.]", "", word).casefold()


_KIND_NAMES = {
    _folded_kind(word): Kind(kind)
    for kind in KIND_WORDS
    for word in (kind, KIND_WORDS[kind], KIND_ABBREVIATIONS.get(kind, kind), *KIND_OTHER_WORDS.get(kind, ()))
}


def kind_named(word: str) -> Kind | None:
    """The kind that a word names: its English name, or a Thai word for it in full or short; None if none does."""
    return _KIND_NAMES.get(_folded_kind(word))


def _kind(value: Any) -> Any:
    """A kind may also be written in Thai, in full or short."""
    return (kind_named(value) or value) if isinstance(value, str) else value


KindName = Annotated[Kind, BeforeValidator(_kind), Form("kind")]


def _english(value: Any) -> Any:
    if isinstance(value, str) and re.search("[\u0e00-\u0e7f]", value):
        raise refused("thai-letters", text=shorten(value))
    return value


class License(StrEnum):
    """Terms under which the data of the site may be used again."""

    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"
    CC0 = "CC0-1.0"
    DGA_OGL = "DGA-OGL"


# Where its text stands.
LICENSE_ADDRESSES = {
    License.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.th",
    License.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.th",
    License.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.th",
    License.DGA_OGL: "https://data.go.th/pages/dga-open-government-license",
}


def _colour(value: Any) -> Any:
    return colour.parse(value) if isinstance(value, str) else value


class Contact(Record):
    """A duty contact; never a private number."""

    title: Text
    phone: Text | None = None
    email: Text | None = None
    url: WebAddress | None = None

    @property
    def dial(self) -> str:
        """The number as a telephone dials it: without spaces and dashes, in Arabic digits."""
        return re.sub(r"[^0-9+]", "", fold_digits(self.phone or ""))


class OtherWords(Record):
    """What readers type for a word of the pages."""

    word: Text
    also: TextList


class Agency(Record):
    """agency.yml; `name_en` is the name that the agency itself uses in English, `logo` a file of the content folder,
    `color` #rrggbb, `head` the position of its head (no name of a person), whom a memo addresses unless it says else.
    `tasks`: who sees what is left to do, only those who work on the content or all readers.
    `reviews`: the same of who has looked at an item.
    `feed_id` stands for the names in the ids of the feed, so that these outlive a corrected name.
    """

    name: Text
    short_name: Text
    name_en: Annotated[Text, BeforeValidator(_english), Form("english")] | None = None
    kind: KindName
    subdistrict: Text | None = None
    district: Text | None = None
    province: Text
    head: Text | None = None
    address: Text | None = None
    website: WebAddress | None = None
    contacts: tuple[Contact, ...] = ()
    units: TextList = ()
    numerals: Numerals = "arabic"
    logo: Text | None = None
    color: Annotated[str, BeforeValidator(_colour), Form("colour")] | None = None
    license: License | None = None
    tasks: Literal["staff", "public"] = "staff"
    reviews: Literal["staff", "public"] = "staff"
    search_words: tuple[OtherWords, ...] = ()
    feed_id: Text | None = None

    @property
    def place(self) -> str:
        """The address, or else where the body is."""
        word = CAPITAL_SUBDISTRICT if self.province == CAPITAL else SUBDISTRICT
        own = f"{word}{self.subdistrict} " if self.subdistrict else ""
        return self.address or own + self.area

    @property
    def area(self) -> str:
        """The district and the province; Bangkok has other words for them."""
        district, province = (CAPITAL_DISTRICT, "") if self.province == CAPITAL else (DISTRICT, PROVINCE)
        parts = ((district, self.district), (province, self.province))
        return " ".join(f"{word}{name}" for word, name in parts if name)
