"""A built site, read as a browser and a visitor would: pages, links, anchors, what each loads."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

MKDOCS = """\
site_name: Riverside
docs_dir: units
use_directory_urls: {directories}
site_url: "{url}"
theme: {{name: {theme}}}
plugins: [search, milepost]
"""
_LOADS = {
    "img": "src",
    "script": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "track": "src",
}
_CSS_LOADS = re.compile(r"url\(\s*[\"']?(?!data:|#)([^\"')]+)|@import")


@dataclass
class Parsed(HTMLParser):
    """What matters of one page."""

    path: Path
    ids: Counter = field(default_factory=Counter)
    links: list = field(default_factory=list)
    loads: list = field(default_factory=list)
    handlers: list = field(default_factory=list)
    headings: int = 0
    language: str = ""
    title: str = ""
    _in_title: bool = False

    def __post_init__(self):
        super().__init__()
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.handlers += [name for name in values if name.startswith("on")]
        self.ids.update(value for name, value in attrs if name == "id" and value)
        if tag == "a" and values.get("href") is not None:
            self.links.append(values["href"])
        if (
            tag in _LOADS
            and values.get(_LOADS[tag])
            and values.get("rel") not in ("canonical", "alternate", "prev", "next")
        ):
            self.loads.append(values[_LOADS[tag]])
        self.headings += tag == "h1"
        self.language = values.get("lang") or "" if tag == "html" else self.language
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag):
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data):
        if self._in_title:
            self.title += data


@dataclass(frozen=True)
class Site:
    """A folder that was built."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Parsed]:
        found = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): Parsed(path) for path in found}

    @property
    def files(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    def text(self, page: str) -> str:
        return (self.folder / page).read_text(encoding="utf-8")

    def dead_links(self) -> Iterator[str]:
        """Yield every link, image, script and style that leads nowhere inside the site."""
        for name, page in self.pages.items():
            if name != "404.html":  # its links count from the server's root
                for link in (*page.links, *page.loads):
                    if why := self._dead(page, link):
                        yield f"{name}: {link}: {why}"

    def _dead(self, page: Parsed, link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return ""
        there = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
        there = there / "index.html" if there.is_dir() else there
        if not there.is_file() or self.folder.resolve() not in (there, *there.parents):
            return "no such file"
        if parts.fragment and there.suffix == ".html":
            ids = self.pages[there.relative_to(self.folder.resolve()).as_posix()].ids
            return "" if unquote(parts.fragment) in ids or parts.fragment == "__skip" else "no such place"
        return ""

    def foreign(self) -> Iterator[str]:
        """Yield everything that a browser would fetch from another host by itself."""
        for name, page in self.pages.items():
            yield from (f"{name}: {load}" for load in page.loads if urlsplit(load).netloc)
        for style in self.folder.rglob("*.css"):
            for found in _CSS_LOADS.finditer(style.read_text(encoding="utf-8")):
                if not found[1] or urlsplit(found[1]).netloc:
                    yield f"{style.name}: {found[0]}"


def write_config(folder: Path, theme: str = "material", *, directories: bool = True, url: str = "") -> Path:
    """Write a small `mkdocs.yml` beside a `units` folder."""
    config = folder / "mkdocs.yml"
    config.write_text(MKDOCS.format(theme=theme, directories=str(directories).lower(), url=url), encoding="utf-8")
    return config


def mkdocs_build(config: Path, site: Path, *options: str) -> subprocess.CompletedProcess:
    """Run `mkdocs build` in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(site), *options]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # Material's notice to developers
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, env=quiet)
