"""What the buttons above a text do: a text and what is chosen in it, in; the new text and what is chosen then, out.

Where nothing is chosen, words to be typed over are put in. Without a script the whole text counts as not chosen, and a
button works at its end: `at_end`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from itasite.pagetext.pasted_table import markdown_table
from itasite.words.pagetext import BOLD, HEADING, ITEM, LINK_WORDS, PICTURE_WORDS


class Chosen(NamedTuple):
    """A text, and the half-open range of it that is chosen, in characters from 0."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """What is chosen."""
        return self.text[self.start : self.end]


def chosen(text: str, start: int, end: int) -> Chosen:
    """What is chosen, from offsets as a browser counts them: letters outside of the first plane count twice there."""
    places = sorted((_from_browser(text, start), _from_browser(text, end)))
    return Chosen(text, places[0], places[1])


def at_end(text: str) -> Chosen:
    """Nothing chosen, at the end of the text, on a line of its own."""
    apart = text if not text or text.endswith("\n\n") else f"{text.rstrip(chr(10))}\n\n"
    return Chosen(apart, len(apart), len(apart))


def bold(at: Chosen) -> Chosen:
    """Make the words bold; those that are become plain again."""
    words = at.words.strip()
    if not words:
        return _put(_before(at), f"**{BOLD}**", 2, len(BOLD))
    lead = at.start + len(at.words) - len(at.words.lstrip())
    inner = Chosen(at.text, lead, lead + len(words))
    if words.startswith("**") and words.endswith("**") and len(words) > 4:
        return _put(inner, words[2:-2], 0, len(words) - 4)
    if at.text[lead - 2 : lead] == "**" == at.text[inner.end : inner.end + 2]:
        return _put(Chosen(at.text, lead - 2, inner.end + 2), words, 0, len(words))
    if "\n" in words:  # marks do not reach over the end of a paragraph
        made = "\n".join(f"**{line.strip()}**" if line.strip() else line for line in words.split("\n"))
        return _put(inner, made, 0, len(made))
    return _put(inner, f"**{words}**", 2, len(words))


def heading(at: Chosen, level: int = 2) -> Chosen:
    """Make the lines headings of a level from 2 to 4; where they are of that level, make them plain."""
    marks = "#" * min(max(level, 2), 4)
    plain = re.compile(r"#{1,6}[ ]+")
    return _lines(at, HEADING, lambda line, _: f"{marks} {plain.sub('', line, count=1)}", rf"{marks}[ ]", apart=True)


def bullets(at: Chosen) -> Chosen:
    """Make the lines a list with dots, or plain again."""
    return _lines(at, ITEM, lambda line, _: f"- {_without_mark(line)}", r"-[ ]")


def numbers(at: Chosen) -> Chosen:
    """Make the lines a numbered list, or plain again."""
    return _lines(at, ITEM, lambda line, number: f"{number}. {_without_mark(line)}", r"\d+\.[ ]")


def link(at: Chosen, address: str) -> Chosen:
    """Make the words a link to an address, a page or a file."""
    words = _in_brackets(at.words.strip()) or LINK_WORDS
    return _put(at if at.words.strip() else _before(at), f"[{words}]({_target(address)})", 1, len(words))


def picture(at: Chosen, path: str, says: str = "") -> Chosen:
    """Put a picture on a line of its own; `says` is what it shows, for those who do not see it."""
    words = _in_brackets(says.strip() or at.words.strip()) or PICTURE_WORDS
    return _apart(at, f"![{words}]({_target(path)})", 2, len(words))


def table(at: Chosen, pasted: str) -> Chosen:
    """Put a table of what was copied from a sheet: columns with Tab between them, the first line is the heading."""
    made = markdown_table(pasted)
    if not made:
        return at
    return _apart(at, made, 0, len(made))


def _target(address: str) -> str:
    """An address in a link: one with spaces or brackets stands between < and >."""
    plain = " ".join(address.split()).replace("<", "%3C").replace(">", "%3E")
    return f"<{plain}>" if re.search(r"[\s()]", plain) else plain


def _in_brackets(words: str) -> str:
    return re.sub(r"[\[\]]", lambda sign: f"\\{sign[0]}", " ".join(words.split()))


def _without_mark(line: str) -> str:
    return re.sub(r"(?:[-*+]|\d+[.)])[ ]+", "", line, count=1)


def _lines(at: Chosen, empty: str, made: Callable[[str, int], str], already: str, *, apart: bool = False) -> Chosen:
    """Change all lines that are chosen in part, or put a new one; lines that are so already become plain."""
    start = at.text.rfind("\n", 0, at.start) + 1
    behind = at.text.find("\n", max(at.end - (at.end > at.start and at.text[at.end - 1] == "\n"), start))
    end = len(at.text) if behind < 0 else behind
    lines = at.text[start:end].split("\n")
    if not any(line.strip() for line in lines):
        new = made(empty, 1)
        return _apart(Chosen(at.text, start, end), new, len(new) - len(empty), len(empty))
    if all(re.match(already, line) for line in lines if line.strip()):
        new = "\n".join(re.sub(already, "", line, count=1) for line in lines)
    else:
        numbered, count = [], 0
        for line in lines:
            count += bool(line.strip())
            numbered.append(made(line.strip(), count) if line.strip() else line)
        new = "\n".join(numbered)
    if apart or start == 0:
        return (
            _apart(Chosen(at.text, start, end), new, 0, len(new))
            if apart
            else _put(Chosen(at.text, start, end), new, 0, len(new))
        )
    return _listed(Chosen(at.text, start, end), new)


def _listed(at: Chosen, new: str) -> Chosen:
    """A list needs an empty line before it, unless the line before belongs to one."""
    before = at.text[: at.start].rstrip("\n").rpartition("\n")[2]
    follows = not before.strip() or re.match(r"[ \t]*(?:[-*+]|\d+[.)])[ ]", before)
    gap = "" if follows or at.text[: at.start].endswith("\n\n") else "\n"
    return _put(at, f"{gap}{new}", len(gap), len(new))


def _apart(at: Chosen, made: str, start: int, length: int) -> Chosen:
    """Put something that stands between empty lines."""
    before, after = at.text[: at.start], at.text[at.end :]
    lead = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
    tail = "" if after.startswith("\n\n") else "\n" if after.startswith("\n") or not after else "\n\n"
    return _put(at, f"{lead}{made}{tail}", len(lead) + start, length)


def _before(at: Chosen) -> Chosen:
    """The place before what is chosen: spaces alone are no words, and stay."""
    return Chosen(at.text, at.start, at.start)


def _put(at: Chosen, made: str, start: int, length: int) -> Chosen:
    text = f"{at.text[: at.start]}{made}{at.text[at.end :]}"
    return Chosen(text, at.start + start, at.start + start + length)


def _from_browser(text: str, offset: int) -> int:
    whole = text.encode("utf-16-le", "surrogatepass")[: 2 * max(offset, 0)]
    return len(whole.decode("utf-16-le", "ignore"))
