"""Entries of collections whose entries stand on lines of their own: added, removed, moved."""

from __future__ import annotations

from itasite.edit.remarks import end_of, head_of, line_end, line_start
from itasite.edit.shape import column
from itasite.edit.splice import Splice
from itasite.edit.spots import Spot


def inserted(text: str, spot: Spot, at: int, lines: list[str]) -> list[Splice]:
    """An entry more; `lines` are those of the entry, from the column of its dash or key on."""
    base = " " * column(text, spot.entries[0].start)
    between = "\n\n" if _apart(text, spot, at, lines) else "\n"
    if at:
        end = end_of(text, spot.entries[at - 1].end, len(base))
        return [Splice(end, end, between + "\n".join(f"{base}{line}" if line else line for line in lines))]
    first = spot.entries[0]
    new = "\n".join(f"{base}{line}" if line else line for line in lines)
    if not _begins_line(text, first.start):
        return [Splice(first.start, first.start, new[len(base) :] + between + base)]
    start = _head(text, spot, 0)
    return [Splice(start, start, new + between)]


def dropped(text: str, spot: Spot, at: int) -> list[Splice]:
    """An entry less, with its remarks and one of the gaps beside it; it must not be the last one."""
    entry = spot.entries[at]
    if not _begins_line(text, entry.start):
        return _first_dropped(text, spot)
    start, end = extent(text, spot, at)
    least = line_end(text, spot.entries[at - 1].end) + 1 if at else 0
    before, behind = max(_gap_before(text, start), min(least, start)), _gap_behind(text, end)
    if at and before < start and (behind > end or at == len(spot.entries) - 1):
        start = before
    elif not at and behind > end:
        end = behind
    if end == len(text):  # no line end behind it
        return [Splice(max(start - 1, 0), end, "")]
    return [Splice(start, end + 1, "")]


def _first_dropped(text: str, spot: Spot) -> list[Splice]:
    """The first entry stands behind a dash: the next one comes there, and what is remarked on that above."""
    first, second = spot.entries[:2]
    below = end_of(text, first.end, column(text, first.start))
    line = line_start(text, second.start)
    kept = "".join(f"{each}\n" for each in text[below:line].split("\n") if each.strip())
    above = line_start(text, first.start)
    return [Splice(above, above, kept), Splice(first.start, second.start, "")]


def moved(text: str, spot: Spot, at: int, to: int) -> list[Splice]:
    """The entries in another order: what stands between them stays where it is."""
    ranges = [extent(text, spot, number) for number in range(len(spot.entries))]
    compact = not _begins_line(text, spot.entries[0].start)
    base = " " * column(text, spot.entries[0].start)
    if compact:
        ranges[0] = (spot.entries[0].start, ranges[0][1])
    pieces = [text[start:end] for start, end in ranges]
    if compact:
        pieces[0] = base + pieces[0]
    pieces.insert(to, pieces.pop(at))
    if compact:
        pieces[0] = pieces[0].removeprefix(base)
    return [Splice(start, end, piece) for (start, end), piece in zip(ranges, pieces, strict=True)]


def extent(text: str, spot: Spot, at: int) -> tuple[int, int]:
    """The range of an entry with its remarks, from the begin of its first line to the end of its last."""
    entry = spot.entries[at]
    return _head(text, spot, at), end_of(text, entry.end, column(text, entry.start))


def _head(text: str, spot: Spot, at: int) -> int:
    entry = spot.entries[at]
    if not _begins_line(text, entry.start):
        return line_start(text, entry.start)
    if at:
        before = spot.entries[at - 1]
        least = line_end(text, before.end) + 1
    else:
        least = 0
    head = head_of(text, entry.start, min(least, line_start(text, entry.start)))
    return line_start(text, entry.start) if not at and head == 0 else head  # the head of the file stays


def _begins_line(text: str, start: int) -> bool:
    return not text[line_start(text, start) : start].strip()


def _gap_before(text: str, start: int) -> int:
    """The begin of the empty lines above a line."""
    while start and not text[(above := line_start(text, start - 1)) : start - 1].strip():
        start = above
    return start


def _gap_behind(text: str, end: int) -> int:
    """The end of the last empty line below a line."""
    while end < len(text) and not text[end + 1 : (below := line_end(text, end + 1))].strip():
        if below == len(text):
            break
        end = below
    return end


def _apart(text: str, spot: Spot, at: int, lines: list[str]) -> bool:
    """Whether a new entry has an empty line beside it: where others have, but for two keys of one line each."""
    gaps = [
        _gap_behind(text, end) > end
        for end in (extent(text, spot, number)[1] for number in range(len(spot.entries) - 1))
    ]
    beside = spot.entries[max(at - 1, 0)]
    height = text.count("\n", beside.start, beside.end) + 1
    if gaps:
        short = beside.key is not None and height == 1 and len(lines) == 1
        return sum(gaps) * 2 > len(gaps) and not short
    return beside.key is None and not column(text, spot.start) // 4 and height > 4 and len(lines) > 4
