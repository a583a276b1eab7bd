"""Who looked at an item, and how far the items of a year can be trusted."""

from __future__ import annotations

from itasite.facts.checklist import ItemState
from itasite.facts.reviews import ReviewState, review_counts, review_of, review_state, shows_reviews
from itasite.item_codes import in_short
from itasite.model.site import Site, Year
from itasite.views.show import Show
from itasite.words.reviews import REVIEW_TEXTS, counts_line


def reviewed_by(show: Show, state: ItemState) -> str:
    """Who looked at an item and when, for whom the site shows it; readers see only what still holds."""
    review = review_of(state)
    if review is None or not shows_reviews(show.site):
        return ""
    found = review_state(show.site, show.year, state)
    if found is not ReviewState.SEEN and not show.site.preview:
        return ""
    return REVIEW_TEXTS[found].format(unit=review.by, day=show.date(review.on))


def reviews_line(site: Site, year: Year) -> str:
    """What is claimed, confirmed and looked at, for lists of the staff; "" where nobody looked at anything yet."""
    found = review_counts(site, year)
    if found is None:
        return ""
    fallen = in_short(found.fallen, [item.code for item in year.framework.items]) if found.fallen else ""
    return counts_line(len(found.claimed), len(found.confirmed), len(found.looked_at), fallen)
