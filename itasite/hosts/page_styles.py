"""Styles that stand in a page, made files of their own.

A server that sends `Content-Security-Policy: default-src 'self'` lets no page use what stands inside it. Printed sheets
differ from page to page, tables of Markdown say how a column is aligned, and other plugins write styles too.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from html import escape, unescape

FOLDER = "assets/stylesheets/pages"
_ELEMENT = re.compile(r"<!--.*?-->|<style\b([^>]*)>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)  # not in a comment
_MEDIA = re.compile(r"\bmedia\s*=\s*[\"']?([^\"'>]*)", re.IGNORECASE)
_VALUE = r"\"[^\"]*\"|'[^']*'|[^\s\"'>]+"
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*(?:\s+[^\s=>/]+(?:\s*=\s*(?:{_VALUE}))?|\s*/)*\s*>")
_HAS_ATTRIBUTE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(rf"[\s/]+(?P<name>[^\s=>/]+)(?:\s*=\s*(?P<value>{_VALUE}))?")
_ALIGN = re.compile(r"text-align:\s*(left|right|center);?")
_ADDRESS = re.compile(r"(url\(\s*[\"']?|@import\s+[\"'])(?![a-z][a-z0-9+.-]*:|[/#])([^\"')]+)", re.IGNORECASE)
_STRONG = ":not(#_):not(#_)"  # a style of an element is stronger than any style sheet


class PageStyles:
    """Takes the styles out of pages; `files` are the style sheets by their paths in the site, the same ones once."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}

    def extract(self, html: str, path: str) -> str:
        """The page at `path` of the site with links to style sheets in place of styles."""
        found = html.find("</head>")
        head, body = html[: max(found, 0)], html[max(found, 0) :]
        head = _ELEMENT.sub(lambda found: found[0] if found[2] is None else self._of_element(found, path), head)
        links: list[str] = []
        if "<style" in body.lower():
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
    """A tag whose style is a class, the rule of which is added to `rules`."""
    place = re.match(r"<[^\s/>]+", tag)
    begin = place.end() if place else 1
    attributes = list(_ATTRIBUTE.finditer(tag, begin))  # one after the other: a value may hold what looks like one
    found = {match["name"].lower(): match["value"] or "" for match in reversed(attributes)}
    if "style" not in found:
        return tag
    style = unescape(found["style"].strip("\"'")).strip()
    names = [unescape(found["class"].strip("\"'"))] if "class" in found else []
    aligned = _ALIGN.fullmatch(style)
    if aligned:
        names.append(f"ita-align-{aligned[1]}")  # in the theme's own style sheet
    elif style and not set("{}") & set(style):
        name = f"ita-style-{hashlib.sha256(style.encode()).hexdigest()[:8]}"
        names.append(name)
        rules[name] = f".{name}{_STRONG} {{ {style} }}"
    end = attributes[-1].end()
    others = "".join(match[0] for match in attributes if match["name"].lower() not in ("class", "style"))
    named = f' class="{escape(" ".join(names))}"' if names else ""
    return f"{tag[:begin]}{named}{others}{tag[end:]}"
