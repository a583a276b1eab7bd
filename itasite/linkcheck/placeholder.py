"""Whether a page stands where another was: suspended, for sale, expired, not set up, under repair, gambling."""

from __future__ import annotations

from itasite.linkcheck import gambling, placeholder_words, url_parts
from itasite.linkcheck.page import PageText
from itasite.linkcheck.phrases import title_parts, without_ways_home
from itasite.linkcheck.states import State

_SHORT = 160  # letters; a page of no more has nothing else to say
_SCANT = 1500  # a page of no more than this may be taken at a word in it


def find_placeholder(page: PageText, url: str, asked: str) -> tuple[State, str] | None:
    """Whether the page at the end of the way is none of the site's own; the state, and in Thai what it is.

    A title, a heading or a very short page must say nothing else, or say it in words that no other page uses: one
    that reports on a road under repair, or warns of gambling, is no such page.
    """
    if url != asked:
        message = _by_address(url)
        if message:
            return State.OTHER_PAGE, message
    said = [words for words in (page.title, *page.headings) if words]
    parts = [part for words in said for part in title_parts(words) if _is_believed(page, part)]
    if len(page.text) <= _SHORT:
        parts.append(without_ways_home(page.text))
    if len(page.text) <= _SCANT:
        said.append(page.text)
    for kind in placeholder_words.PLACEHOLDERS:
        words = next((part for part in parts if kind.alone.fullmatch(part.strip(" !.…*-"))), "")
        words = words or next((found[0] for each in said if (found := kind.within.search(each))), "")
        if words:
            return kind.state, f"{kind.message} “{words}”"
    words = gambling.inviting_words(page)
    return (State.OTHER_PAGE, f"หน้านั้นชวนเล่นการพนัน “{words}” เว็บไซต์อาจถูกยึดหรือถูกแฮ็ก") if words else None


def _by_address(url: str) -> str:
    host, path = url_parts.host(url).removeprefix("www."), url_parts.split(url).path
    if host in placeholder_words.DEALERS:
        return placeholder_words.FOR_SALE
    return next((message for pattern, message in placeholder_words.PATHS if pattern.search(path)), "")


def _is_believed(page: PageText, part: str) -> bool:
    """Whether a part of a title or a heading is meant of the whole page.

    Of a page with much to say it is only one of many things. What stands before a colon announces what follows, and a
    heading that a longer title begins with or goes on from is the short form of that title.
    """
    if f"{part}:" in page.title or any(part != longer and part in longer for longer in title_parts(page.title)):
        return False
    return len(page.text) <= 2 * _SCANT or part == page.title.strip()
