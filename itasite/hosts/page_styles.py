"""Moves styles inside pages to files.

With `Content-Security-Policy: default-src 'self'`, browsers ignore styles inside a page. Pages have them for their
printed sheets and for aligned columns in Markdown tables, and other plugins write styles too.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from html import escape, unescape

from itasite.formats.typed_lists import STYLES

FOLDER = "assets/stylesheets/pages"
_ELEMENT = re.compile(r"<!--.*?-->|<style\b([^>]*)>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)  # not in a comment
_BEGIN = re.compile("<style", re.IGNORECASE)
_MEDIA = re.compile(r"\bmedia\s*=\s*[\"']?([^\"'>]*)", re.IGNORECASE)
_VALUE = r"\"[^\"]*\"|'[^']*'|[^\s\"'>]+"
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*(?:\s+[^\s=>/]+(?:\s*=\s*(?:{_VALUE}))?|\s*/)*\s*>")
_HAS_ATTRIBUTE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(rf"[\s/]+(?P<name>[^\s=>/]+)(?:\s*=\s*(?P<value>{_VALUE}))?")
_ALIGN = re.compile(r"text-align:\s*(left|right|center);?")
_OF_LISTS = {STYLES["thai"]: "ita-thai-numbers", STYLES["arabic"]: "ita-numbers"}
_ADDRESS = re.compile(r"(url\(\s*[\"']?|@import\s+[\"'])(?![a-z][a-z0-9+.-]*:|[/#])([^\"')]+)", re.IGNORECASE)
_STRONG = ":not(#_):not(#_)"  # an inline style is stronger than any style sheet


class PageStyles:
    """Moves styles out of pages. `files`: path in the site → style sheet; equal style sheets are one file."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}

    def extract(self, html: str, path: str) -> str:
        """`html`, the page at `path` of the site, with links to style sheets instead of styles."""
        found = html.find("</head>")
        head, body = html[: max(found, 0)], html[max(found, 0) :]
        head = _ELEMENT.sub(lambda found: found[0] if found[2] is None else self._of_element(found, path), head)
        if "style" not in body.lower():  # most pages; the searches below take twice as long
            return f"{head}{body}"
        links: list[str] = []
        if _BEGIN.search(body):
            links += [self._of_element(found, path) for found in _ELEMENT.finditer(body) if found[2] is not None]
            body = _ELEMENT.sub(lambda found: found[0] if found[2] is None else "", body)
        if _HAS_ATTRIBUTE.search(body):
            rules: dict[str, str] = {}
            body = _TAG.sub(lambda found: _with_class(found[0], rules), body)
            links += [self._link("\n".join(rules.values()), path)] if rules else []
        return f"{head}{''.join(links)}{body}"

    def _of_element(self, found: re.Match[str], path: str) -> str:
        return self._link(found[2], path, _media(found[1]))

    def _link(self, style: str, path: str, media: str = "") -> str:
        folder = posixpath.dirname(path)
        text = _ADDRESS.sub(lambda found: found[1] + _seen_from(FOLDER, posixpath.join(folder, found[2])), style)
        lines = (line.strip() for line in text.replace("<![CDATA[", "").replace("]]>", "").splitlines())
        content = "\n".join(filter(None, lines)) + "\n"
        name = f"{FOLDER}/{hashlib.sha256(content.encode()).hexdigest()[:12]}.css"
        self.files[name] = content
        kind = f' media="{escape(media)}"' if media else ""
        return f'<link rel="stylesheet"{kind} href="{_seen_from(folder, name)}">'


def _media(attributes: str) -> str:
    found = _MEDIA.search(attributes)
    return unescape(found[1]).strip() if found else ""


def _seen_from(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder or ".")


def _with_class(tag: str, rules: dict[str, str]) -> str:
    """The tag with a class instead of its style; the CSS rule of the class is added to `rules`."""
    place = re.match(r"<[^\s/>]+", tag)
    begin = place.end() if place else 1
    attributes = list(_ATTRIBUTE.finditer(tag, begin))  # in sequence: a value may contain what looks like an attribute
    found = {match["name"].lower(): match["value"] or "" for match in reversed(attributes)}
    if "style" not in found:
        return tag
    style = unescape(found["style"].strip("\"'")).strip()
    names = [unescape(found["class"].strip("\"'"))] if "class" in found else []
    aligned = _ALIGN.fullmatch(style)
    if aligned:
        names.append(f"ita-align-{aligned[1]}")  # a class of the theme
    elif style in _OF_LISTS:
        names.append(_OF_LISTS[style])  # this too
    elif style and not set("{}") & set(style):
        name = f"ita-style-{hashlib.sha256(style.encode()).hexdigest()[:8]}"
        names.append(name)
        rules[name] = f".{name}{_STRONG} {{ {style} }}"
    end = attributes[-1].end()
    others = "".join(match[0] for match in attributes if match["name"].lower() not in ("class", "style"))
    named = f' class="{escape(" ".join(names))}"' if names else ""
    return f"{tag[:begin]}{named}{others}{tag[end:]}"
