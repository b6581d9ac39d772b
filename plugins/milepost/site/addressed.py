"""Links: what a page set writes from `.md` file to `.md` file becomes what a browser follows."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Final

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

log = get_plugin_logger(__name__)

_OPEN: Final = ("https://", "http://", "mailto:")


def browser_link(link: str, here: File, files: Mapping[str, File]) -> str:
    """Return a link of the page at `here` as its reader's browser needs it; empty, with a warning, if it leads nowhere.

    Only what opens a page or a letter may lead away from the site.
    """
    if link.startswith(("#", *_OPEN)):
        return link
    path, mark, anchor = link.partition("#")
    there = files.get(normpath(join(dirname(here.src_uri), path)))
    if there is None:
        log.warning("`%s` links to `%s`, which is not part of the site", here.src_uri, link)
        return ""
    return there.url_relative_to(here) + mark + anchor
