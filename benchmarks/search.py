"""Measures how soon the search answers after the last key, and how much a reader loads for it, with one year and ten.

From the event of the last key to the frame that shows the results, in Debian's Chromium, each query several times.
The year of the example is repeated; in `unlike` no two years have a paragraph in common. `first_use` is the time from
the first use of the field until the index is loaded, with server and browser on one machine. `throttled` is a processor
six times slower, about that of a cheap phone. Prints one JSON object per line.
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measured import report, run, served
from playwright.sync_api import Page, sync_playwright
from projects import with_years

RUNS = 5
SLOWER = 6
QUERIES = ("การ", "ยืมทรัพย์สิน", "จัดซื้อจัดจ้าง", "O43", "ข้อ ๔๓", "๒๕๖๖", "e-service", "เจ้าหน้าที่ งบประมาณ", "ไม่มีคำนี้เลย")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# Times of the last key and of the frame after the answer to it.
CLOCK = """
addEventListener('input', (event) => { window.pressed = event.timeStamp; window.answered = 0; setTimeout(() => {
  requestAnimationFrame(() => setTimeout(() => { window.answered ||= performance.now(); }));
}); }, true);
"""
# Until the panel asks for words instead of saying that it loads.
FIRST_USE = """async () => {
  const start = performance.now(), meta = document.querySelector('.md-search-result__meta');
  document.querySelector('[data-md-component=search-query]').focus();
  while (meta.textContent !== meta.dataset.empty) await new Promise(soon => setTimeout(soon));
  return performance.now() - start;
}"""
FOUND = "/^(พบ|ไม่พบ)/.test(document.querySelector('.md-search-result__meta').textContent)"


def main() -> None:
    """Measure one year and ten years, print the figures."""
    with tempfile.TemporaryDirectory() as work, page_of_a_browser() as page:
        processor = page.context.new_cdp_session(page)
        for years, name in ((1, "1_year"), (10, "10_years")):
            site = built(Path(work) / name, years=years)
            report(f"search_pages_{name}", len(list(site.rglob("index.html"))), "pages")
            with served(site) as address:
                report_index(site, name)
                for suffix, rate in (("", 1), ("_throttled", SLOWER)):
                    processor.send("Emulation.setCPUThrottlingRate", {"rate": rate})
                    measure(page, address, name + suffix)
                processor.send("Emulation.setCPUThrottlingRate", {"rate": 1})
                if years > 1:
                    make_years_differ(site)
                    report_index(site, f"{name}_unlike")
                    measure(page, address, f"{name}_unlike")


def index_of(site: Path) -> Path:
    """The file of the index; its name says what was in it when it was built."""
    return next((site / "search").glob("index.*.json"))


def report_index(site: Path, name: str) -> None:
    """Print the size of the index that a reader loads, in kB, plain and compressed."""
    index = index_of(site).read_bytes()
    report(f"search_index_{name}", len(index) / 1000, "kB")
    report(f"search_index_gzip_{name}", len(gzip.compress(index, 9)) / 1000, "kB")


def make_years_differ(site: Path) -> None:
    """Change the index so that no two years have a paragraph in common: the largest that ten years can have."""
    path = index_of(site)
    index = json.loads(path.read_text(encoding="utf-8"))
    numbers: dict[str, int] = {}
    for doc in index["docs"]:
        year = doc["location"][:4]
        texts = (f"{year} {index['texts'][number]}" for number in doc["text"])
        doc["text"] = [numbers.setdefault(text, len(numbers)) for text in texts]
    path.write_text(json.dumps({**index, "texts": list(numbers)}, ensure_ascii=False), encoding="utf-8")


def measure(page: Page, address: str, name: str) -> None:
    """Measure and print first use and answers on one site."""
    page.goto(address, wait_until="networkidle")
    report(f"search_first_use_{name}", page.evaluate(FIRST_USE), "ms")
    answer(page, QUERIES[0])
    times = {query: [answer(page, query) for _ in range(RUNS)] for query in QUERIES}
    medians = {query: statistics.median(found) for query, found in times.items()}
    report(f"search_answer_median_{name}", statistics.median(medians.values()), "ms")
    report(f"search_answer_slowest_query_{name}", max(medians.values()), "ms")
    report(f"search_answer_longest_{name}", max(max(found) for found in times.values()), "ms")


def answer(page: Page, query: str) -> float:
    """Milliseconds from the last key of a query to the frame with its results."""
    field = page.locator("[data-md-component=search-query]")
    for words in ("", query[:-1]):
        field.fill(words)
        page.wait_for_function("window.answered > window.pressed")
    field.press_sequentially(query[-1])
    page.wait_for_function(f"{FOUND} && window.answered > window.pressed")
    return float(page.evaluate("window.answered - window.pressed"))


def built(folder: Path, *, years: int) -> Path:
    """Build the site of the example with its year repeated. Returns the folder of the site."""
    with_years(folder, years)
    run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")])
    return folder / "site"


@contextmanager
def page_of_a_browser() -> Iterator[Page]:
    """A page in Debian's Chromium that notes the times of keys and answers."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page()
        page.add_init_script(CLOCK)
        yield page
        browser.close()


if __name__ == "__main__":
    main()
