"""The head of a request as the guard judges it, and where the editor lives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

ADDRESS = "127.0.0.1"
_WEB_PORT = 80  # browsers leave it out of addresses


class Home(NamedTuple):
    """Where the editor lives: on this machine alone, under one name, so that browsers see one origin."""

    port: int

    @property
    def host(self) -> str:
        """What a browser says in Host."""
        return ADDRESS if self.port == _WEB_PORT else f"{ADDRESS}:{self.port}"

    @property
    def origin(self) -> str:
        """What a browser says in Origin; the address of the start page without its "/"."""
        return f"http://{self.host}"

    @property
    def cookie(self) -> str:
        """The name of the cookie. It has the port: cookies know none, and two editors share a browser."""
        return f"itasite-edit-{self.port}"


class Head(NamedTuple):
    """The head of a request. Names of headers are in small letters; `path` and `query` are as they came."""

    method: str
    path: str
    query: str
    headers: tuple[tuple[str, str], ...]
    client: str

    @classmethod
    def of(cls, scope: Mapping[str, Any]) -> Head:
        """What ASGI says of a request."""
        path = scope.get("raw_path") or scope["path"].encode()
        headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"])
        client = scope.get("client") or (ADDRESS, 0)
        return cls(scope["method"], path.decode("latin-1"), scope["query_string"].decode("latin-1"), headers, client[0])

    def values(self, name: str) -> list[str]:
        """All values of a header, in their order."""
        return [value.strip() for known, value in self.headers if known == name]

    def value(self, name: str) -> str:
        """The first value of a header, "" if it is not there."""
        return next(iter(self.values(name)), "")

    def cookies(self, name: str) -> list[str]:
        """The values of all cookies of this name."""
        pairs = (pair.strip().partition("=") for line in self.values("cookie") for pair in line.split(";"))
        return [value for key, _, value in pairs if key == name]

    @property
    def key(self) -> str:
        """The one-time key of the address that the command opens, "" if it is another address."""
        if self.method != "GET" or self.path != "/":
            return ""
        return dict(parse_qsl(self.query, max_num_fields=8) if self.query.startswith("key=") else ()).get("key", "")
