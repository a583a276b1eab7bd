"""A second engine: Debian's Firefox, told what to do over WebDriver BiDi, which it speaks by itself."""

from __future__ import annotations

import base64
import json
import os
import queue
import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.support.patience import PATIENCE

PREFERENCES = {
    "layout.css.prefers-color-scheme.content-override": 1,  # light
    "ui.prefersReducedMotion": 1,
}
KEYS = {"ArrowDown": "\ue015", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}
# Where the middle of an element is, once it is there and nothing else lies over it.
MIDDLE = """(selector) => {
  const found = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length)
  if (!found) return null
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const box = found.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2
  return found.contains(document.elementFromPoint(x, y)) ? [x, y] : null
}"""


class Refused(Exception):
    """What Firefox answers to a command that it cannot carry out."""


@contextmanager
def started() -> Iterator[Firefox]:
    """One Firefox without a screen and with a profile of its own, of which nothing is left."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    assert path, "no Firefox: run `sh tests/browser/install.sh` (make test does)"
    with tempfile.TemporaryDirectory(prefix="itasite-firefox-", ignore_cleanup_errors=True) as home:
        lines = (f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in PREFERENCES.items())
        (Path(home) / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [path, "--headless", "--no-remote", "--profile", home, "--remote-debugging-port", "0"]
        with subprocess.Popen(
            command,
            env={**os.environ, "HOME": home, "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            try:
                address = f"{_address(process)}/session"
                with connect(address, max_size=None, open_timeout=PATIENCE, ping_interval=None) as socket:
                    firefox = Firefox(socket)
                    yield firefox
                    firefox.ask("browser.close")
                process.wait(timeout=PATIENCE)
            finally:
                process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    """Where it waits for commands, as it says itself. What it says later is read too, else it would stand still."""
    found: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        said = []
        for line in process.stderr or ():
            said.append(line)
            if address := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                found.put(address[1])
        found.put("".join(said))

    threading.Thread(target=listen, daemon=True).start()
    address = found.get(timeout=PATIENCE)
    assert address.startswith("ws://"), f"Firefox does not start: {address}"
    return address


class Firefox:
    """A Firefox that is told what to do."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket, self._number = socket, 0
        self.happened: list[dict[str, Any]] = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def ask(self, method: str, **given: Any) -> dict[str, Any]:
        """The result of one command. What happens until then is put to `happened`."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": given}))
        while True:
            told = json.loads(self._socket.recv(timeout=PATIENCE))
            if told.get("id") == self._number:
                if told["type"] == "error":
                    raise Refused(f"{method}: {told['error']}: {told['message']}")
                return dict(told["result"])
            self.happened.append(told)

    def open(self, width: int = 1280, height: int = 800) -> Window:
        """A new window of a reader who has seen nothing yet, of so many CSS pixels."""
        reader = self.ask("browser.createUserContext")["userContext"]
        context = self.ask("browsingContext.create", type="tab", userContext=reader)["context"]
        self.ask("browsingContext.setViewport", context=context, viewport={"width": width, "height": height})
        return Window(self, context)


class Window:
    """A window, and what a reader does in it. All that waits, waits for a state of the page."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        self._firefox, self._context = firefox, context

    def visit(self, address: str) -> None:
        """Open a page, with all it loads at once and its fonts."""
        self._firefox.ask("browsingContext.navigate", context=self._context, url=address, wait="complete")
        self.value("() => document.fonts.ready.then(() => true)")

    def back(self) -> None:
        """To the page before."""
        self._firefox.ask("browsingContext.traverseHistory", context=self._context, delta=-1)

    def value(self, function: str, *given: object) -> Any:
        """What a function of the page gives, or its promise, as JSON. AssertionError if it throws."""
        told = self._firefox.ask(
            "script.callFunction",
            functionDeclaration=f"async (given) => JSON.stringify((await ({function})(...JSON.parse(given))) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(given)}],
            awaitPromise=True,
            target={"context": self._context},
        )
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return json.loads(told["result"]["value"])

    def wait(self, function: str, *given: object) -> Any:
        """The same, as soon as it is something. It may not be a promise: those of a page that is left never end."""
        return _until(lambda: self.value(function, *given), function)

    def click(self, selector: str) -> None:
        """Press on the first element of them that is there, when nothing covers it."""
        x, y = self.wait(MIDDLE, selector)
        self._act(
            "pointer",
            {"type": "pointerMove", "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        )

    def press(self, *keys: str) -> None:
        """Press keys: letters, or names of KEYS."""
        values = [KEYS.get(key, key) for key in keys]
        self._act("key", *({"type": way, "value": value} for value in values for way in ("keyDown", "keyUp")))

    def type(self, selector: str, words: str) -> None:
        """Put words in the place of what a field has, key by key."""
        self.wait(
            "(one, at) => { at = document.querySelector(one); at?.focus(); at?.select(); return Boolean(at) }",
            selector,
        )
        self.press(*words)

    def _act(self, kind: str, *actions: dict[str, Any]) -> None:
        source = {"type": kind, "id": kind, "actions": list(actions)}
        self._firefox.ask("input.performActions", context=self._context, actions=[source])

    def printed(self) -> bytes:
        """The page as a PDF of A4 sheets, as its own rules for paper lay it out."""
        page = {"width": 21.0, "height": 29.7}
        told = self._firefox.ask("browsingContext.print", context=self._context, background=True, page=page)
        return base64.b64decode(told["data"])

    def keep(self, name: str) -> None:
        """A picture for a person to look at, where ITASITE_SCREENSHOTS names a folder."""
        if folder := os.environ.get("ITASITE_SCREENSHOTS"):
            told = self._firefox.ask("browsingContext.captureScreenshot", context=self._context, origin="viewport")
            Path(folder).mkdir(parents=True, exist_ok=True)
            (Path(folder) / f"{name}.png").write_bytes(base64.b64decode(told["data"]))

    def complaints(self) -> list[str]:
        """What stands in the console as an error, and every exception that no script caught."""
        return [
            told["params"]["text"]
            for told in self._firefox.happened
            if told["method"] == "log.entryAdded"
            and told["params"]["level"] == "error"
            and told["params"]["source"].get("context") == self._context
        ]

    def asked(self) -> list[str]:
        """The address of each request, in their order."""
        return [
            told["params"]["request"]["url"]
            for told in self._firefox.happened
            if told["method"] == "network.beforeRequestSent" and told["params"]["context"] == self._context
        ]


def _until(look: Callable[[], Any], what: str) -> Any:
    """What `look` gives as soon as it is something; while a page goes and the next one comes there is no answer."""
    end, fault = time.monotonic() + PATIENCE, ""
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except (Refused, AssertionError) as refused:
            fault = str(refused)
        time.sleep(0.02)
    raise AssertionError(f"never came true: {what} {fault}")
