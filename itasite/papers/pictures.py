"""The pictures of a paper: files of the content folder and QR codes, by the names that the paper calls them."""

from __future__ import annotations

from pathlib import PurePosixPath

from itasite.formats import qr
from itasite.model.site import Site
from itasite.papers.images import fit_for_paper
from itasite.papers.model import Image

_KINDS = {"png": "png", "jpg": "jpg", "jpeg": "jpg", "svg": "svg", "gif": "gif", "webp": "webp"}


class Pictures:
    """Collects the pictures of one paper. `missing` are paths of files that cannot be put in."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.found: dict[str, Image] = {}
        self.missing: list[str] = []

    @property
    def known(self) -> frozenset[str]:
        """The paths of all files of the content folder."""
        return self._site.files

    def file(self, path: str) -> str:
        """The name of a file of the content folder in the paper; "" where it cannot be read or is no picture."""
        kind = _KINDS.get(PurePosixPath(path).suffix[1:].lower(), "")
        if path in self.found:
            return path
        try:
            if not kind or path not in self._site.files:
                raise FileNotFoundError(path)
            made = fit_for_paper((self._site.root / path).read_bytes(), kind)
        except OSError:
            made = None
        if made is None:
            self.missing.append(path)
            return ""
        self.found[path] = made
        return path

    def code(self, address: str) -> str:
        """The name of the QR code of an address in the paper."""
        name = f"qr-{len(self.found)}.png"
        self.found[name] = Image(qr.png(address), "png")
        return name
