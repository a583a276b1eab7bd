"""What the answers to `new` and `new-year` mean: names, provinces, kinds and years as people write them."""

from __future__ import annotations

import re

from itasite.detect.provinces import PROVINCES, nearest_province, province_named
from itasite.fiscal import BUDDHIST_OFFSET, first_day, fold_digits, format_date, last_day
from itasite.model.agency import Kind, kind_named
from itasite.model.record import FIRST_YEAR, LAST_YEAR
from itasite.spelling import nearest
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_OTHER_WORDS, KIND_WORDS
from itasite.words.defaults import CAPITAL

_LONGEST_NAME = 200  # letters; more than any name of a body, less than a page that was pasted by mistake
_QUOTES = "\"'“”‘’«» "
KINDS = tuple(Kind(name) for name in KIND_WORDS)


def read_name(written: str) -> str:
    """A name as one line of printable text. Raises ValueError if it is empty, too long or cannot be printed."""
    words = " ".join(written.split()).strip(_QUOTES)
    words = re.sub("\u0e4d([่-๋]?)า", r"\1ำ", words.replace("เเ", "แ"))
    if not words or not all(letter.isprintable() for letter in words):
        raise ValueError("ชื่อว่างเปล่า หรือมีอักขระที่พิมพ์ไม่ได้ ให้พิมพ์ใหม่จากแป้นพิมพ์")
    if len(words) > _LONGEST_NAME:
        raise ValueError(f"ชื่อยาว {len(words)} ตัวอักษร พิมพ์เฉพาะชื่อเต็มของหน่วยงาน ไม่เกิน {_LONGEST_NAME} ตัวอักษร")
    if "<" in words or ">" in words:
        raise ValueError("ชื่อมีเครื่องหมาย < หรือ > ซึ่งเว็บอ่านเป็นคำสั่ง พิมพ์เฉพาะชื่อเต็มของหน่วยงาน")
    return words


def full_name(name: str, kind: Kind) -> str:
    """The name of a local government in full, where it is written with the short form of its kind: อบต, อ.บ.ต."""
    word, short = KIND_WORDS[kind], KIND_ABBREVIATIONS.get(kind, "")
    letters = r"\.?\s*".join(short.rstrip("."))
    found = re.match(rf"(?:{word}|{letters}[.\s]*)\s*(?=[ก-๙])", name) if short else None
    return word + name[found.end() :] if found else name


def read_province(written: str) -> str:
    """The official name of a province. Raises ValueError, with the name that is meant if one is near."""
    words = read_name(written)
    if found := province_named(words):
        return found
    near = nearest_province(words)
    meant = f"น่าจะหมายถึง {near}" if near else f"พิมพ์ชื่อทางการ เช่น นครราชสีมา หรือ {CAPITAL}"
    raise ValueError(f"ไม่มีจังหวัด “{words}” {meant}")


def province_in(name: str) -> str:
    """The province that the name of a body ends with, "" if it names none."""
    plain = "".join(name.split())
    named = (province for province in PROVINCES if plain.endswith((f"จังหวัด{province}", f"จ.{province}")))
    return CAPITAL if plain == CAPITAL else next(named, "")


def kind_list() -> str:
    """All kinds, numbered, each with its short form, a line each."""
    return "\n".join(f"  {number:2}  {kind_words(kind)}" for number, kind in enumerate(KINDS, start=1))


def kind_words(kind: Kind) -> str:
    """A kind in words, with its short form."""
    short = KIND_ABBREVIATIONS.get(kind)
    return f"{KIND_WORDS[kind]} ({short})" if short else KIND_WORDS[kind]


def read_kind(written: str) -> Kind:
    """A kind by its number in `kind_list`, its word, or its English name. Raises ValueError."""
    word = fold_digits(written.strip())
    if word.isdecimal() and 1 <= int(word) <= len(KINDS):
        return KINDS[int(word) - 1]
    if found := kind_named(word):
        return found
    near = nearest(word, [*KIND_WORDS.values(), *(name for names in KIND_OTHER_WORDS.values() for name in names)])
    meant = f" น่าจะหมายถึง “{near}”" if near else ""
    known = ", ".join(KIND_WORDS.values())
    raise ValueError(f"ไม่รู้จักประเภท “{written.strip()}”{meant} ใช้เลข 1 ถึง {len(KINDS)} หรือคำเหล่านี้: {known}")


def read_year(written: str) -> int:
    """A fiscal year: 2570, ๒๕๗๐, ปี 2570 or 70. Raises ValueError, also for a year of the common era."""
    digits = re.sub(r"^(?:ปีงบประมาณ|ปี)?\s*(?:พ\.?\s*ศ\.?)?\s*", "", fold_digits(written.strip()))
    if re.fullmatch(r"\d\d", digits):
        digits = f"25{digits}"
    if not re.fullmatch(r"\d{4}", digits):
        raise ValueError(f"“{written.strip()}” ไม่ใช่ปีงบประมาณ เขียนเป็น พ.ศ. สี่หลัก เช่น 2570")
    year = int(digits)
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    buddhist = year + BUDDHIST_OFFSET
    meant = f" ถ้าหมายถึง ค.ศ. {year} ให้เขียน {buddhist}" if FIRST_YEAR <= buddhist <= LAST_YEAR else ""
    raise ValueError(f"{year} ไม่ใช่ปี พ.ศ.{meant or ' ให้เขียนปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570'}")


def year_span(year: int) -> str:
    """When a fiscal year begins and ends."""
    return f"{format_date(first_day(year))} ถึง {format_date(last_day(year))}"
