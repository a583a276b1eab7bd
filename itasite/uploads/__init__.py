"""A file that a clerk hands in: a safe name, what is wrong with it before it is kept, and keeping it whole.

No web here. `staging` holds it outside of the content, `looking` asks the rules of files, `keeping` puts it in place.
"""

from itasite.uploads.keeping import Kept, clear_half, keep
from itasite.uploads.limits import Limits, limits, too_large
from itasite.uploads.looking import Findings, looked_at
from itasite.uploads.names import name_fault, proposed_name, taken_names
from itasite.uploads.refusal import Refusal
from itasite.uploads.staging import Staged, Staging, staging

__all__ = [
    "Findings",
    "Kept",
    "Limits",
    "Refusal",
    "Staged",
    "Staging",
    "clear_half",
    "keep",
    "limits",
    "looked_at",
    "name_fault",
    "proposed_name",
    "staging",
    "taken_names",
    "too_large",
]
