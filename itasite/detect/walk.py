"""What several rules walk over: the evidence of a year, the attached files, the contacts that are declared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.attachment import Attachment, read
from itasite.detect import personal_data
from itasite.model.evidence import Evidence
from itasite.model.site import Site, Year


def all_evidence(year: Year) -> Iterator[Evidence]:
    """Shared evidence, that of items, that of measures."""
    yield from year.disclosure.evidence
    for entry in year.disclosure.items.values():
        yield from entry.evidence
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield from progress.evidence


def attachment_names(site: Site) -> tuple[str, ...]:
    """Every file that is published as it is."""
    return site.listing.unchanged


def attachments(site: Site) -> Iterator[tuple[str, Attachment]]:
    """The attached files by name, each read once for all rules."""
    for name in attachment_names(site):
        yield name, read(site.root / name)


def contacts_known(site: Site) -> bool:
    """Whether all contacts of agency.yml could be read; without them a duty number looks like a private one."""
    return "contacts" not in site.agency.left_out


def declared_contacts(site: Site) -> frozenset[str]:
    """The numbers and addresses of agency.yml that people are meant to use, however they are written."""
    phones = (f"โทร. {contact.phone}" for contact in site.agency.contacts if contact.phone)
    emails = (contact.email for contact in site.agency.contacts if contact.email)
    return frozenset(found.value for text in (*phones, *emails) for found in personal_data.find(text))


def own_domains(site: Site) -> tuple[str, ...]:
    """The domains of the body: of its web site and of its mail."""
    hosts = (re.match(r"https?://(?:www\.)?([^/:?#]+)", site.agency.website or ""),)
    mails = (contact.email.rpartition("@")[2] for contact in site.agency.contacts if contact.email)
    return tuple(host.lower() for host in (*(found[1] for found in hosts if found), *mails) if host)
