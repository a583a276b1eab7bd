"""Which addresses of the network may be asked, and how a web address is written when it is asked."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin, urlsplit

_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(ip: str) -> bool:
    """Whether a network address belongs to the open internet: not this machine, the office, the link, a cloud's own.

    An IPv6 address that carries an IPv4 one (mapped, 6to4, Teredo, NAT64) is as public as what it carries.
    """
    try:
        found = ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        carried = _carried(found)
        if carried:
            return all(is_public(str(each)) for each in carried)
    return found.is_global and not found.is_multicast


def _carried(found: IPv6Address) -> list[IPv4Address]:
    embedded = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if found in _NAT64:
        embedded.append(IPv4Address(int(found) & 0xFFFFFFFF))
    return [each for each in embedded if each]


def key(url: str) -> str:
    """An address as it is asked: without the part of the page (#…), which a server never sees."""
    return url.partition("#")[0]


def host(url: str) -> str:
    """The host of an address in small letters, without port; "" where it has none or is misspelt."""
    try:
        return (urlsplit(url).hostname or "").lower().removesuffix(".")
    except ValueError:
        return ""


def target(url: str, location: str) -> str:
    """Where a redirect leads from `url`; "" where that is no web address."""
    try:
        found = key(urljoin(url, location.strip().replace("\\", "/")))
    except ValueError:
        return ""
    return found if found.startswith(("http://", "https://")) and host(found) else ""
