"""The page on which a value of a file is filled in."""

from __future__ import annotations

from itasite import item_codes
from itasite.edit.change import Path, Plain
from itasite.editor.places import identities, same_code
from itasite.forms.keys import written_key
from itasite.model.analysis import Analysis
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.measure import Measures
from itasite.model.site import Site
from itasite.reading.plain_values import meant

Address = tuple[str, tuple[tuple[str, str | int], ...]]
"""The name of a page and the steps of its address."""


def address_of_value(site: Site, file: str, whole: Plain, path: Path) -> Address | None:
    """The page of the record in which the value at a path of a file stands; None where it has none."""
    if file == "agency.yml":
        return ("agency", ())
    folder, _, name = file.partition("/")
    if not folder.isdecimal() or site.year(int(folder)) is None or name not in _OF_YEAR:
        return None
    number = int(folder)
    page, steps = _OF_YEAR[name](site, number, whole, path)
    return page, (("year", number), *steps)


def _in_result(site: Site, number: int, whole: Plain, path: Path) -> Address:  # noqa: ARG001  # as its neighbours
    return "result", ()


def _in_checklist(site: Site, number: int, whole: Plain, path: Path) -> Address:
    year = site.year(number)
    assert year is not None, "its caller has looked"
    if path[1:] and path[0] == written_key(Disclosure, "items", whole):
        same = same_code(str(path[1]))
        code = next((item.code for item in year.framework.items if same_code(item.code)(str(path[1]))), None)
        code = code or next((item.code for item in year.framework.items if same(item.code)), None)
        return ("item", (("item", item_codes.slug(code)),)) if code else ("checklist", ())
    return _entry(whole, path, Disclosure, "evidence", "shared") or ("checklist", ())


def _in_measures(site: Site, number: int, whole: Plain, path: Path) -> Address:  # noqa: ARG001
    found_in = _entry(whole, path, Measures, "measures", "measure") or _entry(whole, path, Measures, "groups", "group")
    return found_in or ("measures-settings", ())


def _in_analysis(site: Site, number: int, whole: Plain, path: Path) -> Address:  # noqa: ARG001
    if path[1:] and path[0] == written_key(Analysis, "indicators", whole):
        return "finding", (("indicator", meant("indicator-number", str(path[1])) or str(path[1])),)
    return "analysis", ()


def _in_tables(site: Site, number: int, whole: Plain, path: Path) -> Address:  # noqa: ARG001
    return _entry(whole, path, DataTables, "tables", "table") or ("tables", ())


def _entry(
    whole: Plain, path: Path, record: type[DataTables] | type[Disclosure] | type[Measures], field: str, page: str
) -> Address | None:
    """The page of an entry of a list, if the path leads into one."""
    if not path[1:] or path[0] != written_key(record, field, whole) or not isinstance(path[1], int):
        return None
    names = identities(whole, record, field)
    return (page, (("entry", names[path[1]]),)) if path[1] < len(names) else None


_OF_YEAR = {
    "year.yml": _in_result,
    "oit.yml": _in_checklist,
    "measures.yml": _in_measures,
    "analysis.yml": _in_analysis,
    "tables.yml": _in_tables,
}
