"""What a test reads off a built page: links, ids, loaded resources, text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_LOADS |= {"embed": "src", "object": "data", "track": "src", "image": "href", "use": "href"}
_ADDRESS_IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_LOADING_RELATIONS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "manifest", "modulepreload"}


class Page(HTMLParser):
    """The parts of one HTML file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.loads: list[str] = []
        self.text: list[str] = []
        self._in_style = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if tag in _LOADS and values.get(_LOADS[tag]):
            self.loads.append(str(values[_LOADS[tag]]))
        self.loads += [candidate.split()[0] for candidate in str(values.get("srcset") or "").split(",") if candidate]
        self.loads += style_loads(values.get("style") or "")
        self._in_style = tag == "style"
        if tag == "link" and _LOADING_RELATIONS & set(str(values.get("rel")).split()):
            self.loads.append(str(values["href"]))

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self._in_style:
            self.loads += style_loads(data)


def as_written(html: str) -> str:
    """HTML without the elements around names and words that stay whole on a line."""
    while (bare := re.sub(r'<span class="ita-whole[^"]*">([^<]*)</span>', r"\1", html)) != html:
        html = bare
    return html


def style_loads(style: str) -> list[str]:
    """Addresses that a style sheet asks for."""
    return [found[1] or found[2] for found in _ADDRESS_IN_STYLE.finditer(style)]


def pages(site: Path) -> dict[str, Page]:
    """Every page of a site by its address from the root."""
    return {path.relative_to(site).as_posix(): Page(path) for path in sorted(site.rglob("*.html"))}


def dead_links(site: Path) -> list[str]:
    """Links and loaded files inside the site that lead nowhere, anchors included."""
    known, dead = pages(site), []
    root = "http://site.test/some/path/"  # a link that climbs above the site must not pass for one to the front page
    for name, page in known.items():
        for link in (*page.links, *page.loads):
            url = urlsplit(urljoin(root + name, link))
            # 404.html is served at any address: its links begin at the root of the host
            if url.scheme != "http" or url.netloc != "site.test" or name == "404.html":
                continue
            target = unquote(url.path).removeprefix("/some/path/")
            target += "index.html" if not target or target.endswith("/") else ""
            if not (site / target).is_file():
                dead.append(f"{name}: {link}")
            elif url.fragment and target in known and unquote(url.fragment) not in known[target].ids:
                dead.append(f"{name}: {link} (no such anchor)")
    return dead
