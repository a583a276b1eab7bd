"""What mkdocs.yml says, if it asks for nothing that only MkDocs can do; else what that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from itasite.hosts.template_texts import TEXTS
from itasite.hosts.writer import setting_forms as form
from itasite.hosts.writer.setting_forms import OtherError
from itasite.hosts.writer.setting_plugins import Plugins, plugins_of
from itasite.hosts.writer.setting_theme import extra_of, theme_of
from itasite.hosts.writer.theme import NAME
from itasite.output.place import contains, real
from itasite.settings.site_settings import Settings
from itasite.text.nodes import Node

_FORMS: dict[str, Callable[[Any], Any]] = {
    "site_name": form.text,
    "site_url": form.folder_address,
    "site_description": form.optional_text,
    "site_author": form.optional_text,
    "copyright": form.optional_text,
    "repo_url": form.web_address,
    "repo_name": form.optional_text,
    "edit_uri": form.optional_text,
    "docs_dir": form.text,
    "site_dir": form.text,
    "use_directory_urls": form.truth,
    "strict": form.truth,
    "theme": theme_of,
    "extra": extra_of,
    "extra_css": form.places,
    "extra_javascript": form.places,
    "plugins": plugins_of,
}
_NEEDED = ("site_name", "theme", "plugins")  # for others MkDocs has a value that means no more than to leave them out
_HOSTS = {"github.com": ("GitHub", "edit/master/docs/"), "gitlab.com": ("GitLab", "edit/master/docs/"),
          "bitbucket.org": ("Bitbucket", "src/default/docs/")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """The settings of a site that the writer builds, each as MkDocs would hold it."""

    texts: dict[str, str | None]
    """The settings of `template_texts.TEXTS`, and `copyright`, by name."""
    edit_uri: str | None
    directory_urls: bool
    strict: bool
    offline: bool
    search: bool
    theme: dict[str, Any]
    extra: dict[str, Any]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    levels: Mapping[str, str]
    """What `strictness.read_levels` returns."""

    @property
    def site_url(self) -> str:
        """Where the site is published, with a "/" at the end; "" if that is not known."""
        return self.texts["site_url"] or ""


@dataclass(frozen=True, slots=True)
class NeedsMkdocs:
    """What in mkdocs.yml asks for MkDocs, as it is named there: `nav`, `plugins: tags`."""

    reasons: tuple[str, ...]


def writer_settings(settings: Settings, *, offline: bool = False, strict: bool = False) -> WriterSettings | NeedsMkdocs:
    """The settings for the writer. `offline`, `strict`: as the command line asks, whatever mkdocs.yml says."""
    found, reasons = dict[str, Any](), list[str]()
    for key, node in settings.written.tree.entries:
        name = key.text
        try:
            found[name] = _value(name, node)
        except OtherError as other:
            reasons.append(f"{name}: {other}" if str(other) else name)
    reasons += [name for name in _NEEDED if name not in (*found, *(reason.partition(":")[0] for reason in reasons))]
    if not reasons:
        reasons += _others(settings, found)
    return NeedsMkdocs(tuple(reasons)) if reasons else _settings(found, settings.levels, offline=offline, strict=strict)


def without_mkdocs(settings: Settings) -> tuple[WriterSettings, tuple[str, ...]]:
    """The settings without what asks for MkDocs, and the names of that, as in `NeedsMkdocs`."""
    found: dict[str, Any] = {"site_name": "", "theme": theme_of(NAME), "plugins": Plugins(search=True, offline=False)}
    left_out = list[str]()
    for key, node in settings.written.tree.entries:
        try:
            value = _reduced(key.text, form.value_of(node), left_out)
        except OtherError:
            left_out.append(key.text)
        else:
            found |= {} if value is None else {key.text: value}
    return _settings(found, settings.levels, offline=False, strict=False), tuple(left_out)


def _reduced(name: str, value: Any, left_out: list[str]) -> Any:
    """A setting without the options that ask for MkDocs, whose names are added to `left_out`; None if nothing stays."""
    try:
        return _known(name, value)
    except OtherError as other:
        option = str(other)
    left_out.append(f"{name}: {option}" if option else name)
    rest = {key: each for key, each in value.items() if key != option} if isinstance(value, dict) else value
    return None if rest == value else _reduced(name, rest, left_out)


def _value(name: str, node: Node) -> Any:
    return _known(name, form.value_of(node))


def _known(name: str, value: Any) -> Any:
    if name not in _FORMS:
        raise OtherError
    return _FORMS[name](value)


def _others(settings: Settings, found: dict[str, Any]) -> list[str]:
    """What several settings ask together."""
    reasons = [] if settings.written.as_written else ["YAML"]
    if contains(real(settings.content), real(settings.project.folder)):
        reasons.append("docs_dir")
    if any(script.endswith(".mjs") for script in found.get("extra_javascript", ())):
        reasons.append("extra_javascript")
    if found.get("edit_uri") and not found.get("repo_url"):
        reasons.append("edit_uri")
    return reasons


def _settings(found: dict[str, Any], levels: Mapping[str, str], *, offline: bool, strict: bool) -> WriterSettings:
    plugins = found["plugins"]
    repository, edit_uri = found.get("repo_url"), found.get("edit_uri")
    if repository is not None:
        host = urlsplit(repository).netloc.lower()
        name, edited = _HOSTS.get(host, (host.split(".")[0].title(), None))
        found["repo_name"] = name if found.get("repo_name") is None else found["repo_name"]
        edit_uri = edited if edit_uri is None else edit_uri
    texts = {name: found.get(name) for name in (*TEXTS, "copyright")}
    return WriterSettings(
        texts | ({"site_url": ""} if offline else {}),
        f"{edit_uri}/" if edit_uri and not edit_uri.endswith("/") else edit_uri,
        found.get("use_directory_urls", True) and not (offline or plugins.offline),
        strict or found.get("strict", False),
        offline or plugins.offline,
        plugins.search,
        found["theme"],
        found.get("extra", {}),
        found.get("extra_css", ()),
        found.get("extra_javascript", ()),
        levels,
    )
