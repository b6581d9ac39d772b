"""Where an export goes, and what it says beside."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from milepost.cli.here import opened_whole
from milepost.cli.terminal import aside, say, say_exactly
from milepost.cli.written import shown
from milepost.errors import CannotRunError
from milepost.escape.terminal import printable
from milepost.export.exported import Exported
from milepost.export.site_address import SiteAddress
from milepost.model.curriculum import Curriculum
from milepost.source import read_bytes
from milepost.workspace import find_root
from milepost.writing.write import put as put_file

to_file: Final[Callable[[Any], Any]] = click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; else it is printed."
)
site_option: Final[Callable[[Any], Any]] = click.option(
    "--site", metavar="URL", help="The web address of the students' site; else `site_url` of mkdocs.yml."
)


def curriculum_here() -> Curriculum:
    """Return the curriculum in this folder or above it. Raises CannotRunError where not all of it can be read."""
    return opened_whole(find_root(Path.cwd())).curriculum


def day(text: str) -> date:
    """Return the date that somebody typed. Raises CannotRunError for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CannotRunError(f"`{text}` is no date; write year, month and day, such as `2027-01-11`") from None


def put(exported: Exported[str] | Exported[bytes], output: Path | None) -> None:
    """Write an export to its file, or print it; then say beside it what it could not express."""
    content = exported.content
    data = content.encode() if isinstance(content, str) else content
    if output is None:
        say_exactly(data)
    else:
        put_file(output, data)
        say(f"wrote `{shown(output)}`")
    for left_out in exported.left_out:
        aside(f"not in it: {printable(left_out)}")


def site_address(site: str | None) -> SiteAddress | None:
    """Return the address of the site: as given, else that of `mkdocs.yml`; None where neither says it."""
    settings = _mkdocs()
    url = site or settings.get("site_url")
    if not isinstance(url, str) or not url.startswith(("https://", "http://")):
        if site:
            raise CannotRunError(f"`{site}` is no web address; it begins with `https://`")
        return None
    return SiteAddress(url, folders=settings.get("use_directory_urls") is not False)


def _mkdocs() -> dict[str, Any]:
    """Return what `mkdocs.yml` beside the curriculum says, as far as it can be read."""
    path = find_root(Path.cwd()).parent / "mkdocs.yml"
    tree = read_bytes(path.read_bytes(), path.name).tree if path.is_file() else None
    return tree.data if tree and isinstance(tree.data, dict) else {}
