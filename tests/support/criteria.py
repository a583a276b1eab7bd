"""The criteria of a year, and a file of an agency's own."""

from __future__ import annotations

from itasite.model.framework import Framework
from itasite.reading import frameworks

OWN_CRITERIA = """source: manual
sources:
  - {id: manual, title: คู่มือ}
items:
  - code: O5
    title: ข้อมูล
    components:
      - text: แสดง
  - {code: O44, title: ใหม่, sub_indicator: "10.2"}
instruments:
  - code: IIT
    weight: 30
"""


def criteria(year: int) -> Framework:
    found = frameworks.framework(year)
    assert found
    return found
