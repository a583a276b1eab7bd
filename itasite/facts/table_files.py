"""The data of a table that stands in a page and not in tables.yml."""

from __future__ import annotations

from itasite.model.data_table import TableSource
from itasite.model.site import Site
from itasite.model.table_data import ReadTable
from itasite.reading.tables.files import read_table


def table_in(site: Site, path: str, source: TableSource) -> ReadTable:
    """The table in a file of the content folder; the same object as before while the file is the same."""
    return read_table(site.root, site.listing, path, source)
