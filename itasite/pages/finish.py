"""The last touch on the HTML that an engine made of an author's page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from itasite.later import Later
from itasite.pages.outside import without_requests
from itasite.pages.pictures import PagePictures, with_copies
from itasite.pages.plain_tables import with_tables
from itasite.pages.raw_links import Places, with_right_links

_NO_PICTURES = Later(PagePictures)
_NO_PLACES = Later(Places)


@dataclass(frozen=True, slots=True)
class Finish:
    """What it takes to finish a page: the pictures of all pages by the path of their file, the places of the site."""

    pictures: Later[PagePictures] = _NO_PICTURES
    places: Later[Places] = _NO_PLACES
    directory_urls: bool = True

    def finished(self, html: str, page: str, whole: Callable[[str], str] = str) -> str:
        """The HTML of the author's page at the path `page`, as it is published.

        Nothing of another host is loaded in it, addresses lead from where it is published, pictures are small, and
        tables are as readable as ours. `whole` puts the blocks into a page that was read without them, for nothing in
        a block is to be finished; but what stands around a table, or around what another host would show, counts.
        """
        quiet = without_requests(html)
        if quiet != html:
            quiet, whole = without_requests(whole(html)), str
        linked = with_right_links(quiet, page, self.places(), directory_urls=self.directory_urls)
        return with_tables(whole(with_copies(linked, page, self.pictures, directory_urls=self.directory_urls)))
