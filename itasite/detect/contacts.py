"""The phone numbers, mail addresses and domains that agency.yml declares as the agency's own."""

from __future__ import annotations

import re

from itasite.detect import personal_data
from itasite.model.site import Site


def contacts_known(site: Site) -> bool:
    """Whether all contacts of agency.yml could be read; without them a duty number looks like a private one."""
    return "contacts" not in site.agency.left_out


def declared_contacts(site: Site) -> frozenset[str]:
    """The phone numbers and mail addresses of the contacts in agency.yml, in the one form that `Finding.value` has."""
    phones = (f"โทร. {contact.phone}" for contact in site.agency.contacts if contact.phone)
    emails = (contact.email for contact in site.agency.contacts if contact.email)
    return frozenset(found.value for text in (*phones, *emails) for found in personal_data.find(text))


def own_domains(site: Site) -> tuple[str, ...]:
    """The agency's domains in small letters: that of its web site without www, then those of its mail addresses."""
    hosts = (re.match(r"https?://(?:www\.)?([^/:?#]+)", site.agency.website or ""),)
    mails = (contact.email.rpartition("@")[2] for contact in site.agency.contacts if contact.email)
    return tuple(host.lower() for host in (*(found[1] for found in hosts if found), *mails) if host)
