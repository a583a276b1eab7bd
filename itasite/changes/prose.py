"""The pages that the author writes, paragraph by paragraph; a page that only has another path is the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from itasite.changes.model import Change, Kind
from itasite.changes.names import short
from itasite.changes.text_pieces import pieces
from itasite.model.site import Site
from itasite.words.changes import ORDER, PAGE, PARAGRAPH

_BLANK = re.compile(r"\n[ \t]*\n")
_PAGE = ".md"


def page_changes(old: Site, new: Site) -> Iterator[Change]:
    """All differences of the pages that both versions can read."""
    before, after = _texts(old), _texts(new)
    unread = {name for site, known in ((old, before), (new, after)) for name in site.listing.pages if name not in known}
    gone = [name for name in before if name not in after and name not in unread]
    for name, text in after.items():
        if name in before:
            yield from _paragraphs(name, before[name], text)
        elif name not in unread:
            former = next((each for each in gone if before[each] == text), None)
            if former:
                gone.remove(former)
                yield Change(Kind.RENAMED, name, (), f"{PAGE} {name}", noun=PAGE, old=former, new=name)
            else:
                yield Change(Kind.ADDED, name, (), f"{PAGE} {name}", noun=PAGE, new=_title(new, name))
    for name in gone:
        yield Change(Kind.REMOVED, name, (), f"{PAGE} {name}", noun=PAGE, old=_title(old, name))


def _texts(site: Site) -> Mapping[str, str]:
    pages = (name for name in site.listing.pages if name in site.texts)
    return {name: site.texts[name].text for name in pages}


def _title(site: Site, name: str) -> str:
    page = site.own_page(name)
    return short(page.title) if page else name


def _paragraphs(name: str, old: str, new: str) -> Iterator[Change]:
    before, after = _split(old), _split(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for number in range(max(i2 - i1, j2 - j1)):
            one = before[i1 + number] if i1 + number < i2 else ""
            other = after[j1 + number] if j1 + number < j2 else ""
            yield _paragraph(name, (j1 if other else i1) + number + 1, one, other)


def _paragraph(name: str, number: int, old: str, new: str) -> Change:
    kind = Kind.SET if old and new else Kind.ADDED if new else Kind.REMOVED
    where = f"{PARAGRAPH}{ORDER.format(number=number)}"
    changed = pieces(old, new) if kind is Kind.SET else ()
    words = (where,) if kind is Kind.SET else ()
    return Change(kind, name, (str(number),), f"{PAGE} {name}", "", words, PARAGRAPH, old, new, changed)


def _split(text: str) -> list[str]:
    return [part.strip() for part in _BLANK.split(text) if part.strip()]
