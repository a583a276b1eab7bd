"""Runs Lighthouse on the overview, the checklist and an item on a slow phone, and the Nu HTML checker on every page of
the example and the other agencies.

Both tools come from npm (Node 20 and Java are needed) and are installed into a temporary folder. Pages are sent
compressed and may be cached, as static sites usually are. The slow phone is the default of Lighthouse: a processor
four times slower, 150 ms and 1.6 Mbit/s to the server. Each page is measured several times; a figure is the median.
Prints one JSON object per line.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from functools import cache
from http import HTTPStatus
from pathlib import Path

from measured import ROOT, Quiet, report, run, served

RUNS = 3
PAGES = {"overview": "2566/", "checklist": "2566/oit/", "item": "2566/oit/o1/"}
CONFIGS = (ROOT / "mkdocs.yml", *sorted(ROOT.glob("tests/agencies/*/mkdocs.yml")))
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TOOLS = ("lighthouse@12.8.2", "vnu-jar@26.9.27")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
COMPRESSED_BEFORE = (".woff2", ".png")


class Host(Quiet):
    """A web server that compresses files and lets browsers cache them."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, compressed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = sent(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix not in COMPRESSED_BEFORE:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


@cache
def sent(path: Path) -> bytes:
    """The bytes of a file as they are sent."""
    content = path.read_bytes()
    return content if path.suffix in COMPRESSED_BEFORE else gzip.compress(content, 6)


def main() -> None:
    """Build all sites, run both tools, print the figures."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work, *TOOLS])
        sites = {config.parent: folder / str(number) for number, config in enumerate(CONFIGS)}
        for source, site in sites.items():
            run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(source / "mkdocs.yml"), "-d", str(site)])
        report("nu_messages", nu_messages(folder, *sites.values()), "messages")
        with served(sites[ROOT], Host) as address:
            for name, path in PAGES.items():
                found = [lighthouse(folder, address + path) for _ in range(RUNS)]
                for category in CATEGORIES:
                    score = median_score(found, category)
                    report(f"lighthouse_{name}_{category.replace('-', '_')}", score, "of 100")


def nu_messages(tools: Path, *sites: Path) -> int:
    """How many messages the Nu checker has about all pages, hints included. Prints them on standard error."""
    jar = tools / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--exit-zero-always", "--format", "json"]
    done = subprocess.run([*command, *map(str, sites)], capture_output=True, encoding="utf-8", check=True)
    messages: list[object] = json.loads(done.stderr)["messages"]
    print(*messages, sep="\n", file=sys.stderr, end="\n" if messages else "")
    return len(messages)


def lighthouse(tools: Path, address: str) -> dict[str, dict[str, dict[str, float]]]:
    """The report of Lighthouse on one page."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    out = tools / "report.json"
    command = [str(tools / "node_modules" / ".bin" / "lighthouse"), address, "--quiet", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--output=json", f"--output-path={out}"]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "CHROME_PATH": browser})
    found: dict[str, dict[str, dict[str, float]]] = json.loads(out.read_text(encoding="utf-8"))
    return found


def median_score(found: list[dict[str, dict[str, dict[str, float]]]], category: str) -> float:
    """The middle one of what several reports of Lighthouse give in one category, of 100."""
    return 100 * statistics.median(run["categories"][category]["score"] for run in found)


if __name__ == "__main__":
    main()
