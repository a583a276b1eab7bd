"""Decides by its name what a file is: a source, a page, a file to publish, or a leftover of a program. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from itasite.listing.model import Reason

PUBLISHED_FOLDER = "files"  # files below a folder of this name are published unchanged
PAGE = ".md"
DOCUMENTS = (".csv", ".doc", ".docx", ".pdf", ".ppt", ".pptx", ".rtf", ".txt", ".xls", ".xlsx")
# Files that pages show and load.
_PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_LOADED = (".css", ".js", ".mjs", ".otf", ".ttf", ".woff", ".woff2")
_OUTSIDE_FILES = frozenset((*DOCUMENTS, *_PICTURES, *_LOADED))
# Files at the root of a site whose ending says nothing: for web hosts and search engines, and the author's own feed.
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
# Tools need these beside the content and nobody expects them on the site: they are left out without a report.
UNREPORTED = frozenset(
    (".editorconfig", ".gitattributes", ".gitignore", ".gitkeep", ".keep", ".meta.yml", ".nav.yml", ".pages")
)

_RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])[ ]*(\..*)?", re.IGNORECASE)


def litter(base: str) -> Reason | None:
    """Why a file or folder with this name is left out in every folder; None if it is not.

    `base` is the name without its folders.
    """
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
    """Whether a file is a source: YAML, which is never published, unless it lies below files/."""
    path = PurePosixPath(name)
    return bool(_YAML.search(path.name)) and PUBLISHED_FOLDER not in path.parts


def unpublished(name: str) -> Reason | None:
    """Why a file that is neither a source nor litter is not published; None if it is."""
    path = PurePosixPath(name)
    if path.suffix == PAGE:
        return None
    if _PAGE_LIKE.search(path.name.casefold()):
        return Reason.PAGE_NAME
    if PUBLISHED_FOLDER in path.parts[:-1] or path.suffix.casefold() in _OUTSIDE_FILES or _AT_ROOT.fullmatch(name):
        return None
    return Reason.KIND


def is_loaded(name: str) -> bool:
    """Whether pages show or load a file of this name: pictures, styles, scripts, fonts."""
    return PurePosixPath(name).suffix.casefold() in (*_PICTURES, *_LOADED, ".map", ".webmanifest")


def is_reserved(base: str) -> bool:
    """Whether Windows reserves a name for a device, such as con.pdf. `base` is the name without its folders."""
    return bool(_RESERVED.fullmatch(base))


def name_clashes(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that are one file or folder on Windows or macOS: they differ only in capitals or Unicode form.

    The first of a pair is the one that comes first in `names`; each name is reported once.
    """
    first: dict[str, str] = {}
    reported: set[str] = set()
    for name in names:
        path = PurePosixPath(name)
        for place in (*reversed(path.parents[:-1]), path):
            here = str(place)
            if here in reported:
                continue
            reported.add(here)
            other = first.setdefault(unicodedata.normalize("NFC", here).casefold(), here)
            if PurePosixPath(other).name != place.name:
                yield other, here
