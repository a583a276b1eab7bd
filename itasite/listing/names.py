"""What a name says: a source, a page, a file to publish, or what programs leave behind. Pure, on names alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from itasite.listing.model import Reason

PUBLISHED_FOLDER = "files"  # what stands under a folder of this name is published unchanged
PAGE = ".md"
DOCUMENTS = (".csv", ".doc", ".docx", ".pdf", ".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx")
# What pages show and load.
_PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_LOADED = (".css", ".js", ".mjs", ".otf", ".ttf", ".woff", ".woff2")
_OUTSIDE_FILES = frozenset((*DOCUMENTS, *_PICTURES, *_LOADED))
# What stands at the root of a site though its ending says nothing: for hosts and search engines, a feed of one's own.
_AT_ROOT = re.compile(r"CNAME|feed\.xml|google[0-9a-f]{8,32}\.html")

_YAML = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)  # Notepad adds .txt
_PAGE_LIKE = re.compile(r"\.(md|markdown|mdown|mkdn|mkd)$")
_BACKUP = re.compile(
    r"~$|^#.*#$|^~wr[ld]\d+|^copy of |^สำเนาของ "
    r"|\.(bak\d*|backup|orig|old|tmp|temp|sw[a-p]|save|rej|autosave|wbk|xlk|asd|part|partial|crdownload|download)$"
    r"|\.sb-[0-9a-f]{8}-\w{6}$|conflicted copy|\.sync-conflict-"
    r"| - (copy|สำเนา)( \(\d+\))?(\.[^.]*)?$",
)
_LOCK = re.compile(r"^~\$|^\.~lock\..*#$|^\.#")
_SHORTCUT = re.compile(r"\.(lnk|url|webloc|desktop|gdoc|gsheet|gslides|gform|gdraw)$")
_SYSTEM = frozenset(
    (
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "$recycle.bin",
        "system volume information", "lost+found", "@eadir", "#recycle", "#snapshot", "__macosx", "node_modules",
        "__pycache__", "cvs", ".ds_store", ".git", ".svn", ".hg",
    )
)  # fmt: skip
# Tools want these beside the content, nobody takes them for a part of it: not worth a word.
UNREPORTED = frozenset(
    (".editorconfig", ".gitattributes", ".gitignore", ".gitkeep", ".keep", ".meta.yml", ".nav.yml", ".pages")
)

_RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE)


def litter(base: str) -> Reason | None:
    """Why something of this name is left out wherever it lies and whatever it is, if so."""
    name = base.casefold()
    if _LOCK.search(name):
        return Reason.LOCK
    if name in _SYSTEM:
        return Reason.SYSTEM
    if _BACKUP.search(name):
        return Reason.BACKUP
    if name.startswith("."):
        return Reason.HIDDEN
    return Reason.SHORTCUT if _SHORTCUT.search(name) else None


def is_source(name: str) -> bool:
    """YAML is a source and stays off the site, unless it lies under files/."""
    path = PurePosixPath(name)
    return bool(_YAML.search(path.name)) and PUBLISHED_FOLDER not in path.parts


def unpublished(name: str) -> Reason | None:
    """Why a file that is neither a source nor litter does not go out, if so."""
    path = PurePosixPath(name)
    if path.suffix == PAGE:
        return None
    if _PAGE_LIKE.search(path.name.casefold()):
        return Reason.PAGE_NAME
    if PUBLISHED_FOLDER in path.parts[:-1] or path.suffix.casefold() in _OUTSIDE_FILES or _AT_ROOT.fullmatch(name):
        return None
    return Reason.KIND


def is_loaded(name: str) -> bool:
    """Whether pages show or load a file of this name, as themes consist of."""
    return PurePosixPath(name).suffix.casefold() in (*_PICTURES, *_LOADED, ".map", ".webmanifest")


def is_reserved(base: str) -> bool:
    """Whether Windows keeps a name for a device, whatever its ending."""
    return bool(_RESERVED.fullmatch(base))


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Files and folders that Windows or macOS takes for one: alike but for capitals or for how letters are composed."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for name in names:
        path = PurePosixPath(name)
        for place in (*reversed(path.parents[:-1]), path):
            here = str(place)
            if here in told:
                continue
            told.add(here)
            other = first.setdefault(unicodedata.normalize("NFC", here).casefold(), here)
            if PurePosixPath(other).name != place.name:
                yield other, here
