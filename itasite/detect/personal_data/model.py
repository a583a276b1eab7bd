"""The results of the search for personal data."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import NamedTuple


class DataKind(StrEnum):
    """The kind of personal data; the value is its name in Thai messages."""

    CITIZEN = "เลขประจำตัวประชาชน"
    BANK = "เลขที่บัญชีธนาคาร"
    PAPER = "เลขเอกสารประจำตัวบุคคล"  # passport, driving licence, house registration: only if the text names it
    MOBILE = "หมายเลขโทรศัพท์มือถือ"
    EMAIL = "อีเมลส่วนบุคคล"
    PASSWORD = "รหัสผ่านในที่อยู่เว็บ"  # the word for it


DUTY_KINDS = (DataKind.MOBILE, DataKind.EMAIL)  # an office may have its own, and declare them in agency.yml

GRAVE_KINDS = tuple(kind for kind in DataKind if kind not in DUTY_KINDS)  # with these a stranger can do harm


class Basis(Enum):
    """Why a number counts as personal data; message and remedy depend on it."""

    USUAL = "as it is named or written"
    TAX = "named as a tax number, which of a person is the same"
    MISTYPED = "named as a citizen's, but its last digit does not fit"
    UNNAMED = "only its digits fit, and those of one number in ten do by chance"


class Finding(NamedTuple):
    """One number or address in a text. `start` and `end` are its half-open range, in characters from 0."""

    start: int
    end: int
    kind: DataKind
    value: str  # in one form, to compare it with others
    masked: str  # for messages: most of it is hidden
    sure: bool = True  # false if it may be something else: then only a hint is reported
    basis: Basis = Basis.USUAL


class Excused(NamedTuple):
    """A number that would be personal data if the text did not say that it is something else; a half-open range."""

    start: int
    end: int
