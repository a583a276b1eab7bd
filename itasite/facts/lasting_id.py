"""Ids that outlive a move of the site to another address; with `feed_id` in agency.yml, a corrected name too. Pure."""

from __future__ import annotations

import uuid

from itasite.model.site import Site

_NAMESPACE = uuid.UUID("6e1c7b0a-5d0f-5b6e-9a52-3f0d2c1b8e47")  # ours: chosen once, never to be changed


def lasting_id(site: Site, subject: str) -> uuid.UUID:
    """The id of a subject of this agency: the same for the same words, whenever it is asked for."""
    agency = site.agency
    names = (agency.name, agency.district or "", agency.province)
    lasting = agency.feed_id.split("/") if agency.feed_id else names  # as names that were corrected are written there
    return uuid.uuid5(_NAMESPACE, "\n".join((*lasting, subject)))
