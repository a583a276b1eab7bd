"""The links and their results, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itasite import fiscal
from itasite.linkcheck import store, url_parts
from itasite.linkcheck.states import REMEDIES, STATE_WORDS, State
from itasite.linkcheck.store import LinkResult

if TYPE_CHECKING:  # `itasite check` shows saved results and must not load what only gathering needs
    from itasite.linkcheck.gather import Link, Occurrence

_Found = Mapping[str, LinkResult]


def text(links: Iterable[Link], found: _Found, root: str = "") -> str:
    """The links that need attention, grouped by state with the worst first, each with its places; then a summary.

    `root` is the content folder as the user wrote it; it is put before the names of files.
    """
    shown = [link for link in links if link.url in found]
    groups = [_group(state, [link for link in shown if found[link.url].state is state], found, root) for state in State]
    return "\n\n".join([*(group for group in groups if group), summary(shown, found)])


def _group(state: State, links: list[Link], found: _Found, root: str) -> str:
    if not links or state is State.ALIVE:
        return ""
    lines = [f"{STATE_WORDS[state]} — {len(links)} ลิงก์", f"  → {REMEDIES[state]}"]
    for link in links:
        detail = found[link.url].detail
        lines += [f"  {url_parts.printable(link.url)}", *([f"      {detail}"] if detail else [])]
        lines += [f"      {_prefix(root)}{place.at} {place.about}" for place in link.places]
    return "\n".join(lines)


def summary(links: Iterable[Link], found: _Found) -> str:
    """One line in Thai: how many addresses were checked, and how many are usable, dead and doubtful."""
    results = {link.url: found[link.url] for link in links}
    if not results:
        return "ไม่มีลิงก์ในเนื้อหา"
    return f"ตรวจ {len(results)} ลิงก์: {store.in_words(store.counts(results))}"


def saved_line(path: Path) -> str:
    """One line in Thai about the results saved at `path`; "" if nothing is saved."""
    saved = store.read(path)
    if saved is None:
        return f"อ่านผลตรวจลิงก์ใน {path} ไม่ได้ จึงไม่นับผลนั้น เรียก itasite links เพื่อตรวจใหม่"
    found = store.summary(saved)
    return f"ลิงก์ตรวจเมื่อ {fiscal.format_date(found[0])}: {store.in_words(found[1])}" if found else ""


def as_json(links: Iterable[Link], found: _Found, root: str = "") -> str:
    """A JSON object with version, checked (the date of the oldest result), counts by state, and links.

    Other programs read it: keys are never changed.
    """
    shown = [link for link in links if link.url in found]
    results = {link.url: found[link.url] for link in shown}
    total = store.summary(results)
    content = {
        "version": store.VERSION,
        "checked": total[0].isoformat() if total else None,
        "counts": {state.value: store.counts(results).get(state, 0) for state in State},
        "links": [
            {
                "url": link.url,
                **store.as_entry(found[link.url]),
                "message": STATE_WORDS[found[link.url].state],
                "remedy": REMEDIES[found[link.url].state],
                "places": [_place(place, root) for place in link.places],
            }
            for link in shown
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _place(place: Occurrence, root: str) -> dict[str, Any]:
    return {
        "file": _prefix(root) + place.at.file,
        "line": place.at.line,
        "column": place.at.column,
        "about": place.about,
        "year": place.year,
        "item": place.item,
    }


def _prefix(root: str) -> str:
    return f"{root}/" if root else ""
