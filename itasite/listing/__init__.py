"""Which files of the content folder are read, which go out, and which do neither: the one place that decides.

Loading, the rules, the hosts and the check of links go by this and nothing else walks the folder, so that what is
published is exactly what was checked.
"""

from itasite.listing.model import BARRED, LINKS, LeftOut, Listing, Reason
from itasite.listing.names import (
    DOCUMENTS,
    PUBLISHED_FOLDER,
    UNREPORTED,
    is_loaded,
    is_reserved,
    is_source,
    litter,
    twins,
)
from itasite.listing.walk import list_folder

__all__ = [
    "BARRED",
    "DOCUMENTS",
    "LINKS",
    "PUBLISHED_FOLDER",
    "UNREPORTED",
    "LeftOut",
    "Listing",
    "Reason",
    "is_loaded",
    "is_reserved",
    "is_source",
    "list_folder",
    "litter",
    "twins",
]
