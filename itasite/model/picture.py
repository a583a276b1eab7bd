"""A picture that a page or a piece of evidence shows."""

from __future__ import annotations

from itasite.model.record import Date, Record, Text


class Picture(Record):
    """A picture file of the year's folder. `alt`: what is seen in it, for who cannot see it; `caption`: what it shows.

    `date` is the day on which it was taken.
    """

    file: Text
    alt: Text | None = None
    caption: Text | None = None
    date: Date | None = None
