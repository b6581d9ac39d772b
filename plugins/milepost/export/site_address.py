"""Where the pages of the published site are, for systems that link to them."""

from typing import NamedTuple
from urllib.parse import quote


class SiteAddress(NamedTuple):
    """The web address of a site. With `folders`, MkDocs gives each page a folder of its own (`use_directory_urls`)."""

    base: str
    folders: bool = True

    def of(self, page: str, anchor: str = "") -> str:
        """Return the web address of a page by its address in the page set, such as `map-skills/playlist.md`."""
        path = page.removesuffix(".md")
        if self.folders:
            path = path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"
        else:
            path = f"{path}.html"
        return f"{self.base.rstrip('/')}/{quote(path)}" + (f"#{anchor}" if anchor else "")
