"""What the preview keeps from one build to the next, so that an edit is seen at once: drawn pages, read templates."""

from collections.abc import Hashable
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as SitePage

from milepost.pages.page import Page, PageSet
from milepost.site.frame import TEMPLATES

TEMPLATE = "mp-kept.html"
"""Shows a page as it was drawn before."""


class Kept(NamedTuple):
    """A page as it was planned, and what became of it: the HTML of its text, its table of contents, all of it."""

    planned: Page
    content: str
    toc: Any
    html: str


class KeptPages:
    """The pages of the last build. They are good as long as what stands around every page is the same."""

    def __init__(self) -> None:
        self._around: Hashable = None
        self._pages: dict[str, Kept] = {}

    def start(self, config: MkDocsConfig, site: PageSet) -> None:
        """Begin a build: forget everything where the navigation, the files, `mkdocs.yml` or a template has changed."""
        around = (
            _text(config.config_file_path),
            site.nav,
            site.media,
            tuple(page.address for page in site.handouts),
            *(page.address for page in site),
            *_templates(config),
        )
        if around != self._around:
            self._pages.clear()
            self._around = around

    def find(self, planned: Page | None) -> Kept | None:
        """Return what was drawn for a page that is planned exactly as it was."""
        kept = self._pages.get(planned.address) if planned else None
        return kept if kept and kept.planned == planned else None

    def keep(self, planned: Page, page: SitePage, html: str) -> None:
        """Remember how a page was drawn."""
        self._pages[planned.address] = Kept(planned, page.content or "", page.toc, html)


class KeptTemplates(BytecodeCache):
    """Templates as they were compiled, by their text."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled before from the same text."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a compiled template."""
        self._codes[bucket.key, bucket.checksum] = bucket.code


def _text(file: str | None) -> str:
    return Path(file).read_text(encoding="utf-8") if file else ""


def _templates(config: MkDocsConfig) -> tuple[tuple[str, int], ...]:
    """Return when each template was written, ours and the author's own."""
    folders = [TEMPLATES, *([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])]
    files = sorted(file for folder in folders for file in folder.rglob("*.html"))
    return tuple((str(file), file.stat().st_mtime_ns) for file in files)
