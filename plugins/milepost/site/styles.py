"""The style sheets as browsers get them, without needless characters: one for all, and one each for a kind of page."""

import re
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_FOLDER: Final = "assets/milepost"
SHEETS: Final = {
    f"{_FOLDER}/mp.css": ("mp.css", "states.css"),
    f"{_FOLDER}/activity.css": ("activity.css",),
    f"{_FOLDER}/unit.css": ("unit.css",),
    f"{_FOLDER}/map.css": ("map.css",),
    f"{_FOLDER}/board.css": ("board.css",),
    f"{_FOLDER}/device.css": ("device.css",),
    f"{_FOLDER}/plan.css": ("plan.css",),
    f"{_FOLDER}/rubric.css": ("rubric.css",),
    f"{_FOLDER}/teacher.css": ("teacher.css", "class.css"),
}
"""Each sheet of a site, and the sources it is put together from, under `theme/templates/assets/milepost/`."""
DYSLEXIA_FONT: Final = tuple(
    f"{_FOLDER}/fonts/{name}" for name in ("opendyslexic-400.woff2", "opendyslexic-700.woff2", "OpenDyslexic-OFL.txt")
)
"""What only a site has that offers this font."""
_NEEDLESS: Final = (
    (re.compile(r"/\*.*?\*/", re.DOTALL), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,>]) ?"), r"\1"),
    (re.compile(r"([{;(][\w-]+): "), r"\1:"),
    (re.compile(r";}"), "}"),
)


def with_sheets(files: Files, templates: Path, config: MkDocsConfig) -> Files:
    """Return MkDocs' files with the sheets in place of their sources."""
    kept = [file for file in files if not (file.src_uri.startswith(f"{_FOLDER}/") and file.src_uri.endswith(".css"))]
    return Files([*kept, *(File.generated(config, name, content=sheet(name, templates)) for name in SHEETS)])


def sheet(name: str, templates: Path) -> str:
    """Return the text of a sheet."""
    return smaller("\n".join((templates / _FOLDER / source).read_text(encoding="utf-8") for source in SHEETS[name]))


def smaller(text: str) -> str:
    """Return a sheet without comments and needless white space."""
    for needless, instead in _NEEDLESS:
        text = needless.sub(instead, text)
    return text.strip()
