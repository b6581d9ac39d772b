"""How large pictures are, written where they stand, so that a page keeps room for them and nothing moves (C4)."""

import re
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File, Files

_PICTURE: Final = re.compile(r"<img(?=\s)[^>]*>")
_SIZED: Final = re.compile(r"\s(?:width|height)=")
_SOURCE: Final = re.compile(r'\ssrc="([^"]*)"')


def with_sizes(html: str, here: File, files: Files) -> str:
    """Return the HTML of a page in which each picture of the site that says no width or height has its own, in pixels.

    A picture that does not say how large it is, such as a drawing that fills whatever room it has, stays as it is.
    """

    def sized(picture: re.Match[str]) -> str:
        source = _SOURCE.search(picture[0])
        if not source or _SIZED.search(picture[0]):
            return picture[0]
        path = unquote(urlsplit(unescape(source[1])).path)
        file = files.get_file_from_path(normpath(join(dirname(here.dest_uri), path)))  # media stay where they are
        if not file or not file.abs_src_path:
            return picture[0]
        width, height = _size(file.abs_src_path, Path(file.abs_src_path).stat().st_mtime_ns)
        return f'<img width="{width}" height="{height}"{picture[0][4:]}' if width > 0 < height else picture[0]

    return _PICTURE.sub(sized, html)


@lru_cache(maxsize=4096)
def _size(file: str, changed: int) -> tuple[int, int]:
    """Return the width and height of a picture; both are -1 where it does not say."""
    import imagesize

    del changed  # it is here so that a picture that was changed is looked at again
    width, height = imagesize.get(Path(file))
    return round(width), round(height)
