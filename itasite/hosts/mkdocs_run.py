"""Runs MkDocs, whose own commands do not do all that is asked. It ends with the code FINISHED if the site is whole.

`python -m itasite.hosts.mkdocs_run build mkdocs.yml FOLDER [--strict]` is its command `build`.

`python -m itasite.hosts.mkdocs_run copy mkdocs.yml FOLDER [--strict]` makes a copy that needs no server: the settings
are the same, but links lead to files, the site has no address, and Material's offline plugin is on, which puts the
search index into a script. A settings file cannot add a plugin to an inherited one, so this is done in code.

`python -m itasite.hosts.mkdocs_run preview mkdocs.yml FOLDER ADDRESS LIST` makes the site that `itasite serve` shows at
an address, as `mkdocs serve` would, and writes into the file LIST which other files it wrote.
"""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Literal, NoReturn

from itasite.hosts.engine import BUILD, COPY, FINISHED, installed_engine, speak_as_mkdocs

speak_as_mkdocs()

from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import MkDocsException  # noqa: E402
from mkdocs.plugins import get_plugins  # noqa: E402

from itasite.hosts.mkdocs_settings import OFFLINE  # noqa: E402
from itasite.hosts.written_files import recorded, write_list  # noqa: E402


def build_site(config_file: str, target: str, *options: str) -> None:
    """Build into the folder `target` by the command of MkDocs itself. Raises MkDocsException if it stops."""
    command = import_module(f"{installed_engine()}.__main__").cli
    command.main(["build", "-f", config_file, "-d", target, *options], "mkdocs", standalone_mode=False)


def copy(config_file: str, target: str, *, strict: bool) -> None:
    """Build into the folder `target`. Raises MkDocsException if MkDocs stops; the log says why."""
    config = load_config(config_file, site_dir=target, strict=strict, site_url="", use_directory_urls=False)
    if OFFLINE not in config.plugins:
        plugin = get_plugins()[OFFLINE].load()()
        plugin.load_config({}, config_file)
        config.plugins[OFFLINE] = plugin
    config.plugins[OFFLINE].config["enabled"] = True
    _build(config, "build")


def preview(config_file: str, target: str, address: str) -> None:
    """Build the site that is shown at `address` into the folder `target`. Raises MkDocsException if MkDocs stops."""
    _build(load_config(config_file, site_dir=target, strict=False, site_url=address), "serve", address)


def _build(config: MkDocsConfig, command: Literal["build", "serve"], address: str | None = None) -> None:
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config, serve_url=address)
    finally:
        config.plugins.on_shutdown()


def _run(mode: str, config_file: str, target: str, *rest: str) -> None:
    if mode == BUILD:
        build_site(config_file, target, *rest)
        return
    if mode == COPY:
        copy(config_file, target, strict="--strict" in rest)
        return
    address, of_written = rest
    written = recorded()
    try:
        preview(config_file, target, address)
    finally:
        write_list(written, Path(of_written), Path(target))


def main(arguments: Sequence[str]) -> NoReturn:
    """Run what is asked, and end."""
    try:
        _run(*arguments)
    except MkDocsException as stopped:
        if arguments[0] == BUILD:
            stopped.show()
            sys.exit(1)
        sys.exit(stopped.format_message())
    except SystemExit:  # of a plugin or a hook
        traceback.print_exc()
        sys.exit(1)
    sys.exit(FINISHED)


if __name__ == "__main__":
    if sys.argv[1] != BUILD:
        logging.basicConfig(level=logging.WARNING, format="%(levelname)-8s-  %(message)s")
    main(sys.argv[1:])
