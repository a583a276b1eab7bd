"""The MkDocs plugin: hands a `Build` to MkDocs. Every event of MkDocs that we use is handled here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_theme_dir

from itasite import report
from itasite.build import Build, build
from itasite.checks import outside_request, page_script
from itasite.formats import render
from itasite.hosts import list_numbers, mkdocs_search, mkdocs_text, search_index, template_texts
from itasite.hosts.front_matter import author_settings, front_matter
from itasite.hosts.menu_places import paths
from itasite.hosts.mkdocs_files import (
    NOWHERE,
    GeneratedFile,
    late_files,
    linked_but_excluded,
    remove_unchecked,
    remove_unsafe_overrides,
    replaced_theme_files,
    site_files,
)
from itasite.hosts.mkdocs_menu import MENU_WRITERS, mark_earlier_years, menu, set_parents
from itasite.hosts.mkdocs_output import check_site_folder, write_manifest
from itasite.hosts.mkdocs_pages import FinishedPage
from itasite.hosts.mkdocs_settings import is_offline, set_up
from itasite.hosts.mkdocs_theme import THEME, assets, put_assets
from itasite.hosts.outside_settings import outside_settings
from itasite.hosts.page_finish import PageFinish
from itasite.hosts.theme_assets import ThemeAssets
from itasite.hosts.theme_values import theme_values
from itasite.pages import contents
from itasite.pages.model import Page as BuiltPage
from itasite.problem import Severity
from itasite.report.stop_reason import engine_error_reason
from itasite.strictness import read_levels
from itasite.text.headings import with_anchors

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

_log = get_plugin_logger("itasite")
# Pages carry no clock: MkDocs would date the sitemap and its archive by the day of the build.
_NO_DATE = "1980-01-01"


class ItasiteConfig(Config):  # type: ignore[no-untyped-call]
    """`rules`: rule → severity (error, warning, hint) or ignore."""

    rules = Type(dict, default={})


class ItasitePlugin(BasePlugin[ItasiteConfig]):  # type: ignore[no-untyped-call]
    """Adds the generated pages, fills the blocks in pages of the author, publishes no YAML."""

    _build: Build
    _content: str
    _pages: dict[str, BuiltPage]
    _levels: dict[str, str]
    _texts: mkdocs_text.TemplateTexts
    _assets = ThemeAssets({}, {})
    _page_finish: PageFinish
    _searched = False  # by the search of our theme
    _files: Files
    _reported: set[str]  # files of other plugins that were reported
    _writes_site = True  # into the folder of the site, not a preview
    _emptied = True  # MkDocs empties that folder first
    _by_hand: tuple[str, ...] = ()  # files that a person put there and that stay
    _working_on = ""  # path of the page, for the message if MkDocs stops

    def __init__(self) -> None:
        super().__init__()
        self._found = mkdocs_search.Found()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember whether this is a preview, which is written into a folder of its own."""
        self._writes_site, self._emptied = command != "serve", not dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build before MkDocs empties the old site, so that an error leaves it unchanged."""
        try:
            self._levels = levels = read_levels(self.config.rules)
        except ValueError as error:
            raise PluginError(f"mkdocs.yml: {error}") from None
        offline = is_offline(config)
        self._searched = config.theme.name == THEME and mkdocs_search.take_over(config)
        self._content = config.docs_dir
        self._build = build(
            Path(config.docs_dir),
            directory_urls=config.use_directory_urls,
            levels=levels,
            site_url=None if offline else config.site_url or "",
            preview=not self._writes_site,
        )
        _report(self._build, Path(config.docs_dir).name)
        self._build.make_all()
        for said in template_texts.personal_numbers(config):
            raise PluginError(said)
        if self._writes_site:
            made = {asset.path for asset in self._build.assets}
            self._by_hand = check_site_folder(config, made, emptied=self._emptied)
        self._pages = {page.path: page for page in self._build.pages}
        if config.theme.name == THEME:
            self._assets = assets(config, self._build.listing.published, on_disk=offline)
        set_up(config, self._build.chrome, self._theme_values(on_disk=offline))
        if levels.get(outside_request.ID) != "ignore" and config.config_file_path:
            self._warn(outside_settings(Path(config.config_file_path)))
        return config

    def _theme_values(self, *, on_disk: bool) -> dict[str, Any]:
        chrome = self._build.chrome
        return theme_values(chrome, self._assets.names, on_disk=on_disk, searched=self._searched) if chrome else {}

    @event_priority(-200)  # after all others: MkDocs looks into the content folder next
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Hide the content folder from MkDocs: the files to publish are already known."""
        config.docs_dir = NOWHERE

    @event_priority(200)  # before all others, so that they see the files of the site
    def _on_files_first(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand over exactly the files that were checked, and the generated ones."""
        config.docs_dir = self._content
        self._warn(replaced_theme_files(self._build, files, self._assets.names, config))
        if config.theme.name == THEME:
            put_assets(files, self._assets, config)
        files = site_files(self._build, files, config, set(paths(self._build.nav)))
        self._warn(linked_but_excluded(self._build, files, directory_urls=config.use_directory_urls))
        if config.nav is None and not any(name in config.plugins for name in MENU_WRITERS):
            config.nav = menu(self._build.nav, files)
        return files

    @event_priority(-200)
    def _on_files_last(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Remove or report files that other plugins added and that were not checked."""
        self._reported = set()
        self._warn(remove_unsafe_overrides(self._build, files, config))
        self._warn(remove_unchecked(self._build, files, config, self._reported))
        return files

    on_files = CombinedEvent(_on_files_first, _on_files_last)

    def _warn(self, messages: Iterable[str]) -> None:
        for message in messages:
            _log.warning(f"mkdocs.yml: {message}")  # with the prefix of this log it begins as ABOUT_SETTINGS

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Give every page a parent in the menu, and mark the earlier years."""
        set_parents(nav, files)
        mark_earlier_years(nav)
        return nav

    def _on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Make the templates of our theme escape values; keep compiled templates between builds."""
        self._working_on, self._texts = "", mkdocs_text.TemplateTexts(config)
        self._page_finish = PageFinish(self._build.chrome.whole if self._build.chrome else ())
        if self._emptied:
            self._found = mkdocs_search.Found()
        if config.theme.name == THEME:
            env.autoescape = template_texts.autoescape(Path(get_theme_dir(THEME)))
        env.bytecode_cache = env.bytecode_cache or render.bytecode_cache()
        return env

    @event_priority(-1000)  # after all others: MkDocs copies the files next
    def _on_env_at_last(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Check the list of files once more: plugins may have added some after us."""
        self._files = files
        self._warn(remove_unchecked(self._build, files, config, self._reported))
        return env

    on_env = CombinedEvent(_on_env, _on_env_at_last)

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Escape the texts that templates get."""
        return self._texts.escaped(context)

    @event_priority(100)  # before the search of another theme reads the page
    def _on_page_context_first(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Write out the numbers of lists."""
        if config.theme.name != THEME:
            page.content = list_numbers.written_out(page.content or "")
        return context

    @event_priority(-100)  # after plugins that name pages
    def _on_page_context_last(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Read the page for the search, escape the texts that templates get, remember which page is rendered now."""
        self._working_on = page.file.src_uri
        if self._searched:
            self._found.add(page)
        page.content = search_index.without_marks(list_numbers.left_out(page.content or ""))
        built = self._pages.get(page.file.src_uri)
        if built and built.contents:
            page.content = contents.filled(with_anchors(page.content), built.contents)
        return self._texts.escaped(context, page)

    on_page_context = CombinedEvent(_on_page_context_first, _on_page_context_last)

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG002
        """Remove the date of the build; make a generated page a `FinishedPage`."""
        self._working_on = page.file.src_uri
        page.update_date = _NO_DATE
        if isinstance(page.file, GeneratedFile):
            page.__class__ = FinishedPage  # MkDocs offers no other way to set the class
        return page

    @event_priority(100)  # before plugins that change the text, so that they see ours
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """The finished text of the page."""
        built = self._pages.get(page.file.src_uri)
        if built is None:
            return markdown
        read = page.meta
        page.meta = front_matter(built, layouts=config.theme.name == THEME)
        page.meta |= template_texts.known_to_theme(author_settings(built, read), tuple(map(Path, config.theme.dirs)))
        return built.body

    def on_build_error(self, *, error: Exception) -> None:
        """Turn an error that stops MkDocs into a Thai sentence, without a traceback."""
        if not isinstance(error, BuildError | Abort):
            _log.error(engine_error_reason(error, self._working_on))
            raise Abort("ยังสร้างเว็บไซต์ไม่ได้") from None

    @event_priority(-100)  # after plugins that write into the page
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Finish a page of the author.

        Stop if it runs a script that the check could not see: other plugins make HTML too.
        """
        built = self._pages.get(page.file.src_uri)
        if built and not built.generated:
            for problem in page_script.unreported(html, page.file.src_uri, built.body, self._levels):
                raise PluginError(report.line(problem, Path(config.docs_dir).name))
            html = self._build.finish.finished(html, built.path)
        return contents.emptied(html) if built and built.contents else html

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Finish a page of our theme."""
        return self._page_finish.page(output, page.file.dest_uri) if config.theme.name == THEME else output

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Keep names whole on the page for what is missing, too."""
        ours = template_name.endswith(".html") and config.theme.name == THEME
        return self._page_finish.template(output) if ours else output

    def _on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index, and the styles that were moved to files."""
        site = Path(config.site_dir)
        files = dict(self._page_finish.files)
        if self._searched:
            index = search_index.index(self._found.entries(), self._build.search_lists)
            files |= search_index.index_files(index, scripts=is_offline(config))
        for name, content in sorted(files.items()):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(content, encoding="utf-8", newline="\n")

    @event_priority(-1000)  # after all that write files
    def _on_post_build_at_last(self, *, config: MkDocsConfig) -> None:
        """Stop if files changed after the check; else write the list of what was built."""
        if self._writes_site:
            self._refuse_changes(Path(config.site_dir))
            if self._emptied:
                self._warn(late_files(self._files, config, self._reported, self._page_finish.files))
            write_manifest(config, self._by_hand)

    def _refuse_changes(self, site: Path) -> None:
        names = list(self._build.listing.changed(Path(self._content)))
        for name in names:
            (site / name).unlink(missing_ok=True)
        if names:
            raise PluginError(f"ไฟล์ถูกแก้ไขขณะสร้างเว็บไซต์ จึงไม่ตรงกับที่ตรวจ ({', '.join(names[:3])}) เรียกคำสั่งนี้ใหม่")

    on_post_build = CombinedEvent(_on_post_build, _on_post_build_at_last)


def _report(built: Build, folder: str) -> None:
    say = {Severity.ERROR: _log.error, Severity.WARNING: _log.warning, Severity.HINT: _log.info}
    for problem in built.problems:
        say[problem.severity](report.line(problem, folder))
    if built.failed:
        raise PluginError(f"ยังสร้างเว็บไซต์ไม่ได้ {report.summary(built.problems)} เว็บไซต์เดิมไม่ถูกแก้ไข")
