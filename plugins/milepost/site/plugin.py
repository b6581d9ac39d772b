"""The MkDocs plugin: a curriculum in, its student site out."""

from datetime import datetime
from pathlib import Path
from posixpath import dirname, relpath
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

from milepost.escape.html import in_html
from milepost.escape.script import in_script
from milepost.pages.addresses import PLAN
from milepost.pages.links import with_links
from milepost.pages.page import Page, PageSet
from milepost.pages.prose import finished
from milepost.pages.words import site_facts, words_of
from milepost.site.addressed import browser_link
from milepost.site.clean_html import CleanHtml
from milepost.site.frame import TEMPLATES, has_instant, has_tabs, nav_items, prepare, speak
from milepost.site.kept import TEMPLATE as KEPT
from milepost.site.kept import KeptPages, KeptTemplates
from milepost.site.mending import Frame, mended
from milepost.site.offline import PARTS as OFFLINE
from milepost.site.offline import write_offline
from milepost.site.options import MilepostOptions
from milepost.site.picture_sizes import with_sizes
from milepost.site.policy import with_policy
from milepost.site.preview import PARTS as PREVIEW
from milepost.site.preview import with_banner
from milepost.site.published import publish
from milepost.site.raw_links import RawLinks
from milepost.site.reading import Reading, read
from milepost.site.styles import DYSLEXIA_FONT, with_sheets
from milepost.site.waiting import waiting_site

log = get_plugin_logger("milepost")

ANY_DAY = "1980-01-01"
"""Stands for the day on which a page changed, which MkDocs takes from the clock: equal input gives equal bytes."""


class MilepostPlugin(BasePlugin[MilepostOptions]):
    """Reads the curriculum in `docs_dir` and hands its page set to MkDocs.

    MkDocs keeps one instance for a whole preview, so the last good reading outlives an error.
    """

    def __init__(self) -> None:
        self.serving = False
        self.good: Reading | None = None
        self.banner = ""
        self.cleaning = CleanHtml()
        self.raw_links = RawLinks()
        self.kept = KeptPages()
        self.templates = KeptTemplates()
        self.site = PageSet((), (), ())
        self.frame = Frame("en", "", "")
        self.warned = False
        self.pages: dict[str, Page] = {}
        self.handouts: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview."""
        del dirty
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the curriculum, and set what its pages need."""
        prepare(config)
        if has_instant(config) and not self.warned:
            self.warned = True
            log.warning("`navigation.instant` is on: pages change without being loaded, and screen readers may miss it")
        config.markdown_extensions += [self.cleaning, self.raw_links]
        reading = self._read(config)
        self.site = reading.pages or waiting_site(words_of(reading.language))
        self.pages = {page.address: page for page in self.site.pages}
        self.handouts = {page.address: page for page in self.site.handouts}
        self.frame = speak(config, reading.language)
        config.nav = nav_items(self.site.nav)
        if self.serving:
            self.kept.start(config, self.site)
        host = "" if self.serving else urlsplit(config.site_url or "").hostname
        config.extra["milepost"] = site_facts(reading.language) | {
            "host": host or "",
            "hosts": self.config.hosts,
            "serving": self.serving,
            "alone": not self.config.people,
            "device": self.config.device,
            "dyslexia": self.config.dyslexia_font,
            "offline": self.offline,
        }
        return config

    def _read(self, config: MkDocsConfig) -> Reading:
        reading = read(Path(config.docs_dir), drafts=self.config.drafts or self.serving)
        for warning in reading.warnings():
            log.warning(warning)
        if reading.pages:
            self.good, self.banner = reading, ""
            return reading
        log.error("the curriculum has errors, so the site stays as it was\n\n%s", reading.in_the_way())
        if not self.serving:
            raise Abort("The site was not built: the curriculum has errors")
        self.banner = reading.banner(kept=self.good is not None)
        return self.good or reading

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the pages and media of the page set in place of what stands in the folder."""
        needless = {*(() if self.offline else OFFLINE), *(() if self.serving else PREVIEW)}
        needless |= {*(() if self.config.dyslexia_font else DYSLEXIA_FONT)}
        files = with_sheets(publish(files, self.site, config), TEMPLATES, config)
        return Files([file for file in files if file.src_uri not in needless])

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let a preview read its templates once."""
        del config, files
        if self.serving:
            env.bytecode_cache = self.templates
        return env

    def on_page_markdown(self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Give a page its text, its title and the facts that its template reads."""
        page.update_date = ANY_DAY
        self.raw_links.begin(page.file, files.src_uris)
        planned = self.pages.get(page.file.src_uri)
        if not planned:
            handout = self.handouts.get(page.file.src_uri)
            page.meta = _handout(handout, config, page.file, files) if handout else {}
            return handout.body if handout else markdown
        page.meta = _meta(planned, config)
        if kept := self.kept.find(planned):
            page.meta |= {"template": KEPT, "kept": kept.html}
            return ""
        known = files.src_uris
        facts = with_links(planned.facts, lambda link: browser_link(link, page.file, known))
        linked = in_script(facts["linked"]) if "linked" in facts else ""
        page.meta["milepost"] = facts | {"edit": page.edit_url or "", "linked": linked}
        return planned.body

    def on_page_content(self, html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:
        """Finish a page's text, and say what was left out; a page without one is found by its description."""
        del config
        for what in self.cleaning.left_out():
            log.warning("`%s` holds `%s`, which is left out of the page", page.file.src_uri, what)
        planned = self.pages.get(page.file.src_uri)
        if kept := self.kept.find(planned):
            page.toc = kept.toc
            return kept.content
        html = with_sizes(html, page.file, files)
        if not planned:
            return html
        if html or not planned.searched:
            return finished(html, planned)
        return f"<p>{in_html(planned.description)}</p>"

    def on_page_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Keep the clock out of the page."""
        context["build_date_utc"] = datetime.fromisoformat(ANY_DAY)
        return context

    @event_priority(100)  # before other plugins change the page, so that what is kept is what the template drew
    def _keep(self, output: str, *, page: SitePage, config: MkDocsConfig) -> None:
        """Remember, for the preview, how a page was drawn."""
        del config
        if self.serving and (planned := self.pages.get(page.file.src_uri)):
            self.kept.keep(planned, page, output)

    @event_priority(-100)  # after other plugins, so that the policy knows all that stands in the page
    def _finish(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Mend what the theme leaves undone; show on every page of a preview what is wrong."""
        del config
        planned = self.pages.get(page.file.src_uri)
        output = self._mended(output, planned.language if planned else self.frame.language)
        return with_banner(output, self.banner) if self.banner else output

    on_post_page = CombinedEvent(_keep, _finish)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Mend the pages that belong to the theme, such as the one for an address that leads nowhere."""
        is_page = template_name.endswith(".html")
        return self._mended(output, config.extra["milepost"]["language"]) if is_page else output

    @event_priority(-100)  # after the search has written its words
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what a site needs that students keep on their devices."""
        if self.offline:
            units = [str(page.facts["unit"]) for page in self.site if page.template == "unit.html"]
            site_id = str(next(iter(self.site)).facts["site"])
            write_offline(Path(config.site_dir), site_id, set(units), directories=config.use_directory_urls)

    @property
    def offline(self) -> bool:
        """Whether students may keep units; never in a preview, which must show every edit."""
        return self.config.offline and not self.serving

    def _mended(self, output: str, language: str) -> str:
        output = mended(output, self.frame, language)
        return (
            output if self.serving else with_policy(output, self.config.hosts)
        )  # a preview reloads by code of its own


def _handout(handout: Page, config: MkDocsConfig, file: File, files: Files) -> dict[str, Any]:
    """Return the front matter of a handout: a text from a folder of media, shown as it is."""
    plan = browser_link(relpath(PLAN, dirname(file.src_uri)), file, files.src_uris)
    facts = config.extra["milepost"]["missing"] | {"page": "handout", "icons": [], "plan": {"link": plan}}
    return {
        "title": in_html(handout.title),
        "template": "mp-page.html",
        "hide": ["toc", "navigation"],
        "milepost": facts,
    }


def _meta(planned: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return what a page's front matter would say. Themes print title and description as they are: escaped here."""
    meta: dict[str, Any] = {
        "title": in_html(planned.title),
        "template": "mp-page.html",
        "hide": ["toc", "navigation"] if has_tabs(config) else ["toc"],
    }
    if planned.description:
        meta["description"] = in_html(planned.description)
    if not planned.searched:
        meta["search"] = {"exclude": True}
    return meta
