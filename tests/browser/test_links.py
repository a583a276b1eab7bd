"""The whole site as a reader walks it: over HTTP below a path, links as the browser resolves them."""

from __future__ import annotations

import pytest

from tests.support.windows import Windows

# Walks from the front page: fetches each page once, lets the browser read it and resolve every link in it.
CRAWL = """async root => {
  const pages = new Map(), files = new Map(), waiting = [root], faults = [], wanted = [];
  const read = async address => {
    const answer = await fetch(address);
    if (!answer.ok) return answer.status;
    if (answer.redirected) return 'redirected';
    if (!answer.headers.get('content-type').startsWith('text/html')) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const base = page.createElement('base');
    base.href = address;
    page.head.prepend(base);
    return page;
  };
  while (waiting.length) {
    const address = waiting.pop();
    if (pages.has(address) || files.has(address)) continue;
    const page = await read(address);
    if (!(page instanceof Document)) { files.set(address, page); continue; }
    pages.set(address, new Set([...page.querySelectorAll('[id], a[name]')].map(part => part.id || part.name)));
    for (const part of page.querySelectorAll('a[href], link[href], script[src], img[src]')) {
      const url = new URL(part.href || part.src);
      if (url.origin !== location.origin) continue;
      const anchor = decodeURIComponent(url.hash.slice(1));
      url.hash = '';
      wanted.push([address, url.href, anchor]);
      if (url.href.startsWith(root)) waiting.push(url.href);
    }
  }
  for (const [from, to, anchor] of wanted) {
    if (!to.startsWith(root)) faults.push(`${from} leads outside the site: ${to}`);
    else if (files.get(to)) faults.push(`${from} -> ${to}: ${files.get(to)}`);
    else if (anchor && pages.has(to) && !pages.get(to).has(anchor)) faults.push(`${from}: no ${to}#${anchor}`);
  }
  return {faults: [...new Set(faults)], pages: [...pages.keys()].map(page => page.slice(root.length))};
}"""


@pytest.mark.parametrize("site", ["plain", "survey"])
def test_every_link_of_every_page_answers(windows: Windows, served: dict[str, str], site: str) -> None:
    page = windows.open()
    page.goto(served[site])
    found = page.evaluate(CRAWL, served[site])
    assert found["faults"] == []
    reached = set(found["pages"])
    assert {f"2566/oit/o{number}/" for number in range(1, 44)} <= reached
    assert {"", "2566/", "2566/scores/", "2566/measures/", "2566/survey/", "2566/report/", "2566/memo/"} <= reached
    assert ("2566/survey/poster-eit/" in reached) is (site == "survey")


def test_a_link_in_the_page_scrolls_to_its_place(windows: Windows, served: dict[str, str]) -> None:
    """An anchor that exists but hides below the header is no help."""
    page = windows.open(360)
    page.goto(served["plain"] + "2566/oit/#o31", wait_until="networkidle")
    row = page.locator("#o31").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert row
    assert header
    assert header["y"] + header["height"] - 1 <= row["y"] < 800
