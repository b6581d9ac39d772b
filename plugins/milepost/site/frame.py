"""What the plugin sets in MkDocs' own configuration: the frame that a theme puts around our pages."""

from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale
from mkdocs.plugins import get_plugin_logger
from mkdocs.theme import Theme

from milepost.escape.html import in_html
from milepost.pages.page import NavEntry
from milepost.pages.words import base_of

log = get_plugin_logger(__name__)

TEMPLATES: Final = Path(__file__).parent.parent / "theme" / "templates"
STYLES: Final = (
    "assets/milepost/mp.css",
    "assets/milepost/states.css",
    "assets/milepost/map.css",
    "assets/milepost/teacher.css",
)
EXTENSIONS: Final = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables")
"""What an activity may use besides plain Markdown, whatever the theme."""
_DIALOG: Final = 'data-md-component="search" role="dialog"'
_PALETTE: Final = [
    {"scheme": scheme, "primary": "custom", "accent": "custom", "toggle": {"icon": icon, "name": name}}
    for scheme, icon, name in (
        ("default", "material/weather-night", "Use dark colors"),
        ("slate", "material/weather-sunny", "Use light colors"),
    )
]


def prepare(config: MkDocsConfig) -> None:
    """Set what our pages need; what the author has chosen stays, unless it would ask another host."""
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(TEMPLATES))
    config.extra["generator"] = False
    config.extra_css = [*(path for path in STYLES if path not in config.extra_css), *config.extra_css]
    config.markdown_extensions += [name for name in EXTENSIONS if name not in config.markdown_extensions]
    if theme.name == "material":
        _prepare_material(theme)
    else:
        theme["highlightjs"] = False


def speak(config: MkDocsConfig, language: str) -> None:
    """Let the theme speak the curriculum's language, where it can and the author has not chosen another."""
    theme, base = config.theme, base_of(language)
    if theme.name != "material":
        theme["locale"] = parse_locale(base)
    elif theme.get("language") == "en" and _material_speaks(theme, base):
        theme["language"] = base


def nav_items(entries: tuple[NavEntry, ...]) -> list[Any]:
    """Return the navigation as `mkdocs.yml` would write it. Themes print titles as they are, so they are escaped."""
    return [{in_html(entry.title): nav_items(entry.entries) if entry.entries else entry.address} for entry in entries]


def has_tabs(config: MkDocsConfig) -> bool:
    """Tell whether the theme shows the navigation in tabs, so that no page needs it a second time at its side."""
    return "navigation.tabs" in (config.theme.get("features") or ())


def mended(page: str, search: str) -> str:
    """Return a page with a name for Material's search dialog, which screen readers announce."""
    return page.replace(_DIALOG, f'{_DIALOG} aria-label="{in_html(search)}"', 1)


def _prepare_material(theme: Theme) -> None:
    theme["font"] = False
    if not theme.get("palette"):
        theme["palette"] = _PALETTE
    if not theme.get("features"):
        theme["features"] = ["navigation.tabs"]
    if "navigation.instant" in theme["features"]:
        log.info("`navigation.instant` is on: a screen reader may not notice that the page has changed")


def _material_speaks(theme: Theme, language: str) -> bool:
    return any((Path(folder) / "partials" / "languages" / f"{language}.html").is_file() for folder in theme.dirs)
