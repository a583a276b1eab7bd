"""Finds pages that come instead of a site: suspended, for sale, expired, not set up, under repair, gambling."""

from __future__ import annotations

from itasite.linkcheck import gambling, placeholder_words, url_parts
from itasite.linkcheck.page import PageText
from itasite.linkcheck.phrases import title_parts, without_ways_home
from itasite.linkcheck.states import State

_SHORT = 160  # characters; a shorter page has no other content
_SCANT = 1500  # characters; in a page of at most this length, one phrase is enough


def find_placeholder(page: PageText, url: str, asked: str) -> tuple[State, str] | None:
    """The state and a Thai message if the page is a placeholder; None if it is a page of the site itself.

    `url` is the address of the page after all redirects, `asked` the one in the content. A title, a heading or a very
    short page must say nothing else, or use words that no other page uses: news about a road under repair, or a
    warning of gambling, is not a placeholder.
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
    for entry in placeholder_words.PLACEHOLDERS:
        words = next((part for part in parts if entry.alone.fullmatch(part.strip(" !.…*-"))), "")
        words = words or next((found[0] for each in said if (found := entry.within.search(each))), "")
        if words:
            return entry.state, f"{entry.message} “{words}”"
    words = gambling.inviting_words(page)
    return (State.OTHER_PAGE, f"หน้านั้นชวนเล่นการพนัน “{words}” เว็บไซต์อาจถูกยึดหรือถูกแฮ็ก") if words else None


def _by_address(url: str) -> str:
    host, path = url_parts.host(url).removeprefix("www."), url_parts.split(url).path
    if host in placeholder_words.DEALERS:
        return placeholder_words.FOR_SALE
    return next((message for pattern, message in placeholder_words.PATHS if pattern.search(path)), "")


def _is_believed(page: PageText, part: str) -> bool:
    """Whether a part of a title or heading describes the whole page.

    In a long page only the whole title does. Words before a colon introduce what follows, and a heading that is part
    of a longer title is only a short form of that title: both are not believed.
    """
    if f"{part}:" in page.title or any(part != longer and part in longer for longer in title_parts(page.title)):
        return False
    return len(page.text) <= 2 * _SCANT or part == page.title.strip()
