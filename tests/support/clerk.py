"""A browser without a screen and without scripts: the pages of the editor as a clerk fills them in. No sockets."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin
from xml.etree.ElementTree import Element

import html5lib
from httpx import ASGITransport, AsyncClient, Cookies, Response

from itasite.editor.app import guarded
from itasite.editor.desk import Desk
from itasite.editor.guard import Guard
from itasite.editor.heads import ADDRESS, Home
from itasite.editor.keys import Keys
from itasite.editor.work import Work

HOME = Home(8400)
File = tuple[str, bytes]
DOWNLOADS = (".ics", ".xlsx")  # links to files, which are no pages
_MOST_STEPS = 10
_NO_VALUE = ("button", "reset", "image")


@dataclass
class Form:
    """A form of a page, with what it would send now."""

    action: str
    method: str
    encoding: str
    fields: list[tuple[str, str]]
    names: frozenset[str]
    choices: Mapping[str, tuple[str, ...]]
    buttons: list[tuple[str, str, str]]
    files: list[tuple[str, File]] = field(default_factory=list)

    def values(self, name: str) -> list[str]:
        """What the fields of this name hold."""
        return [value for known, value in self.fields if known == name]

    def fill(self, name: str, *values: str) -> None:
        """Type into the fields of this name, or choose: as a person can, and nothing that the form does not offer."""
        assert name in self.names, f"no field {name!r} among {sorted(self.names)}"
        if name in self.choices:
            assert set(values) <= set(self.choices[name]), f"{name!r} offers {self.choices[name]}"
        place = next((number for number, (known, _) in enumerate(self.fields) if known == name), len(self.fields))
        self.fields = [pair for pair in self.fields if pair[0] != name]
        self.fields[place:place] = [(name, value) for value in values]

    def attach(self, name: str, file: str, content: bytes) -> None:
        """Choose a file."""
        assert name in self.names, f"no field {name!r} among {sorted(self.names)}"
        self.files.append((name, (file, content)))


@dataclass(frozen=True)
class Shown:
    """A page that came: where it is, its status, its text, and its tree."""

    address: str
    status: int
    text: str
    tree: Element

    @property
    def title(self) -> str:
        """Its one heading of the first level."""
        (found,) = self.tree.iter("h1")
        return words(found)

    def forms(self) -> list[Form]:
        """Its forms that send something."""
        return [_form(found, self.tree) for found in self.tree.iter("form")]

    def form(self, holds: str = "") -> Form:
        """The form that has a field, or a button, of this name; the first if none is named."""
        for found in self.forms():
            if not holds or holds in found.names or any(holds in button[:2] for button in found.buttons):
                return found
        raise AssertionError(f"no form with {holds!r} on {self.address}")

    def links(self) -> dict[str, str]:
        """Its links: their words, and where they lead."""
        return {words(found): found.get("href", "") for found in self.tree.iter("a")}


class Clerk:
    """Sits before the editor of a site, with a key."""

    def __init__(self, config_file: Path, **desk: Any) -> None:
        self.desk, self.keys = Desk(Work(config_file), **desk), Keys()
        self.guard: Guard = guarded(self.desk, self.keys, HOME)
        self.cookies = Cookies()
        assert self.ask("GET", f"/?key={self.keys.new()}").status_code == 303

    def open(self, address: str = "/") -> Shown:
        """Go to an address."""
        return self._shown(address, self.ask("GET", address))

    def follow(self, page: Shown, link: str) -> Shown:
        """Click the link whose words begin so."""
        found = next((to for said, to in page.links().items() if said.startswith(link)), None)
        assert found, f"no link {link!r} among {list(page.links())}"
        return self.open(urljoin(page.address, found))

    def send(self, page: Shown, form: Form, button: str = "") -> Shown:
        """Press the button of this name, value or text (the first if none is named)."""
        pressed = [known for known in form.buttons if not button or button in known]
        assert pressed or not button, f"no button {button!r} among {form.buttons}"
        pairs = [*form.fields, *([pressed[0][:2]] if pressed and pressed[0][0] else [])]
        pairs = [(name, value.replace("\r\n", "\n").replace("\n", "\r\n")) for name, value in pairs]
        address = urljoin(page.address, form.action)
        if form.method == "get":
            return self.open(f"{address.partition('?')[0]}?{urlencode(pairs)}")
        if form.encoding == "multipart/form-data":
            content, kind = multipart(pairs, form.files)
        else:
            content, kind = urlencode(pairs).encode(), "application/x-www-form-urlencoded"
        return self._shown(address, self.ask("POST", address, content, {"Content-Type": kind, "Origin": HOME.origin}))

    def ask(
        self, method: str, address: str, content: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Response:
        """One request as the browser of the clerk makes it; it follows nothing. `headers` may say otherwise."""
        return asyncio.run(self._ask(method, address, content, {"Sec-Fetch-Site": "same-origin", **(headers or {})}))

    async def _ask(self, method: str, address: str, content: bytes, headers: Mapping[str, str]) -> Response:
        transport = ASGITransport(self.guard, client=(ADDRESS, 50_000))
        async with AsyncClient(transport=transport, base_url=HOME.origin, cookies=self.cookies) as client:
            answer = await client.request(method, address, content=content, headers=headers)
        self.cookies.update(client.cookies)
        return answer

    def _shown(self, address: str, answer: Response) -> Shown:
        for _ in range(_MOST_STEPS):
            if not answer.is_redirect:
                break
            address = urljoin(address, answer.headers["location"])
            answer = self.ask("GET", address)
        return Shown(address, answer.status_code, answer.text, parsed(answer.text))


def multipart(pairs: Sequence[tuple[str, str]], files: Sequence[tuple[str, File]] = ()) -> tuple[bytes, str]:
    """A form with files as browsers send it: names of files as UTF-8, in quotes."""
    edge = "----clerk"
    parts = [f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode() for name, value in pairs]
    for name, (file, content) in files or [("", ("", b""))]:
        quoted = file.replace('"', "%22")
        head = f'Content-Disposition: form-data; name="{name}"; filename="{quoted}"\r\n'
        parts.append(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content)
    body = b"".join(b"--" + edge.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def parsed(text: str) -> Element:
    """The tree of a page, which must have no error of HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=bool(text))
    found: Element = parser.parse(text)
    return found


def words(element: Element) -> str:
    """The text in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _form(form: Element, tree: Element) -> Form:
    name = form.get("id")
    own = [*form.iter(), *(found for found in tree.iter() if name and found.get("form") == name)]
    fields: list[tuple[str, str]] = []
    names: set[str] = set()
    choices: dict[str, tuple[str, ...]] = {}
    buttons: list[tuple[str, str, str]] = []
    for found in own:
        key, kind = found.get("name", ""), found.get("type", "text")
        if found.tag == "button" or (found.tag == "input" and kind == "submit"):
            if found.get("type", "submit") == "submit" and "disabled" not in found.attrib:
                buttons.append((key, found.get("value", ""), words(found) or found.get("value", "")))
        elif not key or "disabled" in found.attrib or kind in _NO_VALUE:
            continue
        elif found.tag == "textarea":
            names.add(key)
            fields.append((key, "".join(found.itertext()).removeprefix("\n")))
        elif found.tag == "select":
            names.add(key)
            _select(found, key, fields, choices)
        elif found.tag == "input":
            names.add(key)
            if kind in ("checkbox", "radio"):
                choices[key] = (*choices.get(key, ()), found.get("value", "on"))
                if "checked" in found.attrib:
                    fields.append((key, found.get("value", "on")))
            elif kind != "file":
                fields.append((key, found.get("value", "")))
    return Form(
        form.get("action", ""), form.get("method", "get").lower(), form.get("enctype", ""), fields, frozenset(names),
        choices, buttons,
    )  # fmt: skip


def _select(found: Element, key: str, fields: list[tuple[str, str]], choices: dict[str, tuple[str, ...]]) -> None:
    options = [option for option in found.iter("option") if "disabled" not in option.attrib]
    values = [option.get("value", words(option)) for option in options]
    choices[key] = (*choices.get(key, ()), *values)
    chosen = [value for option, value in zip(options, values, strict=True) if "selected" in option.attrib]
    if "multiple" in found.attrib:
        fields.extend((key, value) for value in chosen)
    elif values:
        fields.append((key, (chosen or values)[-1] if chosen else values[0]))
