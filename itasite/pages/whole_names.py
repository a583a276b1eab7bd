"""The names that no page breaks in two: those of the agency, of its place, of its units."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.formats.whole_words import name_pieces
from itasite.model.agency import Agency
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_OTHER_WORDS, KIND_WORDS
from itasite.words.defaults import CAPITAL_DISTRICT, CAPITAL_SUBDISTRICT, DISTRICT, PROVINCE, SUBDISTRICT
from itasite.words.whole_words import WHOLE_WORDS

_SUBDISTRICT, _DISTRICT = (SUBDISTRICT, CAPITAL_SUBDISTRICT, "ต."), (DISTRICT, CAPITAL_DISTRICT, "อ.")
_PROVINCE = (PROVINCE, "จ.")


def whole_names(agency: Agency) -> tuple[str, ...]:
    """What stays whole on a line, each once: the full names, and their pieces where a line cannot hold these."""
    return tuple(dict.fromkeys((*_names(agency), *WHOLE_WORDS)))


def _names(agency: Agency) -> Iterator[str]:
    of_agency = (*_SUBDISTRICT, *_kind_words(agency))
    for name in (agency.name, agency.short_name):
        yield name
        yield from name_pieces(_without_kind(agency, name), before=of_agency)
    places = ((agency.subdistrict, _SUBDISTRICT), (agency.district, _DISTRICT), (agency.province, _PROVINCE))
    for place, before in places:
        yield from name_pieces(place or "", before=before)
    for name in (*agency.units, *(contact.title for contact in agency.contacts)):
        yield name
        yield from name_pieces(name)


def _without_kind(agency: Agency, name: str) -> str:
    """The name itself: where a line cannot hold all of it, it may end before this."""
    word = next((word for word in _kind_words(agency) if name.startswith(word) and name != word), "")
    return name.removeprefix(word).strip()


def _kind_words(agency: Agency) -> list[str]:
    """All words for the kind of body, the longest first."""
    kind = agency.kind
    words = (KIND_WORDS[kind], KIND_ABBREVIATIONS.get(kind, ""), *KIND_OTHER_WORDS.get(kind, ()))
    return sorted(filter(None, words), key=len, reverse=True)
