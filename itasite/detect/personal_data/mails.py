"""Finds e-mail addresses of private people, also if their @ and dots are written as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.personal_data import mail_hosts
from itasite.detect.personal_data.folding import bare
from itasite.detect.personal_data.model import DataKind, Finding

_OPEN, _CLOSE = r"[\[({<|*_\-]", r"[\])}>|*_\-]"
_AT_WORDS = "at|แอท|แอด|แอ็ท|เอท"
_AT = re.compile(
    bare(
        rf"[ \x0b]?@[ ]?|%40|[ ]?{_OPEN}{{1,2}}[ ]?(?:@|{_AT_WORDS})[ ]?{_CLOSE}{{1,2}}[ ]?"
        rf"|(?<=\w)[ ]+(?:{_AT_WORDS})[ ]+|แอท|แอ็ท"
    ),
    re.IGNORECASE,
)
_DOT_WORDS = "dot|ดอท|ดอต|จุด"
_DOT = bare(
    rf"[ ]?{_OPEN}[ ]?(?:\.|{_DOT_WORDS})[ ]?{_CLOSE}[ ]?|[ ]+(?:{_DOT_WORDS})[ ]+|ดอท|ดอต"
    r"|\.[ ](?=(?:com|co|net|th)\b)|[ ]\.[ ]?|\.|,(?=com\b)"
)
_DOMAIN = re.compile(rf"[A-Za-z0-9-]+(?:(?:{_DOT})[A-Za-z0-9-]+){{1,4}}", re.IGNORECASE)
_DOTS = re.compile(_DOT, re.IGNORECASE)
_NO_NAMES = "account at available be email found here in is it log login look mail me sign up us"  # … at gmail.com
_WORDS = frozenset(_NO_NAMES.split())
_LOCAL_PART, _DOMAIN_PART = 64, 80


def mails(text: str) -> Iterator[Finding]:
    """The private e-mail addresses in a folded text."""
    last = 0
    for at in _AT.finditer(text):
        spelt = at[0].strip() != "@" or " " in at[0]
        local = _local(text, max(at.start() - _LOCAL_PART, last), at.start())
        domain = _DOMAIN.match(text[at.end() : at.end() + _DOMAIN_PART])
        if not local or not domain or (at[0].strip().isalpha() and local.lower() in _WORDS):
            continue
        host, length = _host(domain[0])
        if not host or (spelt and not mail_hosts.private(host)):
            continue
        name = _DOTS.sub(".", local).lower()
        sure = mail_hosts.private(host)
        if sure or (not mail_hosts.of_duty(host) and mail_hosts.named_after_a_person(name)):
            last = at.end() + length
            yield Finding(
                at.start() - len(local), last, DataKind.EMAIL, f"{name}@{host}", f"{local[0]}xxx@{host}", sure
            )


def _local(text: str, start: int, end: int) -> str:
    """The part of an address before the @, which begins at `end`; "" if there is none."""
    begin = end
    while begin > start and (text[begin - 1].isascii() and (text[begin - 1].isalnum() or text[begin - 1] in "._%+-")):
        begin -= 1
    return text[begin:end].lstrip(".-%+")


def _host(written: str) -> tuple[str, int]:
    """The domain with real dots, and its length in `written`: up to a known provider, else all; ("", 0) if none."""
    parts = [*[written[: found.start()] for found in _DOTS.finditer(written)][1:], written]
    for part in parts:
        host = _DOTS.sub(".", part).lower()
        rest = written[len(part) :]
        if mail_hosts.private(host) and not re.match(r"\.[A-Za-z0-9]|-|[A-Za-z0-9]", rest):
            return host, len(part)
    host = _DOTS.sub(".", written).lower()
    return (host, len(written)) if re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}", host) else ("", 0)
