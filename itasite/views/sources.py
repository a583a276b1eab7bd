"""Whose paper the criteria were read from: every note of a source names its publisher, or says that none is known."""

from __future__ import annotations

from urllib.parse import urlsplit

from itasite.facts.criteria_state import names_paper
from itasite.model.agency import Agency
from itasite.model.framework import CriteriaSource, Verification
from itasite.words.choices import VERIFICATION_WORDS

NO_PUBLISHER = "ไม่ได้ระบุผู้เผยแพร่"
PUBLISHER = "ผู้เผยแพร่"
_UNCHECKED = VERIFICATION_WORDS["transcribed"].split(" ", 1)[1]  # the same of whoever's paper
_OWN = f"คัดจากเอกสารที่หน่วยงานนี้เผยแพร่เอง {_UNCHECKED}"
_UNKNOWN = f"คัดจากแหล่งที่ไม่ได้ระบุผู้เผยแพร่ {_UNCHECKED}"


def source_words(source: CriteriaSource, agency: Agency | None) -> str:
    """The title of a source and who published it; `agency` is the one whose site it is, if there is one."""
    if not names_paper(source):  # so there is no publisher either
        return source.title
    return f"{source.title} · {publisher_words(source, agency)}"


def publisher_words(source: CriteriaSource, agency: Agency | None) -> str:
    """Who published a source."""
    if not source.publisher:
        return NO_PUBLISHER
    own = " (หน่วยงานนี้)" if is_own(source, agency) else ""
    return f"{PUBLISHER}: {source.publisher}{own}"


def trust_words(verification: Verification, source: CriteriaSource | None, agency: Agency | None) -> str:
    """How far an entry can be trusted; of a transcribed one, whether it was the agency's own paper or another's."""
    if verification is Verification.TRANSCRIBED:
        if source is None or not source.publisher:
            return _UNKNOWN
        return _OWN if is_own(source, agency) else VERIFICATION_WORDS[verification]
    return VERIFICATION_WORDS[verification]


def is_own(source: CriteriaSource, agency: Agency | None) -> bool:
    """Whether the agency itself published a source; a namesake in another place did not.

    Places behind the name must be those of the agency: องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง.
    """
    if agency is None or not source.publisher:
        return False
    said, name = " ".join(source.publisher.split()), " ".join(agency.name.split())
    if said in (name, agency.short_name):
        return True
    if not said.startswith(f"{name} "):
        return False
    place = said[len(name) :]
    host = urlsplit(agency.website or "").netloc.removeprefix("www.")
    if host and host in place:
        return True
    return agency.province in place or ("จังหวัด" not in place and (agency.district or agency.province) in place)
