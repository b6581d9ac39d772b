"""What a site with `offline: true` has besides its pages: a service worker, and a list of files for each unit."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from milepost.escape.script import in_script

_FOLDER: Final = "assets/milepost"
PARTS: Final = (f"{_FOLDER}/sw.js", f"{_FOLDER}/offline.js")
"""What only a site for offline use needs."""
_NEVER_KEPT: Final = ("assets/javascripts/lunr/", "assets/javascripts/workers/", PARTS[0])
_OWN: Final = ("plan", "privacy", "glossary", "standards")
"""Folders of the site's own pages, where each page has one."""
_DATED: Final = "sitemap"
"""What a build writes the day into: it makes no new version."""


def write_offline(site: Path, site_id: str, units: Iterable[str], *, directories: bool) -> None:
    """Write what a built site needs to be kept on a device or carried on a stick.

    That is a service worker, beside each unit what its pages need, with its size, and the words of the whole site as
    a script: from a file, no page may read anything else.
    """
    if (words := site / "search" / "search_index.json").is_file():
        words.with_suffix(".js").write_text(f"var __index = {words.read_text(encoding='utf-8')}", encoding="utf-8")
    files = sorted(file for file in site.rglob("*") if file.is_file())
    prefix = f"mp-{site_id}-"
    build = {"prefix": prefix, "cache": prefix + _version(site, files)}
    worker = (site / PARTS[0]).read_text(encoding="utf-8")
    (site / "sw.js").write_text(f"self.mpBuild={in_script(build)};{worker}", encoding="utf-8")
    for unit in units:
        kept = [*_kept(site, files, unit)]
        keep = {
            "cache": build["cache"],
            "bytes": sum(file.stat().st_size for file in kept),
            "files": [_address(file.relative_to(site).as_posix(), directories=directories) for file in kept],
        }
        (site / unit / "keep.json").write_text(in_script(keep), encoding="utf-8")


def _version(site: Path, files: Iterable[Path]) -> str:
    version = sha256()
    for file in files:
        if not file.name.startswith(_DATED):
            version.update(file.relative_to(site).as_posix().encode() + b"\0" + file.read_bytes())
    return version.hexdigest()[:12]


def _kept(site: Path, files: Iterable[Path], unit: str) -> Iterator[Path]:
    """Yield the files of a unit, the site's own pages, and what all pages look like."""
    for file in files:
        name = file.relative_to(site).as_posix()
        own = "/" not in name and name.endswith(".html") and name != "404.html"
        page = name.endswith("/index.html") and name.count("/") == 1 and name.split("/")[0] in _OWN
        shared = name.startswith("assets/") and not name.startswith(_NEVER_KEPT) and not name.endswith(".map")
        if own or page or shared or name.startswith(f"{unit}/"):
            yield file


def _address(name: str, *, directories: bool) -> str:
    """Return a file's address as links of the site write it, from the site's root."""
    if directories and (name == "index.html" or name.endswith("/index.html")):
        return name.removesuffix("index.html") or "."
    return name
