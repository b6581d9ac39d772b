"""How much a page weighs: what a browser loads for it, packed as a web server sends it, without pictures.

A kilobyte is 1,024 bytes here.
"""

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from built_site import Site

KILOBYTE = 1024
OWN = "assets/milepost"


@cache
def weight(file: Path) -> int:
    """Return the bytes of a file as they travel."""
    return len(gzip.compress(file.read_bytes(), 9))


def loaded(site: Site, page: str) -> Iterator[Path]:
    """Yield the scripts and style sheets of a page; those of the page for lost addresses count from the root."""
    base = site.folder if page == "404.html" else (site.folder / page).parent
    for link in dict.fromkeys(site.pages[page].loads):
        file = (base / unquote(urlsplit(link).path).lstrip("/" if page == "404.html" else "")).resolve()
        if file.suffix in {".js", ".css"}:
            yield file


def page_weight(site: Site, page: str) -> int:
    """Return the bytes of a page with all that it loads."""
    return weight(site.folder / page) + sum(map(weight, loaded(site, page)))


def own_weight(site: Site, page: str, suffix: str) -> int:
    """Return the bytes of a page's own style sheets (`.css`), or of the largest of its own scripts (`.js`)."""
    own = [file for file in loaded(site, page) if file.is_relative_to(site.folder.resolve() / OWN)]
    weights = [weight(file) for file in own if file.suffix == suffix]
    return sum(weights) if suffix == ".css" else max(weights, default=0)
