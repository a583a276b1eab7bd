"""Runs MkDocs for a copy that needs no server: `python -m itasite.hosts.mkdocs_offline mkdocs.yml FOLDER [--strict]`.

The settings are the same, but links lead to files, the site has no address, and Material's offline plugin is on, which
puts the search index into a script. A settings file cannot add a plugin to an inherited one, so this is done in code.
"""

from __future__ import annotations

import logging
import sys

from itasite.hosts.engine import speak_as_mkdocs

speak_as_mkdocs()

from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.plugins import get_plugins  # noqa: E402

from itasite.hosts.mkdocs_settings import OFFLINE  # noqa: E402


def run(config_file: str, target: str, *, strict: bool) -> None:
    """Build into the folder `target`. Raises Abort if MkDocs stops; the log says why."""
    config = load_config(config_file, site_dir=target, strict=strict, site_url="", use_directory_urls=False)
    if OFFLINE not in config.plugins:
        plugin = get_plugins()[OFFLINE].load()()
        plugin.load_config({}, config_file)
        config.plugins[OFFLINE] = plugin
    config.plugins[OFFLINE].config["enabled"] = True
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(levelname)-8s-  %(message)s")
    try:
        run(*sys.argv[1:3], strict="--strict" in sys.argv)
    except Abort as stopped:
        sys.exit(stopped.format_message())
