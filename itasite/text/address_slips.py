"""Slips in addresses that browsers open all the same, mostly at another place than was meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from itasite.text.host_name import as_browsers_read
from itasite.text.web_address import WEB, address_error


class AddressSlip(NamedTuple):
    """What looks mistyped in an address, in Thai, and the address without it, "" if only its writer can know.

    `doubtful`: it may well be meant so.
    """

    what: str
    meant: str = ""
    how: str = ""
    doubtful: bool = False


_MOST = 8  # slips that are told of one address
_PARTS = re.compile(r"(?P<head>https?:[/\\]{2,}(?:[^/\\?#]*@)?)(?P<host>[^/\\?#:]*)(?P<port>[^/\\?#]*)(?P<tail>.*)", re.I | re.S)  # fmt: skip  # noqa: E501
_ENDINGS = "pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|jpe?g|png|gif|zip|rar|mp4|html?|php|aspx?|jsp"
_FILE_THEN_TEXT = re.compile(rf"(?P<kept>[^?#]*/[^?#/]*\.(?:{_ENDINGS}))(?P<more>[\u0e00-\u0e7f][^./?#]*)\Z", re.I)
_FILE_THEN_WORDS = re.compile(rf"(?P<kept>.*/[^?#/]*\.(?:{_ENDINGS}))\s+(?P<more>[^/]*)\Z", re.I | re.S)
_LETTER_THEN_WORD = re.compile(r"(?P<kept>.*[a-z0-9])(?P<more>(?:นะ)?(?:ครับ|ค่ะ|คะ)|และ|หรือ|เป็นต้น)\Z", re.I | re.S)
_BEHIND = (_FILE_THEN_TEXT, _FILE_THEN_WORDS, _LETTER_THEN_WORD)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_AMP = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
_END = re.compile(r"[.,;:!*…、。]+\Z|(?<=[!-~])[ฯๆ](?:ลฯ)?\Z")
_QUOTES = re.compile(r"[\"“”‘’«»]")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_MARK = re.compile("(?<=[\x21-\x7e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_BLANK_FORM = re.compile(r"\[[^\]]*[\u0e00-\u0e7f][^\]]*\]|\{\{?[^{}]*\}?\}|<[^<>]+>|_{3,}|\.{3,}|…", re.IGNORECASE)
_LOOSE_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")
# Where Thai bodies register (THNIC: ac, co, go, in, mi, net, or), and slips of the finger beside them.
_SECOND = "ac|co|go|in|mi|net|or"
_TH_SLIPS = "ht|thh|tth|t|h|thai|tha|thailand|rh|yh|tj|tg|tn|thth|hh|th\\d"
_ENDING_SLIPS = (
    (re.compile(rf"(.+)\.({_SECOND})\.(?:{_TH_SLIPS})"), r"\1.\2.th"),
    (re.compile(rf"(.+)\.({_SECOND})th"), r"\1.\2.th"),
    (re.compile(r"(.+)\.(?:gov|goo|gp|og|g0|ho|fo|gi|g)\.th"), r"\1.go.th"),
    (re.compile(r"(.+)\.(?:com|c0|oc)\.th"), r"\1.co.th"),
    (re.compile(r"(.+)\.(?:ca|acc|edu)\.th"), r"\1.ac.th"),
    (re.compile(r"(.+)\.(?:org|ro|orr)\.th"), r"\1.or.th"),
    (re.compile(r"(.+)\.(?:ccom|comm|cmo|ocm|con|vom|coom)"), r"\1.com"),
)


def address_slips(text: str) -> tuple[tuple[AddressSlip, ...], str]:
    """All slips of an address that browsers open, and the address without them, "" if that is not known."""
    found: list[AddressSlip] = []
    meant = text.strip()
    while len(found) < _MOST and WEB.match(meant):
        slip = next((slip for find in _SLIPS if (slip := find(meant))), None)
        if slip is None:
            break
        found.append(slip)
        if not slip.meant:
            return tuple(found), ""
        meant = slip.meant
    return tuple(found), meant if found and address_error(meant) is None else ""


def _unseen(text: str) -> AddressSlip | None:
    seen = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Cc"))
    return AddressSlip("มีอักขระที่มองไม่เห็นปนอยู่", seen) if seen != text else None


def _slashes(text: str) -> AddressSlip | None:
    path = re.split("[?#]", text)[0]
    if "\\" in path:
        return AddressSlip("ใช้เครื่องหมาย \\ แทน /", path.replace("\\", "/") + text[len(path) :])
    more = re.match(r"https?:/{3,}", text, re.IGNORECASE)
    return AddressSlip("มี / เกินหลัง https:", f"{text[: text.index('/')]}//{text[more.end() :]}") if more else None


def _tags(text: str) -> AddressSlip | None:
    tag = _TAG.search(text)
    return AddressSlip(f"มีป้าย HTML {tag[0][:20]} ติดมา", text[: tag.start()].rstrip()) if tag else None


def _entities(text: str) -> AddressSlip | None:
    return AddressSlip("มี &amp; ซึ่งเป็นรหัสของ HTML", _AMP.sub("&", text)) if _AMP.search(text) else None


def _another(text: str) -> AddressSlip | None:
    """A second address right behind a comma; an address that takes another as its part has / or = there."""
    again = re.match(r"https?://([^/?#\s]+)/+(?=https?://\1(?:[/?#]|$))", text, re.IGNORECASE)
    if again:
        return AddressSlip("มีชื่อเว็บไซต์เดียวกันซ้ำสองครั้ง", text[again.end() :])
    found = re.search(r"(?<=[^/=:?&])[,;|](?=https?://)", text, re.IGNORECASE)
    return AddressSlip("มีที่อยู่สองแห่งต่อกัน", how="แยกเป็นสองรายการ รายการละหนึ่งที่อยู่") if found else None


def _form(text: str) -> AddressSlip | None:
    found = _PARTS.fullmatch(text)
    blank = _BLANK_FORM.search(found["tail"]) if found else None
    if not blank:
        return None
    return AddressSlip(f"มี “{blank[0][:20]}” ซึ่งเป็นที่ว่างของแบบฟอร์ม", how="พิมพ์ที่อยู่จริงแทน หรือคัดลอกจากเบราว์เซอร์")


def _quotes(text: str) -> AddressSlip | None:
    found = _QUOTES.search(text)
    return AddressSlip(f"มีเครื่องหมายคำพูด {found[0]} อยู่ในที่อยู่", text[: found.start()].rstrip()) if found else None


def _words_behind(text: str) -> AddressSlip | None:
    found = next((found for find in _BEHIND if (found := find.fullmatch(text))), None)
    return AddressSlip(f"มี “{found['more'][:20]}” ติดท้าย", found["kept"]) if found else None


def _end(text: str) -> AddressSlip | None:
    """Marks at the end that belong to the sentence, and closing brackets that nothing opens."""
    found, last = _END.search(text), text[-1]
    if found and not text.endswith("…"):
        return AddressSlip(f"มีเครื่องหมาย {found[0]} ติดท้าย", text[: found.start()])
    if last in _PAIRS and text.count(last) > text.count(_PAIRS[last]):
        return AddressSlip(f"มีวงเล็บ {last} ติดท้าย", text[:-1])
    return None


def _vowel(text: str) -> AddressSlip | None:
    found = _MARK.search(text)
    if not found:
        return None
    meant = text[: found.start()] if found.end() == len(text) else ""
    return AddressSlip("มีสระหรือวรรณยุกต์ลอยอยู่หลังอักษรอังกฤษหรือเครื่องหมาย", meant, "ลบสระหรือวรรณยุกต์นั้น")


def _blank(text: str) -> AddressSlip | None:
    if not re.search(r"\s", text):
        return None
    how = f"หรือถ้าพิมพ์ช่องว่างเกิน ลบช่องว่าง  {''.join(text.split())}"
    return AddressSlip("มีช่องว่างในที่อยู่", re.sub(r"\s", "%20", text), how)


def _percent(text: str) -> AddressSlip | None:
    if not _LOOSE_PERCENT.search(text):
        return None
    return AddressSlip("มีเครื่องหมาย % ที่ไม่ใช่รหัส", _LOOSE_PERCENT.sub("%25", text))


def _host(text: str) -> AddressSlip | None:
    found = _PARTS.fullmatch(text)
    if not found or found["host"].startswith("["):
        return None
    name = as_browsers_read(found["host"])
    slip = _of_name(name, found["host"])
    return (
        slip._replace(meant=slip.meant and found["head"] + slip.meant + found["port"] + found["tail"]) if slip else None
    )


def _of_name(name: str, written: str) -> AddressSlip | None:
    if re.search("[！-～。．｡]", written):
        return AddressSlip("มีเครื่องหมายหรืออักษรแบบเต็มตัว (full-width) ในชื่อเว็บไซต์", name)
    if name.endswith("."):
        return AddressSlip("มีจุดติดท้ายชื่อเว็บไซต์", name.rstrip("."))
    odd = next((part for part in name.split(".") if part.startswith("-") or part.endswith("-") or "_" in part), "")
    if odd:
        return AddressSlip(f"“{odd}” ในชื่อเว็บไซต์มีขีดล่าง หรือขึ้นต้นหรือลงท้ายด้วยขีด ชื่อเว็บไซต์แทบไม่เขียนเช่นนั้น",
                           how="เปิดดูในเบราว์เซอร์ แล้วคัดลอกที่อยู่ที่ถูกมาวาง")  # fmt: skip
    return next((slip for pattern, right in _ENDING_SLIPS if (slip := _of_ending(name, pattern, right))), None)


def _of_ending(name: str, pattern: re.Pattern[str], right: str) -> AddressSlip | None:
    found = pattern.fullmatch(name)
    if not found:
        return None
    return AddressSlip(f"ชื่อเว็บไซต์ลงท้ายด้วย {name[found.end(1) :]} ซึ่งน่าจะพิมพ์ผิด", found.expand(right), doubtful=True)


_SLIPS: tuple[Callable[[str], AddressSlip | None], ...] = (
    _unseen, _slashes, _tags, _entities, _another, _quotes, _form, _words_behind, _end, _vowel, _blank, _percent, _host,
)  # fmt: skip
