"""The name under which a file is kept: safe on every system and in every link, and telling what it is. Pure, but for
`taken_names`, which lists the folder.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import date
from pathlib import Path, PurePosixPath

from itasite import item_codes
from itasite.detect.personal_data import find
from itasite.detect.safe_names import LONGEST, safe_stem
from itasite.fiscal import BUDDHIST_OFFSET
from itasite.listing import PUBLISHED_FOLDER, is_reserved, list_folder, litter
from itasite.uploads.refusal import Refusal, refused

_FORM = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_LONGEST_STEM = 60  # of a proposed one
LONGEST_NAME = LONGEST - len(f"2566/{PUBLISHED_FOLDER}/")
# Names that cameras, scanners and chats give: they say nothing of the paper.
_EMPTY_WORDS = re.compile(
    "(?<![a-z])(?:scan|scanned|img|image|doc|document|dsc|pic|photo|line|screenshot|new|untitled|file)(?![a-z])"
)
_AGAIN = re.compile(r"\s*\(\d+\)$")  # what a browser puts behind the name of a second download


def written_name(client_name: str) -> str:
    """The name as a file came with it, for showing: no folders, no signs that are not seen or turn the text around."""
    base = re.split(r"[/\\]", client_name)[-1]
    seen = "".join(sign for sign in base if unicodedata.category(sign)[0] != "C")
    return unicodedata.normalize("NFC", seen).strip()[:LONGEST]


def proposed_name(client_name: str, item: str, day: date | None, taken: Collection[str], ending: str) -> str:
    """A name such as o31-2566-01-03.pdf: of the item's code ("" for none) and the day of the paper.

    Where neither says enough, of the words in the name it came with. It is not among `taken`; `ending` is that of the
    content, with its dot. `name_fault` finds nothing in it.
    """
    parts = [item_codes.slug(item)] if item else []
    own = _own_words(written_name(client_name).removesuffix(ending))
    if own and not (item and day) and own != "".join(parts):
        parts = [own] if parts and own.startswith(f"{parts[0]}-") else [*parts, own]
    stem = safe_stem("-".join(parts)[:_LONGEST_STEM], "") if parts else "document"
    if day:
        stem = f"{stem}-{day.year + BUDDHIST_OFFSET}-{day.month:02}-{day.day:02}"
    return _free(stem if not (is_reserved(stem) or litter(f"{stem}{ending}")) else f"document-{stem}", ending, taken)


def name_fault(name: str, ending: str, taken: Collection[str]) -> Refusal | None:
    """What keeps a name that a clerk typed from being used, with one that can be; None if it can."""
    better = proposed_name(name, "", None, taken, ending)
    stem = name.removesuffix(ending)
    if not name.strip(" ."):
        return refused("name-empty", better=better)
    if not _FORM.fullmatch(name) or ".." in name:
        return refused("name-signs", better=better)
    if not name.endswith(ending) or not stem:
        return refused("name-ending", ending=ending, better=better)
    if is_reserved(name):
        return refused("name-reserved", better=better)
    if litter(name):
        return refused("name-litter", better=better)
    if len(name) > LONGEST_NAME:
        return refused("name-long", longest=LONGEST_NAME, better=better)
    return refused("name-taken", better=better) if _folded(name) in set(map(_folded, taken)) else None


def taken_names(content: Path, year: int) -> frozenset[str]:
    """The names in the folder of files of a year, also of what is not published there; `content` is the root."""
    folder, listing = f"{year}/{PUBLISHED_FOLDER}", list_folder(content)
    every = (*listing.names, *(left.name for left in listing.left_out))
    return frozenset(PurePosixPath(name).parts[2] for name in every if name.startswith(f"{folder}/"))


def _own_words(name: str) -> str:
    """The Latin words of a name; "" where it has none that tell anything, or where a number in it may be a person's."""
    stem = safe_stem(_AGAIN.sub("", name.rpartition(".")[0] if re.search(r"\.\w{1,5}$", name) else name), "")
    telling = re.search(r"[a-z]{3}", _EMPTY_WORDS.sub("", stem)) or re.match(r"o\d", stem)
    return stem[:_LONGEST_STEM].strip("-") if telling and not find(name) else ""


def _free(stem: str, ending: str, taken: Collection[str]) -> str:
    known, number, name = set(map(_folded, taken)), 1, f"{stem}{ending}"
    while _folded(name) in known:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
