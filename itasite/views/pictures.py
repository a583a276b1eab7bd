"""Pictures side by side: a smaller copy of each that leads to the whole picture, with what it shows below it."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.facts.attached import file_facts
from itasite.facts.evidence import Target
from itasite.facts.pictures import NamedPicture, named, pictures_of, shown_picture
from itasite.model.blocks import PicturesOptions
from itasite.model.evidence import Evidence
from itasite.model.picture import Picture
from itasite.views.file_words import file_words
from itasite.views.show import Show

SIZES = "(max-width: 719px) 50vw, 300px"  # CSS pixels of a picture in a gallery, as parts.css has it


class ImageView(NamedTuple):
    """What a browser draws, its size in pixels; `srcset` is "" where there is one copy."""

    src: str
    srcset: str
    width: int
    height: int


class PictureView(NamedTuple):
    """A picture: `href` leads to the whole of it, `file` says kind and size of that.

    Where it cannot be drawn, its words stand in its place.
    """

    href: str
    image: ImageView | None
    alt: str
    caption: str
    date: str
    file: str
    sizes: str = SIZES


class GalleryView(NamedTuple):
    """Pictures with what is said of them all."""

    caption: str
    pictures: tuple[PictureView, ...]


def gallery(show: Show, options: PicturesOptions) -> GalleryView:
    """The pictures of a block."""
    found = (named(show.year, record) for record in options.pictures)
    return GalleryView(options.caption or "", tuple(picture_view(show, each) for each in found))


def evidence_pictures(show: Show, evidence: Evidence) -> tuple[PictureView, ...]:
    """The pictures beside a piece of evidence, first itself if it is one that can be drawn."""
    found = ((each, picture_view(show, each)) for each in pictures_of(show.year, evidence))
    return tuple(view for each, view in found if view.image or isinstance(each.record, Picture))


def picture_view(show: Show, found: NamedPicture) -> PictureView:
    """A picture of the page of `show`. Without words of its own it is called by its caption, or by its file."""
    record = found.record
    title, day = (record.title, None) if isinstance(record, Evidence) else ("", record.date)
    facts = file_facts(show.site, Target("file", found.name))
    return PictureView(
        href=show.links.to(found.name),
        image=_image(show, found.name),
        alt=record.alt or record.caption or title or PurePosixPath(found.name).name,
        caption=record.caption or "",
        date=show.date(day) if day else "",
        file=file_words(show, found.name, facts) if facts else "",
    )


def _image(show: Show, name: str) -> ImageView | None:
    """A picture that moves has no copies and is drawn itself."""
    shown = shown_picture(show.site, name)
    if shown is None:
        return None
    paths = [(show.links.to(path), copy.width) for path, copy in shown.copies]
    srcset = ", ".join(f"{path} {width}w" for path, width in paths) if len(paths) > 1 else ""
    return ImageView(paths[0][0] if paths else show.links.to(name), srcset, shown.width, shown.height)
