"""What is found of private people in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class DataKind(StrEnum):
    """What is found, in the words of the messages."""

    CITIZEN = "เลขประจำตัวประชาชน"
    BANK = "เลขที่บัญชีธนาคาร"
    PAPER = "เลขเอกสารประจำตัวบุคคล"  # passport, driving licence, house registration: only where the text says so
    MOBILE = "หมายเลขโทรศัพท์มือถือ"
    EMAIL = "อีเมลส่วนบุคคล"
    PASSWORD = "รหัสผ่านในที่อยู่เว็บ"  # the word for it


DUTY_KINDS = (DataKind.MOBILE, DataKind.EMAIL)  # an office may have such as its own, and declare them

GRAVE_KINDS = tuple(kind for kind in DataKind if kind not in DUTY_KINDS)  # whoever knows them can do harm


class Basis(Enum):
    """How a number was read, where that says more than its kind; the remedy depends on it."""

    USUAL = "as it is named or written"
    TAX = "named as a tax number, which of a person is the same"
    MISTYPED = "named as a citizen's, but its last digit does not fit"
    UNNAMED = "only its digits fit, and those of one number in ten do by chance"


@dataclass(frozen=True, slots=True)
class Finding:
    """One number or address: where in the text, what to compare it by, and how to show it without telling it.

    `sure` is false where it may be something else: that is a hint, whatever the kind.
    """

    start: int
    end: int
    kind: DataKind
    value: str
    masked: str
    sure: bool = True
    basis: Basis = Basis.USUAL


@dataclass(frozen=True, slots=True)
class Excused:
    """A number that would be one of a person, had the text not said that it is something else."""

    start: int
    end: int
