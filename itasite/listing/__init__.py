"""Decides which files of the content folder are read, which are published, and which are left out. Nothing else does.

Loading, the rules, the hosts and `itasite links` all use this list, and nothing else walks the folder: so exactly the
files that were checked are published.
"""

from itasite.listing.model import BLOCKING, LINKS, FileState, LeftOut, Listing, Reason, changed_at
from itasite.listing.names import (
    DOCUMENTS,
    PUBLISHED_FOLDER,
    UNREPORTED,
    is_loaded,
    is_reserved,
    is_source,
    litter,
    name_clashes,
)
from itasite.listing.walk import folder_states, list_folder

__all__ = [
    "BLOCKING",
    "DOCUMENTS",
    "LINKS",
    "PUBLISHED_FOLDER",
    "UNREPORTED",
    "FileState",
    "LeftOut",
    "Listing",
    "Reason",
    "changed_at",
    "folder_states",
    "is_loaded",
    "is_reserved",
    "is_source",
    "list_folder",
    "litter",
    "name_clashes",
]
