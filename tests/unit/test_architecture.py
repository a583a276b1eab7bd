"""The shape of the house: imports go downward, and each third-party library is known to one place."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from itasite import checks
from tests.support.sites import ROOT

PACKAGE = ROOT / "itasite"

# From the ground up; a module may import from its own line and from those above it.
LAYERS = (
    ("itasite",),
    (
        "itasite.colour",
        "itasite.fiscal",
        "itasite.item_codes",
        "itasite.later",
        "itasite.links",
        "itasite.listing",
        "itasite.memory",
        "itasite.once",
        "itasite.output",
        "itasite.problem",
    ),
    ("itasite.spelling",),
    ("itasite.attachment", "itasite.text"),
    ("itasite.formats",),
    ("itasite.words",),
    ("itasite.model",),
    ("itasite.edit", "itasite.office"),
    ("itasite.reading", "itasite.facts"),
    ("itasite.detect",),
    ("itasite.checks", "itasite.linkcheck", "itasite.views"),
    ("itasite.strictness", "itasite.catalogue"),
    ("itasite.forms",),
    ("itasite.begin", "itasite.findings", "itasite.pagetext", "itasite.report", "itasite.uploads"),
    ("itasite.changes", "itasite.pages", "itasite.papers", "itasite.workbook"),
    ("itasite.build", "itasite.drafts"),
    ("itasite.settings", "itasite.serve", "itasite.versions"),
    ("itasite.editor",),
    ("itasite.cli", "itasite.hosts", "itasite.__main__"),
)
# A neighbour that may not be seen from the same line.
APART = {
    ("itasite.checks", "itasite.views"),
    ("itasite.views", "itasite.checks"),
    ("itasite.views", "itasite.reading"),
}

NO_RULES = ("checks/__init__.py", "checks/contract.py")

LIBRARIES = {
    "PIL": ("attachment/picture",),
    "budoux": ("papers/pdf/phrases.py",),
    "click": ("cli/", "editor/work.py", "hosts/mkdocs_output.py", "settings/"),
    "docxtpl": ("papers/docx/own_form.py",),
    "dulwich": ("versions/",),
    "httpx": ("linkcheck/http_client.py",),
    "icalendar": ("formats/calendar_file.py",),
    # the plugin names a type of it only
    "jinja2": (
        "formats/render.py",
        "hosts/mkdocs_plugin.py",
        "hosts/writer/environment.py",
        "papers/docx/form_rules.py",
    ),
    "keyring": ("versions/tokens.py",),
    "markdown": (
        "formats/pasted_lists.py",
        "formats/render.py",
        "formats/typed_lists.py",
        "hosts/safe_addresses.py",
        "hosts/writer/markdown.py",
    ),
    "markupsafe": ("formats/render.py", "forms/drawn.py", "hosts/writer/", "pages/", "views/survey.py"),
    "mkdocs": ("hosts/mkdocs_",),
    "pydantic": ("model/", "reading/records.py"),
    "pydantic_core": ("model/record.py", "reading/records.py", "reading/refusals.py", "reading/wrong_types.py"),
    "openpyxl": ("office/excel.py", "office/excel_cells.py"),
    "pikepdf": ("papers/pdf/packing.py",),
    "platformdirs": ("attachment/cache.py",),
    "pypdf": ("attachment/pdf",),
    "python_calamine": ("office/old_excel.py",),
    "resvg_py": ("formats/picture.py",),
    "ruamel": ("edit/emit.py",),
    "segno": ("formats/qr.py",),
    "starlette": ("editor/app.py", "editor/sent_form.py"),
    "typst": ("papers/pdf/writer.py",),
    "uvicorn": ("editor/server.py",),
    "urllib3": ("versions/transport.py",),
    "watchfiles": ("serve/watching.py",),
    "xlsxwriter": ("formats/sheet.py", "workbook/"),
    "yaml": ("text/yaml_scalars.py", "text/yaml_tree.py"),
}


def modules() -> Iterator[tuple[str, str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        dotted = "itasite." + name.removesuffix(".py").replace("/", ".")
        yield name, dotted.removesuffix(".__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            # `from itasite import score` names a module, `from itasite.score import level` something inside one
            inner = [f"{module}.{alias.name}" for alias in node.names] if module == "itasite" else []
            yield from inner or [module]


def layer(module: str) -> int:
    best = max((name for line in LAYERS for name in line if f"{module}.".startswith(f"{name}.")), key=len)
    return next(number for number, line in enumerate(LAYERS) if best in line)


def test_imports_go_downward() -> None:
    wrong = []
    for _, module, tree in modules():
        for target in imports(tree):
            if target.startswith("itasite") and (layer(target) > layer(module) or part_pair(module, target) in APART):
                wrong.append(f"{module} imports {target}")
    assert wrong == []


def part_pair(module: str, target: str) -> tuple[str, str]:
    return ".".join(module.split(".")[:2]), ".".join(target.split(".")[:2])


def test_each_library_is_known_to_one_place() -> None:
    wrong, used = [], set()
    for name, _, tree in modules():
        for target in imports(tree):
            library = target.split(".")[0]
            if library in sys.stdlib_module_names or library in ("itasite", "__future__"):
                continue
            used.add(library)
            if not name.startswith(LIBRARIES.get(library, ())):
                wrong.append(f"{name} imports {library}")
    assert wrong == []
    assert used == set(LIBRARIES)


def test_every_rule_is_listed_and_explains_itself() -> None:
    listed = {rule.__name__ for rule in checks.RULES}
    assert listed == {module for name, module, _ in modules() if name.startswith("checks/") and name not in NO_RULES}, (
        "a module of checks/ that is no rule belongs in detect/"
    )
    for rule in checks.RULES:
        assert any("ก" <= letter <= "๙" for letter in rule.__doc__ or ""), rule.ID


def test_no_rule_reaches_into_another() -> None:
    """What several rules need stands in detect/ or facts/."""
    rules = {rule.__name__ for rule in checks.RULES}
    found = {(module, target) for _, module, tree in modules() if module in rules for target in imports(tree)}
    assert [pair for pair in found if pair[1].startswith("itasite.checks")] == []


def test_only_one_place_looks_for_files_in_the_content() -> None:
    """Hosts and output look into built sites, staging into a folder for what is temporary or of git."""
    others = (
        "hosts/",
        "cli/",
        "output/",
        "reading/frameworks/",
        "reading/table_kinds/",
        "uploads/staging.py",
        "versions/staging.py",  # objects of git
        "attachment/",
    )  # walks over texts
    looks = {"glob", "rglob", "iterdir", "walk", "scandir", "listdir"}
    found = {
        name
        for name, _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in looks and not name.startswith(others)
    }
    assert found == {"listing/walk.py"}


def test_every_template_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    templates = PACKAGE / "templates"
    names = {path.relative_to(templates).as_posix(): path for path in templates.rglob("*.j2")}
    inner = "\n".join(path.read_text(encoding="utf-8") for path in names.values())
    for name in names:
        stem = name.removesuffix(".j2")
        assert f'"{stem}"' in code or f'"{stem.removesuffix(".html")}"' in code or name in inner, name


def test_what_tests_share_lies_in_one_place() -> None:
    """No test reads from another, or from a conftest: each can be moved, split or thrown away."""
    wrong = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for target in imports(ast.parse(path.read_text(encoding="utf-8"))):
            if target.split(".")[0] == "tests" and not f"{target}.".startswith("tests.support."):
                wrong.append(f"{path.relative_to(ROOT)} imports {target}")
    assert wrong == []


def test_paths_of_pages_stand_in_the_list_of_pages_only() -> None:
    paths = re.compile(r"(?<![\w.-])(?:measures|oit|scores|survey)/|(?<![\w/])(?:measures|scores|survey)\.md")
    found = [
        f"{name}:{node.lineno} {node.value!r}"
        for name, _, tree in modules()
        for node in ast.walk(tree)
        if name not in ("facts/sitemap.py", "editor/pages.py")
        and isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        if paths.search(node.value) and node not in docstrings(tree)
    ]
    for folder in (PACKAGE / "templates", ROOT / "theme"):
        for path in (*folder.rglob("*.j2"), *folder.rglob("*.html"), *folder.rglob("*.js")):
            found += [f"{path.name} {line}" for line in path.read_text("utf-8").splitlines() if paths.search(line)]
    assert found == []


def docstrings(tree: ast.Module) -> list[ast.Constant]:
    """What a module says of itself: rules show paths as examples there."""
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)]
    found = [node.value for node in first if isinstance(node, ast.Expr)]
    return [node for node in found if isinstance(node, ast.Constant)]
