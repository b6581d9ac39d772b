"""What the plugin sets in MkDocs' own configuration: the frame that a theme puts around our pages."""

from pathlib import Path
from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale
from mkdocs.plugins import get_plugin_logger
from mkdocs.theme import Theme

from milepost.escape.html import in_html
from milepost.pages.page import NavEntry
from milepost.pages.words import Words, base_of, words_of
from milepost.site.mending import Frame

log = get_plugin_logger(__name__)

TEMPLATES: Final = Path(__file__).parent.parent / "theme" / "templates"
STYLES: Final = ("assets/milepost/mp.css",)
EXTENSIONS: Final = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables")
"""What an activity may use besides plain Markdown, whatever the theme."""
_SCHEMES: Final = (
    ("default", "light", "material/weather-night", "dark-colors"),
    ("slate", "dark", "material/weather-sunny", "light-colors"),
)


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


def speak(config: MkDocsConfig, language: str) -> Frame:
    """Let the theme speak the curriculum's language, where it can and the author has not chosen another."""
    theme, base, words = config.theme, base_of(language), words_of(language)
    if theme.name != "material":
        theme["locale"] = parse_locale(base)
        return Frame(base, words.say("search"), words.say("menu"))
    if theme.get("language") == "en" and _material_speaks(theme, base):
        theme["language"] = base
    if not theme.get("palette"):
        theme["palette"] = _palette(words)
    return Frame(str(theme.get("language")), words.say("search"), words.say("menu"))


def nav_items(entries: tuple[NavEntry, ...]) -> list[Any]:
    """Return the navigation as `mkdocs.yml` would write it. Themes print titles as they are, so they are escaped."""
    return [{in_html(entry.title): nav_items(entry.entries) if entry.entries else entry.address} for entry in entries]


def has_tabs(config: MkDocsConfig) -> bool:
    """Tell whether the theme shows the navigation in tabs, so that no page needs it a second time at its side."""
    return "navigation.tabs" in (config.theme.get("features") or ())


def has_instant(config: MkDocsConfig) -> bool:
    """Tell whether the author has turned Material's instant navigation on; it is off by itself (S3)."""
    return "navigation.instant" in (config.theme.get("features") or ())


def _prepare_material(theme: Theme) -> None:
    theme["font"] = False
    if not theme.get("features"):
        theme["features"] = ["navigation.tabs"]
    icons = theme.get("icon") or {}
    if not theme.get("logo"):
        theme["icon"] = {"logo": "milepost"} | icons


def _palette(words: Words) -> list[dict[str, Any]]:
    """Return light and dark colors, each with the button to the other; a reader's device says which come first."""
    return [
        {
            "media": f"(prefers-color-scheme: {scheme})",
            "scheme": name,
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": icon, "name": words.say(to_other)},
        }
        for name, scheme, icon, to_other in _SCHEMES
    ]


def _material_speaks(theme: Theme, language: str) -> bool:
    return any((Path(folder) / "partials" / "languages" / f"{language}.html").is_file() for folder in theme.dirs)
