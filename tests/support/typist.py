"""A clerk at a real browser, who types into the forms of the editor; every click and every field is counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import FilePayload, Locator, Page, expect

Values = Mapping[str, str | Sequence[str]]


@dataclass
class Typist:
    """Goes where links lead, and sends forms with their buttons."""

    page: Page
    clicks: int = 0
    typed: int = 0
    saves: int = 0

    def follow(self, words: str) -> None:
        """Click the link whose words begin so."""
        found = self.page.get_by_role("link", name=re.compile(rf"^{re.escape(words)}(?![0-9])"))
        self._leave(found.first)

    def next(self) -> None:
        """To the record after this one."""
        self._leave(self.page.locator(".beside__after"))

    def press(self, value: str) -> None:
        """Press a button for rows, such as `add:steps`."""
        self._leave(self.page.locator(f'button[name="~do"][value="{value}"]'))

    def hand_in(self, name: str, file: FilePayload, title: str) -> str:
        """A file into a field: chosen, looked at, kept; what is said then."""
        self.press(f"upload:{name}")
        self.clicks += 1
        self.page.set_input_files('[name="~file"]', file)
        self._leave(self.page.locator('.save [name="~upload"][value=send]'))
        self.fill({"~title": title})
        for box in self.page.locator('[name="~yes"]').all():
            self.clicks += 1
            box.check()
        self.saves += 1
        self._leave(self.page.locator('.save [name="~upload"][value=keep]'))
        return self.page.locator(".saved").inner_text()

    def begin_versions(self) -> None:
        """From now on each save is a version."""
        self.follow("ประวัติ")
        self._leave(self.page.get_by_role("button", name="เริ่มเก็บรุ่น"))

    def fill(self, values: Values) -> None:
        """Type into fields, choose, tick: as a person can, after what is folded was unfolded. A list is tick boxes."""
        for name, value in values.items():
            fields = self.page.locator(f'form [name="{name}"]:not([type=hidden])')
            self._unfold(fields.first)
            if isinstance(value, str):
                self._one(fields, value)
            else:
                self._ticks(fields, value)

    def rows(self, name: str, values: Sequence[str]) -> None:
        """A box for each value of a list."""
        for _ in range(len(values) - self.page.locator(f'[name^="{name}."]:is(input[type=text], textarea)').count()):
            self.press(f"add:{name}")
        self.fill({f"{name}.{number}": value for number, value in enumerate(values)})

    def save(self) -> str:
        """Press the button that saves; what is said then."""
        self.saves += 1
        self._leave(self.page.locator(".save button"))
        return self.page.locator(".saved").inner_text()

    def _one(self, field: Locator, value: str) -> None:
        if field.evaluate("one => one.localName") == "select":
            self.clicks += 1
            field.select_option(value)
        else:
            self.typed += 1
            field.fill(value)
        expect(field).to_have_value(value)

    def _ticks(self, fields: Locator, values: Sequence[str]) -> None:
        known = fields.evaluate_all("all => all.map(one => [one.value, one.checked])")
        assert set(values) <= {value for value, _ in known}, (values, known)
        for number, (value, on) in enumerate(known):
            if on != (value in values):
                self.clicks += 1
                fields.nth(number).click()

    def _unfold(self, field: Locator) -> None:
        folded = "one => one.closest('details:not([open])') && !one.checkVisibility()"
        while field.evaluate(folded):
            self.clicks += 1
            field.locator("xpath=ancestor::details[not(@open)][last()]/summary").click()

    def _leave(self, what: Locator) -> None:
        self.clicks += 1
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            what.click()
