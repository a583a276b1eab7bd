"""Codes of items: of the commission's list (O2), and of other lists as papers print them (MOIT 1.1, EB 3, O1.1)."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits

# Latin letters and a number, with further numbers behind dots; a single space may stand between them.
FORM = r"[A-Za-z]{1,10} ?[1-9][0-9]{0,2}(?:\.[1-9][0-9]{0,2}){0,3}"
_APART = re.compile(r"[\s\u200b\ufeff_\-‐-―−]+")  # what may stand between letters and number
_LOOSE = re.compile(r"([A-Z]{1,10})\.?0*([1-9][0-9]{0,2}(?:\.0*[1-9][0-9]{0,2}){0,3})[.):]?")
# O1, OIT 1, ITAo1, ITA O1, 01; letters O, E and I stand for the item and for the questions of EIT and IIT
_OFFICIAL = re.compile(r"(?:(?:ITAS?|OIT)[.:]?([O0])?|([OEI0])|([EI])IT)\.?0*([1-9][0-9]{0,2})[.):]?")
_RANGE = re.compile(r"(?<=[0-9๐-๙])\s*(?:-|–|—|ถึง(?:ข้อ)?)\s*(?=[^\W0-9_])")
_BETWEEN = re.compile(r"\s*(?:[,;/]|และ(?:ข้อ)?)\s*|\s+(?=[^\W0-9_]+[0-9๐-๙])")
_BEFORE = re.compile(r"^(?:ข้อ(?:ที่)?)\.?")
_TITLE = re.compile(r"(\S{1,4}(?: ?[-.]? ?[0-9]{1,3})?[.):]?)\s+[-–:]?\s*[ก-ฮเ-ไ]")


def folded(code: str) -> str:
    """A code for comparison: MOIT1.1 for `MOIT 1.1`, `moit-1.1` and `MOIT ๑.๑`; other texts come out as they are."""
    found = _LOOSE.fullmatch(_bare(code))
    return f"{found[1]}{re.sub(r'[.]0+', '.', found[2])}" if found else code


def official(text: str) -> str | None:
    """The code of the commission's list that a text means, such as O2; None if it is none.

    A number alone is no code: its list is missing.
    """
    found = _OFFICIAL.fullmatch(_bare(text))
    if not found:
        return None
    return f"{(found[2] or found[3] or 'O').replace('0', 'O')}{found[4]}"


def several(text: str) -> tuple[str, ...]:
    """The codes of the commission's list of a text such as `O2, O3`, `O2 และ O3`, `O2-O5`; () if it is no such text."""
    ends = [official(end) for end in _RANGE.split(text)]
    if len(ends) == 2 and ends[0] and ends[1]:
        (letter, first), (other, last) = ((code[0], int(code[1:])) for code in ends if code)
        return tuple(f"{letter}{number}" for number in range(first, last + 1)) if letter == other else ()
    codes = [official(part) for part in _BETWEEN.split(text.strip())]
    return tuple(code for code in codes if code) if len(codes) > 1 and all(codes) else ()


def before_title(text: str) -> str | None:
    """The code at the beginning of `O42 - ชื่อข้อ`, as written; None if the text is not a code and a title."""
    found = _TITLE.match(fold_digits(text.strip()))
    return found[1] if found and official(found[1]) else None


def tidy(code: str) -> str:
    """A code of another list as its paper has it: at most one space, no zeros before numbers; other texts stay."""
    text = " ".join(fold_digits(_BEFORE.sub("", code.strip())).split())
    found = re.fullmatch(r"([A-Za-z]{1,10})( ?)[-.]? ?0*([1-9][0-9.]*?)[.):]?", text)
    return f"{found[1]}{found[2]}{re.sub(r'[.]0+', '.', found[3])}" if found else text


def slug(code: str) -> str:
    """A code in file names, addresses and anchors: o2, moit-1-1."""
    return re.sub(r"[ .]", "-", code.lower())


def letters(code: str) -> str:
    """The letters of a code in capitals: O, MOIT, EB; "" if it begins with none."""
    found = re.match("[A-Za-z]+", code)
    return found[0].upper() if found else ""


def order(code: str) -> tuple[str, tuple[int, ...]]:
    """What codes sort by: O2 before O10, O1 before O1.1 before O2."""
    return letters(code), tuple(int(number) for number in re.findall(r"[0-9]+", code))


def _bare(text: str) -> str:
    return _APART.sub("", _BEFORE.sub("", fold_digits(text).strip())).upper()
