"""Which network addresses are public, by our own list: the one of Python changes with its version."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# IANA's special-purpose registry, and multicast. What is not in this list is public.
_INNER = tuple(
    IPv4Network(each)
    for each in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
# Only this block of IPv6 is assigned to the public internet, without the reserved parts in the second line.
_OPEN = IPv6Network("2000::/3")
_KEPT_BACK = tuple(IPv6Network(each) for each in ("2001::/23", "2001:db8::/32", "3fff::/20"))
_TEREDO, _SIX_TO_FOUR = IPv6Network("2001::/32"), IPv6Network("2002::/16")
_ENDS_IN_IPV4 = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))  # mapped, NAT64


def is_public(ip: str) -> bool:
    """Whether a network address is public: not this machine, not an office network, not the inside of a cloud.

    An IPv6 address that contains an IPv4 one (mapped, 6to4, Teredo, NAT64) is public if the contained one is. A text
    that is no network address is not public.
    """
    try:
        found = ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _is_open(found)
    carried = _carried(found)
    if carried:
        return all(_is_open(each) for each in carried)
    return found in _OPEN and not any(found in each for each in _KEPT_BACK)


def _is_open(found: IPv4Address) -> bool:
    return not any(found in each for each in _INNER)


def _carried(found: IPv6Address) -> list[IPv4Address]:
    number = int(found)
    if any(found in each for each in _ENDS_IN_IPV4):
        return [IPv4Address(number & 0xFFFFFFFF)]
    if found in _SIX_TO_FOUR:
        return [IPv4Address(number >> 80 & 0xFFFFFFFF)]
    if found in _TEREDO:  # the server, and the client with all bits inverted
        return [IPv4Address(number >> 64 & 0xFFFFFFFF), IPv4Address(~number & 0xFFFFFFFF)]
    return []
