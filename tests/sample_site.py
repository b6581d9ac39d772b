"""The sample curriculum as a site: where it is built, and one page of each type."""

from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from built_site import mkdocs_build

ROOT = Path(__file__).parent.parent
PAGES = {
    "home": "index.html",
    "course": "courses/grade-6-humanities.html",
    "unit": "ancient-civilizations/index.html",
    "unit in Spanish": "ancient-civilizations/index.es.html",
    "playlist": "ancient-civilizations/playlist.html",
    "activity": "ancient-civilizations/activities/egypt-sources.html",
    "board": "ancient-civilizations/board.html",
    "map": "ancient-civilizations/map.html",
    "rubric": "ancient-civilizations/rubrics/museum-exhibit.html",
    "plan": "plan.html",
    "class view": "class.html",
    "standards": "standards.html",
    "glossary": "glossary.html",
    "privacy": "privacy.html",
    "missing": "404.html",
}
"""One page of each type."""


def build_sample(folder: Path, theme: str = "material", options: str = "") -> Path:
    """Build the sample in a theme, with options of the plugin as `mkdocs.yml` writes them; return the site's folder."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("docs_dir: units", f"docs_dir: {ROOT / 'units'}").replace("name: material", f"name: {theme}")
    if options:
        text = text.replace("  - milepost\n", f"  - milepost: {options}\n")
    config = folder / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    built = mkdocs_build(config, folder / "site", "--strict")
    assert built.returncode == 0, built.stderr
    return folder / "site"


class Watched:
    """A browser's page, and all that it said or asked for that a good page does not."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.wrong.append(f"{self._where()}: {error}"))
        self.page.on("request", self._asked)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def _where(self) -> str:
        return self.page.url.removeprefix(self.address)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.wrong.append(f"{self._where()}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.wrong.append(f"{self._where()}: asks {request.url}")
